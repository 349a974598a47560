## Summaries of a week and a month

summary-parts =
    I mefuru <b>{ $total }</b>.
    📱 Airtime { $airtime }
    📶 Data { $data }
summary-compared-week =
    { $compared ->
        [none] Izu bu nke a ụzọ, ị zụtaghị ihe ọ bụla.
        [same] Ya na nke izu bu ya ụzọ hà otu.
        [more] O ji { $difference } karịa nke izu bu ya ụzọ ({ $before }).
       *[less] O ji { $difference } dị obere karịa nke izu bu ya ụzọ ({ $before }).
    }
summary-compared-month =
    { $compared ->
        [none] Ọnwa bu nke a ụzọ, ị zụtaghị ihe ọ bụla.
        [same] Ya na nke ọnwa bu ya ụzọ hà otu.
        [more] O ji { $difference } karịa nke ọnwa bu ya ụzọ ({ $before }).
       *[less] O ji { $difference } dị obere karịa nke ọnwa bu ya ụzọ ({ $before }).
    }
summary-week =
    📊 <b>Izu gị</b>, { $first } ruo { $last }
    { summary-parts }
    { summary-compared-week }
    { $budget ->
        [none] Na { $month } ruo ugbu a: { $spent }.
        [within] Na { $month } ruo ugbu a: { $spent } n'ime budget gị nke { $limit }, { $rest } fọdụrụ.
        [reached] Na { $month } ruo ugbu a: { $spent }, budget gị kpọmkwem.
       *[over] Na { $month } ruo ugbu a: { $spent }, nke ji { $rest } gafee budget gị nke { $limit }.
    }
summary-month =
    📊 <b>{ $month } gị</b>
    { summary-parts }
    { summary-compared-month }
    { $budget ->
        [none] I nweghị budget maka ya.
        [within] { $spent } n'ime budget gị nke { $limit }: { $rest } fọdụrụ.
        [reached] { $spent }: budget gị kpọmkwem.
       *[over] { $spent }: o ji { $rest } gafee budget gị nke { $limit }.
    }
