## Spending

spending-month-caption =
    { $purchases ->
        [0] 📊 <b>{ $month }</b>: a kò ná nǹkan kan.
        [1] 📊 <b>{ $month }</b>: a ná { $total } nínú ìrajà kan.
       *[other] 📊 <b>{ $month }</b>: a ná { $total } nínú ìrajà { $purchases }.
    }
spending-months-caption = 📊 <b>Oṣù { $months } tó kọjá</b>: a ná { $total }.
spending-month-line = { $month }: { $amount }
spending-category-caption = 📊 <b>{ $month } ní irú kọ̀ọ̀kan</b>. Ẹ yan ọ̀kan láti rí àwọn ìrajà rẹ̀.
spending-network-caption = 📊 <b>{ $month } ní network kọ̀ọ̀kan</b>. Ẹ yan ọ̀kan láti rí àwọn ìrajà rẹ̀.
spending-recipient-caption = 📊 <b>{ $month } ní nọ́ńbà kọ̀ọ̀kan</b>. Ẹ yan ọ̀kan láti rí àwọn ìrajà rẹ̀.
spending-day-caption = 📊 <b>{ $month } ní ọjọ́ kọ̀ọ̀kan</b>, àwọn ọjọ́ tó tóbi jù ló ṣáájú. Ẹ yan ọ̀kan láti rí àwọn ìrajà rẹ̀.
spending-category-line = { spending-category-name-button }: { $amount }, { spending-percent }, ìrajà { $purchases }
spending-named-line = { $name }: { $amount }, { spending-percent }, ìrajà { $purchases }
spending-phone-line = { $phone }: { $amount }, { spending-percent }, ìrajà { $purchases }
spending-day-line = { $day }: { $amount }, { spending-percent }
spending-percent =
    { $percent ->
        [0] kò tó 1%
       *[other] { $percent }%
    }
spending-others-line = { $others } sí i: { $amount }
spending-category-name-button =
    { $category ->
        [airtime] { category-airtime }
        [data] { category-data }
        [addon] { category-addon }
       *[other] { category-other }
    }
spending-phone-name-button = { $phone }
spending-day-name-button = { $day }
spending-purchases-caption = 🧾 <b>Àwọn ìrajà ní { $month }</b>. Ẹ yan ọ̀kan fún rìsíìtì rẹ̀.
spending-before-button = ← { $month }
spending-after-button = { $month } →
spending-month-button = { $month }
spending-months-button = 📊 Oṣù mẹ́fà
spending-category-button = Nípa irú
spending-network-button = Nípa network
spending-recipient-button = Nípa nọ́ńbà
spending-day-button = Nípa ọjọ́
spending-insights-button = 💡 Ó yẹ kí n mọ̀
spending-dark-button = 🌙 Àwòrán dúdú
spending-light-button = ☀️ Àwòrán funfun
spending-back-button = ← Padà
menu-spending-button = 📊 Ìnáwó
spending-insights-caption = 💡 <b>Ohun tó yẹ kí ẹ mọ̀ nípa { $month }</b>
spending-insights-none-caption = 💡 Ohun tó wà nínú { $month } kò tíì tó láti sọ nǹkan tó dájú.
insight-price = • Ẹ san { $each } fún GB kọ̀ọ̀kan: { $paid } fún { $gb } GB nínú ìrajà { $purchases }. Plan tó pọ́ọ́kú jù lọ bíi tiyín tí a ń tà nígbà náà jẹ́ { $cheapest } fún GB kọ̀ọ̀kan. Fún àpẹẹrẹ, ẹ ra { $plan } ní { $plan_price }, nígbà tí { $cheaper } jẹ́ { $cheaper_price }.
insight-price-best = • Ẹ san { $each } fún GB kọ̀ọ̀kan: { $paid } fún { $gb } GB nínú ìrajà { $purchases }. Kò sí plan bíi tiyín tí a ń tà nígbà náà tó pọ́ọ́kú ju èyí lọ.
insight-lasting-phone =
    { $days ->
        [1] • { $plan } fún { $phone }: a tún ra data lẹ́yìn nǹkan bí ọjọ́ kan, èyí ni àárín nínú ìgbà { $times }. Ọjọ́ { $validity } ni plan náà wà fún.
       *[other] • { $plan } fún { $phone }: a tún ra data lẹ́yìn nǹkan bí ọjọ́ { $days }, èyí ni àárín nínú ìgbà { $times }. Ọjọ́ { $validity } ni plan náà wà fún.
    }
insight-lasting-named =
    { $days ->
        [1] • { $plan } fún { $name }: a tún ra data lẹ́yìn nǹkan bí ọjọ́ kan, èyí ni àárín nínú ìgbà { $times }. Ọjọ́ { $validity } ni plan náà wà fún.
       *[other] • { $plan } fún { $name }: a tún ra data lẹ́yìn nǹkan bí ọjọ́ { $days }, èyí ni àárín nínú ìgbà { $times }. Ọjọ́ { $validity } ni plan náà wà fún.
    }
insight-night = • A ṣe ìrajà { $purchases } nínú { $of } ({ $percent }%, { $amount }) láàárín aago 11 alẹ́ àti aago 5 òwúrọ̀.
