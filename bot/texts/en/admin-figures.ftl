## The admin group: figures

help-admin-stats = What the shop comes to: /stats, /stats month, /stats plans 30
# $direction (text) up, down, new or same
# $percent (count)
stats-change =
    { $direction ->
        [up] ▲ { $percent }%
        [down] ▼ { $percent }%
        [new] (none before)
       *[same] (as before)
    }
# $first (date)
# $last (date)
# $days (count)
stats-days =
    { $days ->
        [one] { $first }
       *[other] { $first } to { $last }
    }
# $first (date)
# $last (date)
# $days (count)
# $before_first (date)
# $before_last (date)
# $until (moment) up to when everything is counted
stats-caption =
    { $days ->
        [one] 📈 <b>{ $first }</b>, against the day before, as of { $until }
       *[other] 📈 <b>{ $first } to { $last }</b>, against { $before_first } to { $before_last }, as of { $until }
    }
stats-empty-caption = 📈 Nothing has been counted yet. Figures come about two minutes after the first customer.
stats-bad-period = Which days? Try /stats today, /stats 30, /stats last month, /stats 2026-10 or /stats 2026-10-01 2026-10-15.
# $amount (money)
# $direction (text)
# $percent (count)
stats-revenue-line = Revenue: <b>{ $amount }</b> { stats-change }
# $amount (money)
# $part (text) percent of the revenue, or none
# $direction (text)
# $percent (count)
stats-margin-line =
    { $part ->
        [none] Margin: <b>{ $amount }</b> { stats-change }
       *[other] Margin: <b>{ $amount }</b>, { $part }% of it { stats-change }
    }
# $amount (money)
stats-losses-line = Refunds, credits and chargebacks: <b>{ $amount }</b>
# $amount (money)
# $direction (text)
# $percent (count)
stats-money-in-line = Paid in: <b>{ $amount }</b> { stats-change }
# $count (count)
# $direction (text)
# $percent (count)
stats-purchases-line = Purchases delivered: <b>{ $count }</b> { stats-change }
# $percent (text)
# $before (text) percent, or none
stats-success-line =
    { $before ->
        [none] Requests that delivered: <b>{ $percent }%</b>
       *[other] Requests that delivered: <b>{ $percent }%</b> (before { $before }%)
    }
# $count (count)
# $direction (text)
# $percent (count)
stats-joined-line = New customers: <b>{ $count }</b> { stats-change }
# $count (count)
# $direction (text)
# $percent (count)
stats-buyers-line = Customers who bought: <b>{ $count }</b> { stats-change }
# $count (count)
stats-customers-line = Customers in all: <b>{ $count }</b>
# $count (count)
# $direction (text)
# $percent (count)
stats-growth-line = Customers in all: <b>{ $count }</b> { stats-change }
# $amount (money)
stats-each-line = Revenue for each who bought: <b>{ $amount }</b>
# $first (date)
# $last (date)
# $days (count)
stats-revenue-caption = 💰 <b>Revenue, { stats-days }</b>
# $category (text)
stats-category-name =
    { $category ->
        [airtime] { category-airtime }
        [data] { category-data }
        [addon] { category-addon }
        [postpaid] Postpaid bills
       *[other] { category-other }
    }
# $name (text)
# $amount (money)
# $count (count)
# $margin (money)
# $part (text) percent, or none
# $direction (text)
# $percent (count)
stats-goods-line =
    { $part ->
        [none] { $name }: <b>{ $amount }</b> { stats-change } · { $count } sold, margin { $margin }
       *[other] { $name }: <b>{ $amount }</b> { stats-change } · { $count } sold, margin { $margin } ({ $part }%)
    }
# $amount (money)
stats-discounts-line = Discounts given: { $amount }
# $count (count)
stats-taken-back-line =
    { $count ->
        [one] Given back after delivery: once
       *[other] Given back after delivery: { $count } times
    }
# $first (date)
# $last (date)
# $days (count)
# $count (count)
stats-plans-caption =
    { $count ->
        [0] 📦 <b>Plans, { stats-days }</b>: none was sold.
       *[other] 📦 <b>Plans, { stats-days }</b>: the largest of { $count } that were sold
    }
# $first (date)
# $last (date)
# $days (count)
stats-customers-caption = 👥 <b>Customers, { stats-days }</b>
# $first (date)
# $last (date)
# $days (count)
stats-referrals-caption = 🎁 <b>Invitations, { stats-days }</b>
# $count (count)
# $direction (text)
# $percent (count)
stats-came-line = Came by invitation: <b>{ $count }</b> { stats-change }
# $count (count)
# $direction (text)
# $percent (count)
stats-completed-line = Made the first recharge: <b>{ $count }</b> { stats-change }
# $count (count)
# $direction (text)
# $percent (count)
stats-rewarded-line = Rewards given: <b>{ $count }</b> { stats-change }
# $first (date)
# $last (date)
# $days (count)
stats-providers-caption = 📡 <b>Providers, { stats-days }</b>
# $provider (text)
# $percent (text) of the requests with a verdict, or none
# $before (text) percent, or none
# $delivered (count)
# $failed (count)
# $not_taken (count)
# $silent (count)
# $median (text) seconds, or none
# $most (text) seconds, or none
stats-provider-line =
    <b>{ $provider }</b>: { stats-provider-success }
    { $delivered } delivered, { $failed } refused, { $not_taken } not taken, { $silent } without an answer at first. { stats-provider-times }
# $percent (text)
# $before (text)
stats-provider-success =
    { $percent ->
        [none] no verdict yet
       *[other]
            { $before ->
                [none] { $percent }% delivered
               *[other] { $percent }% delivered (before { $before }%)
            }
    }
# $median (text)
# $most (text)
stats-provider-times =
    { $median ->
        [none] No answer was timed.
       *[other] Half of the answers came within { $median } s, 95 of 100 within { $most } s.
    }
stats-overview-button = 📈 Overview
stats-revenue-button = 💰 Revenue
stats-customers-button = 👥 Customers
stats-referrals-button = 🎁 Invitations
stats-plans-button = 📦 Plans
stats-providers-button = 📡 Providers
stats-today-button = Today
stats-week-button = 7 days
stats-thirty-button = 30 days
stats-month-button = This month
stats-last-month-button = Last month

## The report of the day

# $day (date)
report-day-caption = 🗓 <b>The report on { $day }</b>, against the day before
# $first (date)
# $last (date)
# $days (count)
report-days-caption = 🗓 <b>The report on { $first } to { $last }</b>, { $days } days that no report was sent on, against as many before
# $provider (text)
# $percent (text) of the requests with a verdict, or none
# $median (text) seconds, or none
# $most (text) seconds, or none
report-provider-line =
    { $percent ->
        [none] { $provider }: no verdict
       *[other] { $provider }: { $percent }% delivered. { stats-provider-times }
    }
# $anomalies (count)
# $differences (count)
report-open-line =
    { $anomalies ->
        [0]
            { $differences ->
                [0] ✅ Nothing is out of the ordinary, and the books agree with all statements.
               *[other] ⚠️ Differences with statements that are open: { $differences }
            }
       *[other] ⚠️ Out of the ordinary now: { $anomalies }. Differences with statements that are open: { $differences }
    }
