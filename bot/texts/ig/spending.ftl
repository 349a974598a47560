## Spending

spending-month-caption =
    { $purchases ->
        [0] 📊 <b>{ $month }</b>: e mefughị ihe ọ bụla.
        [1] 📊 <b>{ $month }</b>: e mefuru { $total } n'ịzụ ihe otu ugboro.
       *[other] 📊 <b>{ $month }</b>: e mefuru { $total } n'ịzụ ihe ugboro { $purchases }.
    }
spending-months-caption = 📊 <b>Ọnwa { $months } gara aga</b>: e mefuru { $total }.
spending-month-line = { $month }: { $amount }
spending-category-caption = 📊 <b>{ $month } n'ụdị n'ụdị</b>. Họrọ otu ka ị hụ ihe a zụrụ na ya.
spending-network-caption = 📊 <b>{ $month } na network na network</b>. Họrọ otu ka ị hụ ihe a zụrụ na ya.
spending-recipient-caption = 📊 <b>{ $month } na nọmba na nọmba</b>. Họrọ otu ka ị hụ ihe a zụrụ na ya.
spending-day-caption = 📊 <b>{ $month } kwa ụbọchị</b>, ụbọchị ndị kacha ukwuu na mbụ. Họrọ otu ka ị hụ ihe a zụrụ na ya.
spending-category-line = { spending-category-name-button }: { $amount }, { spending-percent }, ugboro { $purchases }
spending-named-line = { $name }: { $amount }, { spending-percent }, ugboro { $purchases }
spending-phone-line = { $phone }: { $amount }, { spending-percent }, ugboro { $purchases }
spending-day-line = { $day }: { $amount }, { spending-percent }
spending-percent =
    { $percent ->
        [0] erughị 1%
       *[other] { $percent }%
    }
spending-others-line = { $others } ọzọ: { $amount }
spending-category-name-button =
    { $category ->
        [airtime] { category-airtime }
        [data] { category-data }
        [addon] { category-addon }
       *[other] { category-other }
    }
spending-phone-name-button = { $phone }
spending-day-name-button = { $day }
spending-purchases-caption = 🧾 <b>Ihe a zụrụ na { $month }</b>. Họrọ otu maka rasiti ya.
spending-before-button = ← { $month }
spending-after-button = { $month } →
spending-month-button = { $month }
spending-months-button = 📊 Ọnwa isii
spending-category-button = Ụdị
spending-network-button = Kwa network
spending-recipient-button = Kwa nọmba
spending-day-button = Kwa ụbọchị
spending-insights-button = 💡 Ihe ị ga-ama
spending-dark-button = 🌙 Eserese ojii
spending-light-button = ☀️ Eserese ọcha
spending-back-button = ← Laghachi
menu-spending-button = 📊 Mmefu
spending-insights-caption = 💡 <b>Ihe ị ga-ama banyere { $month }</b>
spending-insights-none-caption = 💡 Ihe dị na { $month } ezubeghị iji kwuo ihe doro anya.
insight-price = • Ị kwụrụ { $each } maka GB ọ bụla: { $paid } maka { $gb } GB n'ịzụ ihe ugboro { $purchases }. Plan kacha ọnụ ala yiri nke gị a na-ere mgbe ahụ bụ { $cheapest } maka GB ọ bụla. Dịka ọmụmaatụ, ị zụrụ { $plan } na { $plan_price }, ebe { $cheaper } bụ { $cheaper_price }.
insight-price-best = • Ị kwụrụ { $each } maka GB ọ bụla: { $paid } maka { $gb } GB n'ịzụ ihe ugboro { $purchases }. Ọ dịghị plan yiri nke gị a na-ere mgbe ahụ dị ọnụ ala karịa.
insight-lasting-phone =
    { $days ->
        [1] • { $plan } maka { $phone }: a zụrụ data ọzọ mgbe ihe dịka otu ụbọchị gachara, nke bụ etiti n'ime ugboro { $times }. Plan ahụ bụ maka ụbọchị { $validity }.
       *[other] • { $plan } maka { $phone }: a zụrụ data ọzọ mgbe ihe dịka ụbọchị { $days } gachara, nke bụ etiti n'ime ugboro { $times }. Plan ahụ bụ maka ụbọchị { $validity }.
    }
insight-lasting-named =
    { $days ->
        [1] • { $plan } maka { $name }: a zụrụ data ọzọ mgbe ihe dịka otu ụbọchị gachara, nke bụ etiti n'ime ugboro { $times }. Plan ahụ bụ maka ụbọchị { $validity }.
       *[other] • { $plan } maka { $name }: a zụrụ data ọzọ mgbe ihe dịka ụbọchị { $days } gachara, nke bụ etiti n'ime ugboro { $times }. Plan ahụ bụ maka ụbọchị { $validity }.
    }
insight-night = • E mere ịzụ ihe { $purchases } n'ime { $of } ({ $percent }%, { $amount }) n'etiti elekere 11 nke abalị na elekere 5 nke ụtụtụ.
