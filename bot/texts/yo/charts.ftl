## Charts: the words inside of pictures. Markup means nothing there.

chart-month-title = Owó tí a ná ní { $month }
chart-month-left = { $percent }% nínú { $limit } · ó ku { $left }
chart-month-reached = Ètò ìnáwó yín, { $limit } géérégé
chart-month-over = { $percent }% nínú { $limit } · ó fi { $over } kọjá
chart-month-no-limit = Kò sí ètò ìnáwó oṣù
chart-month-most = Tó pọ̀ jù, { $day }: { $amount }
chart-limit = Ètò ìnáwó { $limit }
chart-mark = { $percent }%
chart-months-title =
    { $months ->
        [1] Owó tí a ná ní oṣù kan
       *[other] Owó tí a ná ní oṣù { $months }
    }
chart-months-most = Tó pọ̀ jù, { $month }: { $amount }
chart-share-networks = Ohun tó lọ sí network kọ̀ọ̀kan
chart-share-categories = Ohun tí a ná owó lé lórí
chart-share-when = { $month }
chart-percent = { $percent }%
chart-percent-little = kò tó 1%
chart-top-title = Àwọn tí a rà fún, { $month }
chart-top-numbers =
    { $numbers ->
        [1] Nọ́ńbà kan
       *[other] Nọ́ńbà { $numbers }
    }
chart-top-others = Nọ́ńbà { $numbers } mìíràn
chart-heat-title = Ojoojúmọ́, { $month }
chart-heat-less = Kékeré
chart-heat-more = Púpọ̀
chart-nothing = A kò tíì ná nǹkan kan ní { $month }
chart-nothing-then = A kò ná nǹkan kan ní { $month }
chart-nothing-months = A kò ná nǹkan kan ní àwọn oṣù yìí
chart-thousands = { $n }k
chart-millions = { $n }m
chart-billions = { $n }bn
chart-trillions = { $n }tn
category-airtime = Airtime
category-data = Data
category-addon = Àfikún data
category-other = Ohun mìíràn
