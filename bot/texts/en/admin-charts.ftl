## Charts of the shop, for the people who run it

chart-trend-revenue = Revenue
chart-trend-customers = New customers, and customers who bought
chart-trend-referrals = Invitations
chart-trend-margin = Margin
chart-trend-cost = Paid to providers
chart-trend-joined = New
chart-trend-buyers = Bought that day
chart-trend-came = Came by invitation
chart-trend-completed = Made the first recharge
# $count (count)
chart-trend-new = { $count } new
# $count (count)
chart-trend-arrived = { $count } came
# $days (count)
chart-trend-each = { $days } days a bar
# $first (date)
chart-trend-day = { $first }
# $first (date)
# $last (date)
chart-trend-days = { $first } to { $last }
chart-trend-nothing = Nothing in these days
chart-ranking-goods = Revenue by network and kind
chart-ranking-plans = Revenue by plan
chart-ranking-providers = Delivered, of requests with a verdict
# $others (count)
chart-ranking-others = { $others } more
# $percent (text)
chart-ranking-part = { $percent }%
