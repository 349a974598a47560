## Hindi: summaries of a week and a month

summary-parts =
    आपने <b>{ $total }</b> ख़र्च किए।
    📱 एयरटाइम { $airtime }
    📶 डेटा { $data }
summary-compared-week =
    { $compared ->
        [none] उससे पहले वाले हफ़्ते आपने कुछ नहीं ख़रीदा था।
        [same] यह पहले वाले हफ़्ते जितना ही है।
        [more] यह पहले वाले हफ़्ते से { $difference } ज़्यादा है ({ $before })।
       *[less] यह पहले वाले हफ़्ते से { $difference } कम है ({ $before })।
    }
summary-compared-month =
    { $compared ->
        [none] उससे पहले वाले महीने आपने कुछ नहीं ख़रीदा था।
        [same] यह पहले वाले महीने जितना ही है।
        [more] यह पहले वाले महीने से { $difference } ज़्यादा है ({ $before })।
       *[less] यह पहले वाले महीने से { $difference } कम है ({ $before })।
    }
summary-week =
    📊 <b>आपका हफ़्ता</b>, { $first } से { $last }
    { summary-parts }
    { summary-compared-week }
    { $budget ->
        [none] { $month } में अब तक: { $spent }।
        [within] { $month } में अब तक: { $limit } के बजट में से { $spent }, { $rest } बाक़ी।
        [reached] { $month } में अब तक: { $spent }, ठीक आपके बजट जितना।
       *[over] { $month } में अब तक: { $spent }, जो { $limit } के बजट से { $rest } ज़्यादा है।
    }
summary-month =
    📊 <b>आपका { $month }</b>
    { summary-parts }
    { summary-compared-month }
    { $budget ->
        [none] उसके लिए आपका कोई बजट नहीं था।
        [within] { $limit } के बजट में से { $spent }: { $rest } बचे।
        [reached] { $spent }: ठीक आपके बजट जितना।
       *[over] { $spent }: { $limit } के बजट से { $rest } ज़्यादा।
    }
