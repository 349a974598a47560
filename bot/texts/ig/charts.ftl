## Charts: the words inside of pictures. Markup means nothing there.

chart-month-title = Ego e mefuru na { $month }
chart-month-left = { $percent }% nke { $limit } · fọdụrụ { $left }
chart-month-reached = Budget gị nke { $limit } kpọmkwem
chart-month-over = { $percent }% nke { $limit } · o ji { $over } gafee
chart-month-no-limit = E debeghị budget ọnwa
chart-month-most = Nke kacha, { $day }: { $amount }
chart-limit = Budget nke { $limit }
chart-mark = { $percent }%
chart-months-title =
    { $months ->
        [1] Ego e mefuru n'otu ọnwa
       *[other] Ego e mefuru n'ọnwa { $months }
    }
chart-months-most = Nke kacha, { $month }: { $amount }
chart-share-networks = Ihe gara na network ọ bụla
chart-share-categories = Ihe e mefuru ego na ya
chart-share-when = { $month }
chart-percent = { $percent }%
chart-percent-little = erughị 1%
chart-top-title = Ndị a zụtaara ihe, { $month }
chart-top-numbers =
    { $numbers ->
        [1] Otu nọmba
       *[other] Nọmba { $numbers }
    }
chart-top-others = Nọmba { $numbers } ọzọ
chart-heat-title = Kwa ụbọchị, { $month }
chart-heat-less = Nta
chart-heat-more = Ukwuu
chart-nothing = E mefubeghị ihe ọ bụla na { $month }
chart-nothing-then = E mefughị ihe ọ bụla na { $month }
chart-nothing-months = E mefughị ihe ọ bụla n'ọnwa ndị a
chart-thousands = { $n }k
chart-millions = { $n }m
chart-billions = { $n }bn
chart-trillions = { $n }tn
category-airtime = Airtime
category-data = Data
category-addon = Data mgbakwunye
category-other = Ndị ọzọ
