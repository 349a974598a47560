## Pidgin: spending

spending-month-caption =
    { $purchases ->
        [0] 📊 <b>{ $month }</b>: you no spend anything.
        [1] 📊 <b>{ $month }</b>: { $total } for one purchase.
       *[other] 📊 <b>{ $month }</b>: { $total } for { $purchases } purchases.
    }
spending-months-caption = 📊 <b>Di last { $months } months</b>: you spend { $total }.
spending-month-line = { $month }: { $amount }
spending-category-caption = 📊 <b>{ $month } by kind</b>. Choose one to see wetin you buy.
spending-network-caption = 📊 <b>{ $month } by network</b>. Choose one to see wetin you buy.
spending-recipient-caption = 📊 <b>{ $month } by number</b>. Choose one to see wetin you buy.
spending-day-caption = 📊 <b>{ $month } by day</b>, di biggest days first. Choose one to see wetin you buy.
spending-category-line =
    { $purchases ->
        [1] { spending-category-name-button }: { $amount }, { spending-percent }, na one purchase
       *[other] { spending-category-name-button }: { $amount }, { spending-percent }, na { $purchases } purchases
    }
spending-named-line =
    { $purchases ->
        [1] { $name }: { $amount }, { spending-percent }, na one purchase
       *[other] { $name }: { $amount }, { spending-percent }, na { $purchases } purchases
    }
spending-phone-line =
    { $purchases ->
        [1] { $phone }: { $amount }, { spending-percent }, na one purchase
       *[other] { $phone }: { $amount }, { spending-percent }, na { $purchases } purchases
    }
spending-day-line = { $day }: { $amount }, { spending-percent }
spending-percent =
    { $percent ->
        [0] no reach 1%
       *[other] { $percent }%
    }
spending-others-line =
    { $others ->
        [1] 1 more dey: { $amount }
       *[other] { $others } more dey: { $amount }
    }
spending-category-name-button =
    { $category ->
        [airtime] { category-airtime }
        [data] { category-data }
        [addon] { category-addon }
       *[other] { category-other }
    }
spending-phone-name-button = { $phone }
spending-day-name-button = { $day }
spending-purchases-caption = 🧾 <b>Wetin you buy for { $month }</b>. Choose one to see im receipt.
spending-before-button = ← { $month }
spending-after-button = { $month } →
spending-month-button = { $month }
spending-months-button = 📊 Six months
spending-category-button = By kind
spending-network-button = By network
spending-recipient-button = By number
spending-day-button = By day
spending-insights-button = 💡 Wetin good to know
spending-dark-button = 🌙 Dark charts
spending-light-button = ☀️ Light charts
spending-back-button = ← Go back
menu-spending-button = 📊 Spending
spending-insights-caption = 💡 <b>Wetin good to know about { $month }</b>
spending-insights-none-caption = 💡 Wetin dey for { $month } never plenty reach make I talk anything for sure.
insight-price = • You pay { $each } for each GB: { $paid } for { $gb } GB in { $purchases } purchases. Di cheapest plans wey resemble your own that time na { $cheapest } for each GB. For example you buy { $plan } for { $plan_price }, and { $cheaper } na { $cheaper_price }.
insight-price-best = • You pay { $each } for each GB: { $paid } for { $gb } GB in { $purchases } purchases. No plan wey resemble your own cheap pass am that time.
insight-lasting-phone =
    { $days ->
        [1] • { $plan } for { $phone }: di next data follow after like one day, for di middle of { $times } times. Di plan na for { $validity } days.
       *[other] • { $plan } for { $phone }: di next data follow after like { $days } days, for di middle of { $times } times. Di plan na for { $validity } days.
    }
insight-lasting-named =
    { $days ->
        [1] • { $plan } for { $name }: di next data follow after like one day, for di middle of { $times } times. Di plan na for { $validity } days.
       *[other] • { $plan } for { $name }: di next data follow after like { $days } days, for di middle of { $times } times. Di plan na for { $validity } days.
    }
insight-night = • { $purchases } out of { $of } purchases ({ $percent }%, { $amount }) happen between 11 for night and 5 for morning.
