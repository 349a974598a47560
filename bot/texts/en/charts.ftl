## Charts: the words inside of pictures. Markup means nothing there.

# $month (month)
chart-month-title = Spent in { $month }
# $left (money)
# $limit (money)
# $percent (count)
chart-month-left = { $percent }% of { $limit } · { $left } left
# $limit (money)
chart-month-reached = Exactly your budget of { $limit }
# $limit (money)
# $over (money)
# $percent (count)
chart-month-over = { $percent }% of { $limit } · { $over } over
chart-month-no-limit = No monthly budget set
# $amount (money)
# $day (date)
chart-month-most = Most on { $day }: { $amount }
# $limit (money)
chart-limit = Budget { $limit }
# $percent (count)
chart-mark = { $percent }%
# $months (count)
chart-months-title =
    { $months ->
        [one] Spent in one month
       *[other] Spent in { $months } months
    }
# $amount (money)
# $month (month)
chart-months-most = Most in { $month }: { $amount }
chart-share-networks = What went to each network
chart-share-categories = What it was spent on
# $month (month)
chart-share-when = { $month }
# $percent (count)
chart-percent = { $percent }%
chart-percent-little = under 1%
# $month (month)
chart-top-title = Who it was for, { $month }
# $numbers (count)
chart-top-numbers =
    { $numbers ->
        [one] One number
       *[other] { $numbers } numbers
    }
# $numbers (count)
chart-top-others =
    { $numbers ->
        [one] 1 other number
       *[other] { $numbers } other numbers
    }
# $month (month)
chart-heat-title = Day by day, { $month }
chart-heat-less = Less
chart-heat-more = More
# $month (month)
chart-nothing = Nothing spent in { $month } yet
# $month (month)
chart-nothing-then = Nothing was spent in { $month }
chart-nothing-months = Nothing spent in these months
# $n (text) a number with at most one decimal, and its sign of money
chart-thousands = { $n }k
# $n (text)
chart-millions = { $n }m
# $n (text)
chart-billions = { $n }bn
# $n (text)
chart-trillions = { $n }tn
category-airtime = Airtime
category-data = Data
category-addon = Add-ons
category-other = Other
