## Hindi: buying

goods =
    { $plan ->
        [none] { $amount } { $network } एयरटाइम
       *[other] { $plan } { $network } डेटा
    }
buy-what = क्या ख़रीदना चाहते हैं?
buy-airtime-button = 📱 एयरटाइम
buy-data-button = 📶 डेटा
buy-for-whom-data = डेटा किसके लिए है? चुनें, या फ़ोन नंबर लिखें।
buy-for-whom = एयरटाइम किसके लिए है? चुनें, या फ़ोन नंबर लिखें।
buy-self-button = मेरे लिए · { $phone }
buy-recent-button = { $phone }
buy-saved-recipient = { $name } · { $phone }
not-a-phone = इस मोबाइल नंबर को मैं रिचार्ज नहीं कर सकता। कृपया 0803 123 4567 जैसा नंबर लिखें।
buy-network-guess = <b>{ $phone }</b> { $network } का नंबर लगता है। नंबर दूसरे नेटवर्क में जा सकते हैं, इसलिए कृपया देख लें।
buy-network-open = <b>{ $phone }</b> किस नेटवर्क पर है?
buy-network-yes = ✓ { $network }
buy-which-category = कितने समय तक चलना चाहिए?
plan-category-line = { $name } ({ $plans })
buy-which-plan = कौन सा प्लान?
plan-line = { $name } · { $price }
plan-line-featured = ⭐ { $name } · { $price }
plans-more-button = और →
plans-back-button = ← वापस
buy-no-plans = उस नेटवर्क के लिए अभी मेरे पास कोई डेटा प्लान नहीं है।
buy-no-such-size = ठीक इतने का प्लान वहाँ नहीं है। मेरे पास ये हैं।
buy-plan-gone = वह प्लान अब नहीं बिकता। अभी ये मिलते हैं।
buy-plan-wrong-network = वह प्लान { $network } के नंबरों के लिए है। कृपया सही नेटवर्क का चुनें।
buy-price-changed = दाम इस बीच बदल गया है: अब { $price } है। कृपया एक बार फिर देख लें।
buy-offer-gone = वह ऑफ़र अभी-अभी ख़त्म हुआ, इसलिए कुछ नहीं ख़रीदा गया। उसके बिना दाम { $price } है।
buy-looks-other = कृपया देख लें: { $phone } { $network } का नंबर लगता है। अगर वह दूसरे नेटवर्क में जा चुका है, तो सब ठीक है।
buy-again-gone = वह ख़रीद नहीं मिली, तो नई शुरू करते हैं।
buy-how-much = कितने का एयरटाइम? रक़म चुनें, या { $least } से { $most } तक लिखें।
buy-confirm =
    <b>{ goods }</b>
    { $phone } के लिए

    आप देंगे <b>{ $price }</b>
    बाद में वॉलेट में: { $after }
offer-name =
    { $offer ->
        [referral-welcome] आपका स्वागत उपहार
        [referral-thanks] दोस्त को बुलाने के लिए धन्यवाद
       *[other] { $offer }
    }
buy-confirm-discount =
    <b>{ goods }</b>
    { $phone } के लिए

    🏷️ { offer-name }: { $discount } की छूट
    आप देंगे <b>{ $price }</b>
    बाद में वॉलेट में: { $after }
buy-pay-button = ✓ { $price } दें
buy-on-its-way =
    ⏳ { $phone } के लिए <b>{ goods }</b> रास्ते में है।
    रेफ़रेंस: <code>{ $reference }</code>
buy-on-its-way-busy =
    ⏳ { $phone } के लिए <b>{ goods }</b> रास्ते में है। अभी बहुत भीड़ है, इसलिए कुछ मिनट लग सकते हैं।
    आपकी ख़रीद सुरक्षित है, और उसका क्या हुआ, मैं बता दूँगा। दोबारा भेजने की ज़रूरत नहीं।
    रेफ़रेंस: <code>{ $reference }</code>
buy-in-line =
    🕒 { $phone } के लिए <b>{ goods }</b> का पैसा दे दिया गया है और वह लाइन में है।
    { $line_place ->
        [1] उससे पहले वाला प्लान ख़त्म होते ही वह अपने आप शुरू होगा, और तब मैं बता दूँगा।
       *[other] वह लाइन में { $line_place } नंबर पर है और बारी आने पर अपने आप शुरू होगा। तब मैं बता दूँगा।
    }
    शुरू होने तक आप उसे रद्द करके सारा पैसा वापस पा सकते हैं।
    रेफ़रेंस: <code>{ $reference }</code>
buy-delivered =
    ✅ { $phone } पर <b>{ goods }</b> पहुँच गया।
    👛 { $balance } बाक़ी
    रेफ़रेंस: <code>{ $reference }</code>
buy-returned-refused =
    ↩️ { $phone } के लिए <b>{ goods }</b> नहीं पहुँचा। नेटवर्क ने मना कर दिया।
    आपका पैसा वापस आ गया है: वॉलेट में { $balance }।
    रेफ़रेंस: <code>{ $reference }</code>
buy-returned-down =
    ↩️ { $phone } के लिए <b>{ goods }</b> नहीं पहुँचा। नेटवर्क से संपर्क नहीं हो पाया।
    आपका पैसा वापस आ गया है: वॉलेट में { $balance }।
    रेफ़रेंस: <code>{ $reference }</code>
buy-returned-number =
    ↩️ { $phone } के लिए <b>{ goods }</b> नहीं पहुँचा। नेटवर्क इस नंबर को नहीं जानता, कृपया नंबर देख लें।
    आपका पैसा वापस आ गया है: वॉलेट में { $balance }।
    रेफ़रेंस: <code>{ $reference }</code>
buy-returned-not-sent =
    ↩️ { $phone } के लिए <b>{ goods }</b> नहीं पहुँचा। वह नेटवर्क तक गया ही नहीं।
    आपका पैसा वापस आ गया है: वॉलेट में { $balance }।
    रेफ़रेंस: <code>{ $reference }</code>
buy-returned-amount =
    ↩️ { $phone } के लिए <b>{ goods }</b> नहीं पहुँचा। नेटवर्क यह रक़म नहीं लेता।
    आपका पैसा वापस आ गया है: वॉलेट में { $balance }।
    रेफ़रेंस: <code>{ $reference }</code>
buy-returned-cancelled =
    ↩️ { $phone } के लिए <b>{ goods }</b> रद्द हो गया। वह शुरू नहीं हुआ था।
    आपका पैसा वापस आ गया है: वॉलेट में { $balance }।
    रेफ़रेंस: <code>{ $reference }</code>
buy-slow =
    ⏳ { $phone } के लिए <b>{ goods }</b> में ज़्यादा समय लग रहा है। नेटवर्क ने अभी जवाब नहीं दिया है।
    तब तक आपके { $amount } सुरक्षित हैं: या तो वह पहुँचेगा या पैसा वापस आएगा, दोनों कभी नहीं। पता चलते ही मैं बताऊँगा।
    रेफ़रेंस: <code>{ $reference }</code>
buy-review =
    🔎 { $phone } के लिए <b>{ goods }</b>: नेटवर्क अब भी जवाब नहीं दे रहा, इसलिए हमारा एक साथी इसे देख रहा है।
    जब तक पता नहीं चलता, आपका पैसा सुरक्षित है।
    रेफ़रेंस: <code>{ $reference }</code>
buy-returned-decided =
    ↩️ { $phone } के लिए <b>{ goods }</b>: नेटवर्क ने कभी नहीं बताया कि क्या हुआ, इसलिए हमने फ़ैसला आपके हक़ में किया।
    आपका पैसा वापस आ गया है: वॉलेट में { $balance }।
    रेफ़रेंस: <code>{ $reference }</code>
buy-refunded =
    ↩️ { $phone } के <b>{ goods }</b> के लिए हमने आपको { $refunded } वापस दिए हैं।
    अब वॉलेट में { $balance } हैं।
    रेफ़रेंस: <code>{ $reference }</code>
buy-reversed =
    ↩️ { $phone } के लिए <b>{ goods }</b>: पहुँचने के बाद नेटवर्क ने उसे वापस ले लिया।
    आपका पैसा वापस आ गया है: वॉलेट में { $balance }।
    रेफ़रेंस: <code>{ $reference }</code>
network-goods =
    { $category ->
        [data] { $network } डेटा
       *[airtime] { $network } एयरटाइम
    }
buy-network-resting =
    😴 <b>{ network-goods }</b> { $since } से रुका हुआ है: अभी पहुँच नहीं सकता, इसलिए मैं नहीं बेच रहा। कुछ नहीं काटा गया।
    चालू होने पर बता दूँ?
buy-tell-me-button = 🔔 मुझे बताएँ
buy-will-tell = 🔔 { network-goods } चालू होते ही मैं यहीं बताऊँगा।
buy-network-back = ✅ <b>{ network-goods }</b> फिर चालू है। अब आप ख़रीद सकते हैं।
buy-network-rests = { $network } अभी पहुँच नहीं सकता, इसलिए मैं नहीं बेच रहा। कुछ नहीं काटा गया। कृपया कुछ मिनट बाद फिर कोशिश करें।
buy-too-busy = अभी इतनी ख़रीद इंतज़ार में हैं कि फ़िलहाल मैं और नहीं ले रहा। कुछ नहीं काटा गया। कृपया कुछ मिनट बाद फिर कोशिश करें।
buy-again-button = 🔁 फिर ख़रीदें
save-number-button = ☆ नंबर सहेजें
nudge = इसमें नई ख़बर है ☝️

buy-too-little = एयरटाइम की सबसे छोटी ख़रीद { $least } की है।
buy-too-much = एक बार में एयरटाइम की सबसे बड़ी ख़रीद { $most } की है।
buy-whole-amount = एयरटाइम पूरे नायरा में बिकता है, कृपया रक़म कोबो के बिना लिखें।
buy-daily-limit = आप एक दिन में { $limit } ख़र्च कर सकते हैं। आज { $left } बाक़ी हैं।
buy-twin =
    { $seconds ->
        [0] ⚠️ यही आपने अभी-अभी ख़रीदा है। फिर से?
        [1] ⚠️ यही आपने एक सेकंड पहले ख़रीदा है। फिर से?
       *[other] ⚠️ यही आपने { $seconds } सेकंड पहले ख़रीदा है। फिर से?
    }
buy-twin-button = हाँ, फिर ख़रीदें
buy-too-many =
    { $minutes ->
        [1] एक घंटे में बहुत ख़रीद हो गईं। कृपया एक मिनट बाद फिर कोशिश करें।
       *[other] एक घंटे में बहुत ख़रीद हो गईं। कृपया { $minutes } मिनट बाद फिर कोशिश करें।
    }
buy-too-many-recipients =
    { $most ->
        [1] आज आपने एक नए नंबर के लिए ख़रीदा है, और एक दिन में एक से ज़्यादा नहीं हो सकते। जिन नंबरों के लिए पहले ख़रीदा है, वे अब भी चलते हैं, और कल नए भी चलेंगे।
       *[other] आज आपने { $most } नए नंबरों के लिए ख़रीदा है, और एक दिन में इससे ज़्यादा नहीं हो सकते। जिन नंबरों के लिए पहले ख़रीदा है, वे अब भी चलते हैं, और कल नए भी चलेंगे।
    }
buy-short = आपके वॉलेट में { $available } हैं, { $short } कम हैं।
buy-network-unknown = उस नेटवर्क के लिए मैं अभी नहीं बेच सकता।
buy-key-reused = वह ख़रीद दूसरी जानकारी के साथ पहले ही हो चुकी है। कृपया /buy से फिर शुरू करें।
buy-pin-needed = इस ख़रीद के लिए आपका PIN चाहिए। कृपया /buy से फिर शुरू करें।
