## Spending

# $month (month)
# $total (money)
# $purchases (count)
spending-month-caption =
    { $purchases ->
        [0] 📊 <b>{ $month }</b>: nothing spent.
        [one] 📊 <b>{ $month }</b>: { $total } spent in one purchase.
       *[other] 📊 <b>{ $month }</b>: { $total } spent in { $purchases } purchases.
    }
# $total (money)
# $months (count)
spending-months-caption = 📊 <b>The last { $months } months</b>: { $total } spent.
# $month (month)
# $amount (money)
spending-month-line = { $month }: { $amount }
# $month (month)
spending-category-caption = 📊 <b>{ $month } by kind</b>. Choose one to see its purchases.
# $month (month)
spending-network-caption = 📊 <b>{ $month } by network</b>. Choose one to see its purchases.
# $month (month)
spending-recipient-caption = 📊 <b>{ $month } by number</b>. Choose one to see its purchases.
# $month (month)
spending-day-caption = 📊 <b>{ $month } by day</b>, the biggest days first. Choose one to see its purchases.
# $category (text) airtime, data or addon
# $amount (money)
# $percent (count) 0 for less than one
# $purchases (count)
spending-category-line =
    { $purchases ->
        [one] { spending-category-name-button }: { $amount }, { spending-percent }, one purchase
       *[other] { spending-category-name-button }: { $amount }, { spending-percent }, { $purchases } purchases
    }
# $name (text)
# $amount (money)
# $percent (count) 0 for less than one
# $purchases (count)
spending-named-line =
    { $purchases ->
        [one] { $name }: { $amount }, { spending-percent }, one purchase
       *[other] { $name }: { $amount }, { spending-percent }, { $purchases } purchases
    }
# $phone (phone)
# $amount (money)
# $percent (count) 0 for less than one
# $purchases (count)
spending-phone-line =
    { $purchases ->
        [one] { $phone }: { $amount }, { spending-percent }, one purchase
       *[other] { $phone }: { $amount }, { spending-percent }, { $purchases } purchases
    }
# $day (date)
# $amount (money)
# $percent (count) 0 for less than one
spending-day-line = { $day }: { $amount }, { spending-percent }
# $percent (count) 0 for less than one
spending-percent =
    { $percent ->
        [0] under 1%
       *[other] { $percent }%
    }
# $others (count)
# $amount (money)
spending-others-line =
    { $others ->
        [one] 1 more: { $amount }
       *[other] { $others } more: { $amount }
    }
# $category (text) airtime, data or addon
spending-category-name-button =
    { $category ->
        [airtime] { category-airtime }
        [data] { category-data }
        [addon] { category-addon }
       *[other] { category-other }
    }
# $phone (phone)
spending-phone-name-button = { $phone }
# $day (date)
spending-day-name-button = { $day }
# $month (month)
spending-purchases-caption = 🧾 <b>Purchases in { $month }</b>. Choose one for its receipt.
# $month (month)
spending-before-button = ← { $month }
# $month (month)
spending-after-button = { $month } →
# $month (month)
spending-month-button = { $month }
spending-months-button = 📊 Six months
spending-category-button = By kind
spending-network-button = By network
spending-recipient-button = By number
spending-day-button = By day
spending-insights-button = 💡 Worth knowing
spending-dark-button = 🌙 Dark charts
spending-light-button = ☀️ Light charts
spending-back-button = ← Back
menu-spending-button = 📊 Spending
# $month (month)
spending-insights-caption = 💡 <b>Worth knowing about { $month }</b>
# $month (month)
spending-insights-none-caption = 💡 There is not enough in { $month } yet to say anything for sure.
# $purchases (count)
# $gb (text) with at most one decimal
# $paid (money)
# $each (money)
# $cheapest (money)
# $plan (text)
# $plan_price (money)
# $cheaper (text)
# $cheaper_price (money)
insight-price = • You paid { $each } per GB: { $paid } for { $gb } GB in { $purchases } purchases. The cheapest plans like yours on sale then were { $cheapest } per GB. For instance you bought { $plan } at { $plan_price }, and { $cheaper } was { $cheaper_price }.
# $purchases (count)
# $gb (text) with at most one decimal
# $paid (money)
# $each (money)
insight-price-best = • You paid { $each } per GB: { $paid } for { $gb } GB in { $purchases } purchases. No plan like yours on sale then was cheaper.
# $plan (text)
# $phone (phone)
# $times (count)
# $days (count)
# $validity (count)
insight-lasting-phone =
    { $days ->
        [one] • { $plan } for { $phone }: the next data followed after about a day, in the middle of { $times } times. The plan is for { $validity } days.
       *[other] • { $plan } for { $phone }: the next data followed after about { $days } days, in the middle of { $times } times. The plan is for { $validity } days.
    }
# $plan (text)
# $name (text)
# $times (count)
# $days (count)
# $validity (count)
insight-lasting-named =
    { $days ->
        [one] • { $plan } for { $name }: the next data followed after about a day, in the middle of { $times } times. The plan is for { $validity } days.
       *[other] • { $plan } for { $name }: the next data followed after about { $days } days, in the middle of { $times } times. The plan is for { $validity } days.
    }
# $purchases (count)
# $of (count)
# $amount (money)
# $percent (count)
insight-night = • { $purchases } of { $of } purchases ({ $percent }%, { $amount }) were made between 11 at night and 5 in the morning.
