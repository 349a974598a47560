## Hindi: history

history-empty = अभी यहाँ कुछ नहीं है। आपकी पहली ख़रीद यहाँ दिखेगी।
history-title =
    { $page ->
        [1] 🧾 <b>आपका इतिहास</b>। रसीद के लिए कोई लाइन चुनें, या जो ढूँढ रहे हैं वह लिखें: <i>mtn october</i>, नाम या नंबर।
       *[other] 🧾 <b>आपका इतिहास</b>, पन्ना { $page }
    }
history-parts = { $kind ->
        [airtime]{" "}· एयरटाइम
        [data]{" "}· डेटा
        [funding]{" "}· जमा
        [refund]{" "}· वापस आया पैसा
        [correction]{" "}· सुधार
        [taken_back]{" "}· वापस लिया गया
        [bill]{" "}· बिल
        [several]{" "}· कई तरह के
       *[any]{""}
    }{ $status ->
        [done]{" "}· पूरा हुआ
        [waiting]{" "}· रास्ते में
        [returned]{" "}· पैसा वापस
        [failed]{" "}· पूरा नहीं हुआ
       *[any]{""}
    }{ $network ->
        [any]{""}
       *[other]{" "}· { $network }
    }{ $phone ->
        [any]{""}
       *[other]{" "}· { $phone }
    }{ $words ->
        [any]{""}
       *[other]{" "}· “{ $words }”
    }
history-title-filtered =
    { $page ->
        [1] 🧾 <b>आपका इतिहास</b>{ history-parts }
       *[other] 🧾 <b>आपका इतिहास</b>, पन्ना { $page }{ history-parts }
    }
history-title-month =
    { $page ->
        [1] 🧾 <b>आपका इतिहास</b>, { $month }{ history-parts }
       *[other] 🧾 <b>आपका इतिहास</b>, { $month }, पन्ना { $page }{ history-parts }
    }
history-title-months =
    { $page ->
        [1] 🧾 <b>आपका इतिहास</b>, { $from } से { $to }{ history-parts }
       *[other] 🧾 <b>आपका इतिहास</b>, { $from } से { $to }, पन्ना { $page }{ history-parts }
    }
history-none-found = 🔎 आपके इतिहास में ऐसा कुछ नहीं है। कम शब्द आज़माएँ, या कुछ और ढूँढने के लिए <i>ढूँढें</i> दबाएँ।
history-find =
    🔎 <b>क्या ढूँढ रहे हैं?</b>
    चुनें, या लिखें: <i>mtn october</i>, <i>refunds last month</i>, <i>0803 123 4567</i>, <i>1500</i>, नाम या रेफ़रेंस। हर टैप से सूची थोड़ी छोटी होती है।
history-ask-month = कौन सा महीना? चुनें, या लिखें, जैसे <i>march 2025</i>।
history-ask-phone = कौन सा नंबर? चुनें, या नंबर या सहेजा हुआ नाम लिखें।
history-month = { $month }
history-airtime-button = 📱 एयरटाइम
history-data-button = 📶 डेटा
history-funding-button = ➕ जमा
history-refund-button = ↩️ वापस आया पैसा
history-done-button = ✅ पूरा हुआ
history-waiting-button = ⏳ रास्ते में
history-returned-button = ↩️ पैसा वापस
history-failed-button = ✕ पूरा नहीं हुआ
history-month-button = 🗓 महीना
history-phone-button = 👤 नंबर
history-everything-button = ✕ फिर सब कुछ
history-back-button = ← वापस
history-find-button = 🔎 ढूँढें
goods-short =
    { $plan ->
        [none] { $amount } { $network }
       *[other] { $plan } { $network }
    }
history-purchase-line = { $mark } { goods-short } · { $phone } · { $when }
history-funding-line = { $mark } { $amount } जमा · { $when }
history-older-button = पुराने →
history-newer-button = ← नए
history-named-line = { $mark } { goods-short } · { $name } · { $when }
history-refund-line = ↩️ { $amount } वापस आए · { $when }
history-taken-back-line = ➖ { $amount } वापस लिए गए · { $when }
history-bill-line = 📇 { $amount } का बिल चुकाया · { $when }
history-correction-in-line = ➕ { $amount } सुधार · { $when }
history-correction-out-line = ➖ { $amount } सुधार · { $when }
