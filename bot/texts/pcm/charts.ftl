## Pidgin: the words inside of pictures. Markup means nothing there.

chart-month-title = Wetin you spend for { $month }
chart-month-left = { $percent }% of { $limit } · { $left } remain
chart-month-reached = Exactly your budget of { $limit }
chart-month-over = { $percent }% of { $limit } · e pass by { $over }
chart-month-no-limit = You no set budget for di month
chart-month-most = Highest na { $day }: { $amount }
chart-limit = Budget { $limit }
chart-mark = { $percent }%
chart-months-title =
    { $months ->
        [1] Wetin you spend for one month
       *[other] Wetin you spend for { $months } months
    }
chart-months-most = Highest na { $month }: { $amount }
chart-share-networks = Wetin go each network
chart-share-categories = Wetin you spend am on
chart-share-when = { $month }
chart-percent = { $percent }%
chart-percent-little = no reach 1%
chart-top-title = Who you buy for, { $month }
chart-top-numbers =
    { $numbers ->
        [1] One number
       *[other] { $numbers } numbers
    }
chart-top-others =
    { $numbers ->
        [1] 1 other number
       *[other] { $numbers } other numbers
    }
chart-heat-title = Day by day, { $month }
chart-heat-less = Small
chart-heat-more = Plenty
chart-nothing = You never spend anything for { $month }
chart-nothing-then = You no spend anything for { $month }
chart-nothing-months = You no spend anything for these months
chart-thousands = { $n }k
chart-millions = { $n }m
chart-billions = { $n }bn
chart-trillions = { $n }tn
category-airtime = Airtime
category-data = Data
category-addon = Add-ons
category-other = Others
