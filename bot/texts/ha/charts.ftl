## Charts: the words inside of pictures. Markup means nothing there.

chart-month-title = Abin da aka kashe a { $month }
chart-month-left = { $percent }% cikin { $limit } · saura { $left }
chart-month-reached = Daidai kasafinka na { $limit }
chart-month-over = { $percent }% cikin { $limit } · ya wuce da { $over }
chart-month-no-limit = Ba a saka kasafin wata ba
chart-month-most = Mafi yawa ran { $day }: { $amount }
chart-limit = Kasafi { $limit }
chart-mark = { $percent }%
chart-months-title =
    { $months ->
        [one] Abin da aka kashe a wata ɗaya
       *[other] Abin da aka kashe a watanni { $months }
    }
chart-months-most = Mafi yawa a { $month }: { $amount }
chart-share-networks = Abin da ya tafi ga kowane network
chart-share-categories = A kan me aka kashe
chart-share-when = { $month }
chart-percent = { $percent }%
chart-percent-little = ƙasa da 1%
chart-top-title = Waɗanda aka saya wa, { $month }
chart-top-numbers =
    { $numbers ->
        [one] Lamba ɗaya
       *[other] Lambobi { $numbers }
    }
chart-top-others =
    { $numbers ->
        [one] Wata lamba 1
       *[other] Wasu lambobi { $numbers }
    }
chart-heat-title = Rana-rana, { $month }
chart-heat-less = Kaɗan
chart-heat-more = Da yawa
chart-nothing = Ba a kashe komai ba tukuna a { $month }
chart-nothing-then = Ba a kashe komai ba a { $month }
chart-nothing-months = Ba a kashe komai ba a waɗannan watanni
chart-thousands = { $n }k
chart-millions = { $n }m
chart-billions = { $n }bn
chart-trillions = { $n }tn
category-airtime = Airtime
category-data = Data
category-addon = Ƙarin data
category-other = Sauran abubuwa
