## Spending

spending-month-caption =
    { $purchases ->
        [0] 📊 <b>{ $month }</b>: ba a kashe komai ba.
        [one] 📊 <b>{ $month }</b>: an kashe { $total } a sayayya ɗaya.
       *[other] 📊 <b>{ $month }</b>: an kashe { $total } a sayayya { $purchases }.
    }
spending-months-caption =
    { $months ->
        [one] 📊 <b>Watan baya ɗaya</b>: an kashe { $total }.
       *[other] 📊 <b>Watanni { $months } na baya</b>: an kashe { $total }.
    }
spending-month-line = { $month }: { $amount }
spending-category-caption = 📊 <b>{ $month } ta iri</b>. Zaɓi ɗaya don ganin sayayyarsa.
spending-network-caption = 📊 <b>{ $month } ta network</b>. Zaɓi ɗaya don ganin sayayyarsa.
spending-recipient-caption = 📊 <b>{ $month } ta lamba</b>. Zaɓi ɗaya don ganin sayayyarta.
spending-day-caption = 📊 <b>{ $month } ta rana</b>, manyan ranaku da farko. Zaɓi ɗaya don ganin sayayyarta.
spending-category-line =
    { $purchases ->
        [one] { spending-category-name-button }: { $amount }, { spending-percent }, sayayya ɗaya
       *[other] { spending-category-name-button }: { $amount }, { spending-percent }, sayayya { $purchases }
    }
spending-named-line =
    { $purchases ->
        [one] { $name }: { $amount }, { spending-percent }, sayayya ɗaya
       *[other] { $name }: { $amount }, { spending-percent }, sayayya { $purchases }
    }
spending-phone-line =
    { $purchases ->
        [one] { $phone }: { $amount }, { spending-percent }, sayayya ɗaya
       *[other] { $phone }: { $amount }, { spending-percent }, sayayya { $purchases }
    }
spending-day-line = { $day }: { $amount }, { spending-percent }
spending-percent =
    { $percent ->
        [0] ƙasa da 1%
       *[other] { $percent }%
    }
spending-others-line =
    { $others ->
        [one] ƙarin 1: { $amount }
       *[other] ƙarin { $others }: { $amount }
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
spending-purchases-caption = 🧾 <b>Sayayyar { $month }</b>. Zaɓi ɗaya don ganin rasitinta.
spending-before-button = ← { $month }
spending-after-button = { $month } →
spending-month-button = { $month }
spending-months-button = 📊 Watanni shida
spending-category-button = Ta iri
spending-network-button = Ta network
spending-recipient-button = Ta lamba
spending-day-button = Ta rana
spending-insights-button = 💡 Abin sani
spending-dark-button = 🌙 Hotuna masu duhu
spending-light-button = ☀️ Hotuna masu haske
spending-back-button = ← Koma baya
menu-spending-button = 📊 Kashe kuɗi
spending-insights-caption = 💡 <b>Abin sani game da { $month }</b>
spending-insights-none-caption = 💡 Babu isasshen abu a { $month } tukuna da za a faɗi wani abu da tabbas.
insight-price = • Ka biya { $each } a kowane GB: { $paid } na { $gb } GB a sayayya { $purchases }. Plan mafi arha irin naka da ake sayarwa a lokacin { $cheapest } ne a kowane GB. Misali, ka sayi { $plan } a kan { $plan_price }, alhali { $cheaper } yana { $cheaper_price }.
insight-price-best = • Ka biya { $each } a kowane GB: { $paid } na { $gb } GB a sayayya { $purchases }. Babu wani plan irin naka a lokacin da ya fi wannan arha.
insight-lasting-phone =
    { $days ->
        [one] • { $plan } na { $phone }: an sake sayen data bayan kusan kwana ɗaya, a matsakaici cikin sau { $times }. Plan ɗin na kwanaki { $validity } ne.
       *[other] • { $plan } na { $phone }: an sake sayen data bayan kusan kwanaki { $days }, a matsakaici cikin sau { $times }. Plan ɗin na kwanaki { $validity } ne.
    }
insight-lasting-named =
    { $days ->
        [one] • { $plan } na { $name }: an sake sayen data bayan kusan kwana ɗaya, a matsakaici cikin sau { $times }. Plan ɗin na kwanaki { $validity } ne.
       *[other] • { $plan } na { $name }: an sake sayen data bayan kusan kwanaki { $days }, a matsakaici cikin sau { $times }. Plan ɗin na kwanaki { $validity } ne.
    }
insight-night = • An yi sayayya { $purchases } cikin { $of } ({ $percent }%, { $amount }) tsakanin ƙarfe 11 na dare da 5 na safe.
