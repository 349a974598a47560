## Hindi: data plans that run on a number

subscription-runs =
    📶 { $phone } पर <b>{ $plan }</b> { $until } तक चल रहा है, { $left } बाक़ी है।
    नया प्लान अभी शुरू करूँ, या उसके ख़त्म होने पर?
subscription-runs-there =
    📶 { $phone } पर एक डेटा प्लान चल रहा है।
    नया अभी शुरू करूँ, या उसके ख़त्म होने पर?
subscription-starts-there =
    ⏳ { $phone } के लिए एक डेटा प्लान अभी रास्ते में है।
    क्या नया उसके ख़त्म होने तक लाइन में रहे?
subscription-waits-there =
    🕒 { $phone } के लिए एक और डेटा प्लान लाइन में है।
    नया अभी शुरू करूँ, या उसके बाद?
subscription-now-button = ▶️ अभी शुरू करें
subscription-line-button = 🕒 लाइन में रखें
subscription-now-line = ⚠️ अभी शुरू करने से वहाँ चल रहा प्लान ख़त्म हो जाएगा। उसका बचा हुआ डेटा चला जाएगा।
subscription-wait-line = 🕒 पैसा अभी दिया जाता है, और वह पहले वाला प्लान ख़त्म होने पर शुरू होता है। तब तक आप उसे रद्द कर सकते हैं।
subscription-plan-running = उस नंबर पर एक डेटा प्लान चल रहा है, इसलिए कुछ नहीं ख़रीदा गया। कृपया फिर चुनें कि नया कब शुरू हो।
subscription-plan-starting = उस नंबर के लिए एक डेटा प्लान अभी रास्ते में है, इसलिए कुछ नहीं ख़रीदा गया। उसके पहुँचने पर कृपया फिर कोशिश करें।
subscription-line-full =
    { $most ->
        [1] उस नंबर के लिए एक प्लान पहले से लाइन में है, और एक से ज़्यादा नहीं हो सकते। कुछ नहीं ख़रीदा गया।
       *[other] उस नंबर के लिए { $most } प्लान पहले से लाइन में हैं, और इससे ज़्यादा नहीं हो सकते। कुछ नहीं ख़रीदा गया।
    }
subscription-needs-plan = ऐड-ऑन उसी नेटवर्क के चल रहे डेटा प्लान के साथ चलता है, और उस नंबर पर मुझे कोई नहीं दिखता। कुछ नहीं ख़रीदा गया। कृपया पहले प्लान ख़रीदें।
subscription-not-waiting = वह प्लान अब लाइन में नहीं है, इसलिए रद्द करने को कुछ नहीं है। आपके प्लान /subscriptions में हैं।

subscriptions-title = <b>आपके डेटा प्लान</b>
subscriptions-empty = आपका ख़रीदा कोई डेटा प्लान न चल रहा है, न लाइन में है। एक ख़रीदें, तो यहाँ दिखेगा कि कितना बचा है।
subscription-line-active =
    ▶️ <b>{ $plan }</b> { $network } · { $phone }
    { $days ->
        [0] { $left } बाक़ी, एक दिन से कम ({ $until })
        [1] { $left } बाक़ी, एक दिन ({ $until })
       *[other] { $left } बाक़ी, { $days } दिन ({ $until })
    }
subscription-line-starting = ⏳ <b>{ $plan }</b> { $network } · { $phone } रास्ते में है
subscription-line-queued = 🕒 <b>{ $plan }</b> { $network } · { $phone } लाइन में { $line_place } नंबर पर है
subscription-active-tap = ▶️ { $plan } · { $phone }
subscription-queued-tap = 🕒 { $plan } · { $phone }
subscription-addon-button = ➕ डेटा जोड़ें
subscription-cancel-button = ✕ प्लान रद्द करें
subscription-keep-button = रहने दें
subscription-which-addon = { $phone } के <b>{ $plan }</b> { $network } में डेटा जोड़ें। वह उसी प्लान के साथ ख़त्म होगा।
subscription-no-addons = { $network } के लिए अभी मेरे पास कोई ऐड-ऑन नहीं है।
subscription-cancel-sure = { $phone } के लिए <b>{ $plan }</b> रद्द करूँ? आपको तुरंत { $price } वापस मिलेंगे।
subscription-cancelled =
    ↩️ { $phone } के लिए <b>{ $plan }</b> रद्द हो गया। { $price } वापस आ गए: वॉलेट में { $balance }।
menu-subscriptions-button = 📶 मेरे प्लान

subscription-ended = ⌛ { $phone } पर <b>{ $plan }</b> { $network } डेटा ख़त्म हो गया है।
subscription-replaced = ⌛ { $phone } पर <b>{ $plan }</b> { $network } डेटा ख़त्म हो गया है, क्योंकि उस नंबर पर दूसरा प्लान शुरू किया गया।
subscription-next =
    ⏳ अब { $phone } के लिए <b>{ $plan }</b> { $network } डेटा की बारी है। वह रास्ते में है।
    रेफ़रेंस: <code>{ $reference }</code>
subscription-moved =
    { $line_place ->
        [1] 🕒 { $phone } के लिए <b>{ $plan }</b> { $network } डेटा आगे बढ़ा: अब उसी की बारी है।
       *[other] 🕒 { $phone } के लिए <b>{ $plan }</b> { $network } डेटा आगे बढ़ा: लाइन में { $line_place } नंबर पर।
    }
subscription-line-daily =
    { subscription-line-active }
    आज: { $today } बाक़ी
subscription-low = 📉 { $phone } पर <b>{ $plan }</b> { $network } डेटा: { $left } बाक़ी।
subscription-ending = ⌛ { $phone } पर <b>{ $plan }</b> { $network } डेटा { $until } को ख़त्म होगा।
