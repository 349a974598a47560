## Summaries of a week and a month

summary-parts =
    Ka kashe <b>{ $total }</b>.
    📱 Airtime { $airtime }
    📶 Data { $data }
summary-compared-week =
    { $compared ->
        [none] Makon da ya gabata, ba ka sayi komai ba.
        [same] Daidai yake da na makon da ya gabata.
        [more] Ya fi na makon da ya gabata da { $difference } ({ $before }).
       *[less] Ya gaza na makon da ya gabata da { $difference } ({ $before }).
    }
summary-compared-month =
    { $compared ->
        [none] Watan da ya gabata, ba ka sayi komai ba.
        [same] Daidai yake da na watan da ya gabata.
        [more] Ya fi na watan da ya gabata da { $difference } ({ $before }).
       *[less] Ya gaza na watan da ya gabata da { $difference } ({ $before }).
    }
summary-week =
    📊 <b>Makonka</b>, { $first } zuwa { $last }
    { summary-parts }
    { summary-compared-week }
    { $budget ->
        [none] A { $month } zuwa yanzu: { $spent }.
        [within] A { $month } zuwa yanzu: { $spent } cikin kasafinka na { $limit }, saura { $rest }.
        [reached] A { $month } zuwa yanzu: { $spent }, daidai kasafinka.
       *[over] A { $month } zuwa yanzu: { $spent }, { $rest } sama da kasafinka na { $limit }.
    }
summary-month =
    📊 <b>{ $month } ɗinka</b>
    { summary-parts }
    { summary-compared-month }
    { $budget ->
        [none] Ba ka da kasafi na wannan watan.
        [within] { $spent } cikin kasafinka na { $limit }: an bar { $rest }.
        [reached] { $spent }: daidai kasafinka.
       *[over] { $spent }: { $rest } sama da kasafinka na { $limit }.
    }
