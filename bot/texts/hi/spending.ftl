## Hindi: spending

spending-month-caption =
    { $purchases ->
        [0] 📊 <b>{ $month }</b>: कुछ ख़र्च नहीं हुआ।
        [1] 📊 <b>{ $month }</b>: एक ख़रीद में { $total } ख़र्च।
       *[other] 📊 <b>{ $month }</b>: { $purchases } ख़रीदों में { $total } ख़र्च।
    }
spending-months-caption = 📊 <b>पिछले { $months } महीने</b>: { $total } ख़र्च।
spending-month-line = { $month }: { $amount }
spending-category-caption = 📊 <b>{ $month } प्रकार से</b>। ख़रीद देखने के लिए कोई चुनें।
spending-network-caption = 📊 <b>{ $month } नेटवर्क से</b>। ख़रीद देखने के लिए कोई चुनें।
spending-recipient-caption = 📊 <b>{ $month } नंबर से</b>। ख़रीद देखने के लिए कोई चुनें।
spending-day-caption = 📊 <b>{ $month } दिन से</b>, सबसे बड़े दिन पहले। ख़रीद देखने के लिए कोई चुनें।
spending-category-line =
    { $purchases ->
        [1] { spending-category-name-button }: { $amount }, { spending-percent }, एक ख़रीद
       *[other] { spending-category-name-button }: { $amount }, { spending-percent }, { $purchases } ख़रीद
    }
spending-named-line =
    { $purchases ->
        [1] { $name }: { $amount }, { spending-percent }, एक ख़रीद
       *[other] { $name }: { $amount }, { spending-percent }, { $purchases } ख़रीद
    }
spending-phone-line =
    { $purchases ->
        [1] { $phone }: { $amount }, { spending-percent }, एक ख़रीद
       *[other] { $phone }: { $amount }, { spending-percent }, { $purchases } ख़रीद
    }
spending-day-line = { $day }: { $amount }, { spending-percent }
spending-percent =
    { $percent ->
        [0] 1% से कम
       *[other] { $percent }%
    }
spending-others-line =
    { $others ->
        [1] 1 और: { $amount }
       *[other] { $others } और: { $amount }
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
spending-purchases-caption = 🧾 <b>{ $month } की ख़रीद</b>। रसीद के लिए कोई चुनें।
spending-before-button = ← { $month }
spending-after-button = { $month } →
spending-month-button = { $month }
spending-months-button = 📊 छह महीने
spending-category-button = प्रकार से
spending-network-button = नेटवर्क से
spending-recipient-button = नंबर से
spending-day-button = दिन से
spending-insights-button = 💡 जानने लायक़
spending-dark-button = 🌙 गहरे चार्ट
spending-light-button = ☀️ हल्के चार्ट
spending-back-button = ← वापस
menu-spending-button = 📊 ख़र्च
spending-insights-caption = 💡 <b>{ $month } के बारे में जानने लायक़</b>
spending-insights-none-caption = 💡 पक्का कुछ कहने के लिए { $month } में अभी काफ़ी नहीं है।
insight-price = • आपने हर GB के { $each } दिए: { $purchases } ख़रीदों में { $gb } GB के { $paid }। तब बिकने वाले आपके जैसे सबसे सस्ते प्लान हर GB के { $cheapest } के थे। जैसे आपने { $plan } { $plan_price } में ख़रीदा, और { $cheaper } { $cheaper_price } का था।
insight-price-best = • आपने हर GB के { $each } दिए: { $purchases } ख़रीदों में { $gb } GB के { $paid }। तब बिकने वाला आपके जैसा कोई प्लान इससे सस्ता नहीं था।
insight-lasting-phone =
    { $days ->
        [1] • { $phone } के लिए { $plan }: { $times } बार के बीच वाले हिसाब से अगला डेटा लगभग एक दिन बाद आया। प्लान { $validity } दिनों का है।
       *[other] • { $phone } के लिए { $plan }: { $times } बार के बीच वाले हिसाब से अगला डेटा लगभग { $days } दिन बाद आया। प्लान { $validity } दिनों का है।
    }
insight-lasting-named =
    { $days ->
        [1] • { $name } के लिए { $plan }: { $times } बार के बीच वाले हिसाब से अगला डेटा लगभग एक दिन बाद आया। प्लान { $validity } दिनों का है।
       *[other] • { $name } के लिए { $plan }: { $times } बार के बीच वाले हिसाब से अगला डेटा लगभग { $days } दिन बाद आया। प्लान { $validity } दिनों का है।
    }
insight-night = • { $of } में से { $purchases } ख़रीद ({ $percent }%, { $amount }) रात 11 और सुबह 5 के बीच हुईं।
