## Hindi: notices, the inbox, and what may be chosen

inbox-empty = 🔔 अभी यहाँ कुछ नहीं है। आपकी ख़रीद और भुगतान का क्या हुआ, वह यहाँ रहता है, ताकि आप उसे कभी भी देख सकें।
inbox-title =
    { $unread ->
        [0] 🔔 <b>आपकी सूचनाएँ</b>। आपने सब पढ़ ली हैं। फिर देखने के लिए कोई चुनें।
        [1] 🔔 <b>आपकी सूचनाएँ</b>। एक नई है (●)। पढ़ने के लिए उसे चुनें।
       *[other] 🔔 <b>आपकी सूचनाएँ</b>। { $unread } नई हैं (●)। पढ़ने के लिए कोई चुनें।
    }
inbox-new-line = ● { $what } · { $when }
inbox-old-line = { $what } · { $when }
inbox-item-lead = 🔔 { $when } की सूचना
inbox-older-button = पुरानी →
inbox-newer-button = ← सबसे नई
inbox-all-read-button = ✓ सब पढ़ी हुई मानें
inbox-all-read = ✓ सब पढ़ी हुई मान ली गईं।
inbox-settings-button = ⚙️ सेटिंग
menu-notifications-button = 🔔 सूचनाएँ
inbox-missed =
    { $missed ->
        [1] 👋 अच्छा हुआ आप लौट आए। जब यह चैट ब्लॉक थी, एक संदेश आप तक नहीं पहुँच सका। वह आपके लिए रखा है।
       *[other] 👋 अच्छा हुआ आप लौट आए। जब यह चैट ब्लॉक थी, { $missed } संदेश आप तक नहीं पहुँच सके। वे आपके लिए रखे हैं।
    }

quiet-words =
    { $from ->
        [none] 🌙 शांत समय नहीं है: मैं कभी भी लिखता हूँ।
       *[other] 🌙 शांत समय { $from } से { $until } तक: जो रुक सकता है, वह बाद में आता है।
    }
mail-words =
    { $email ->
        [none] { "" }
       *[other] ✉️ ई-मेल { $email } पर जाती है।
    }
place-words =
    { $place ->
        [only] { "" }
        [last] 📍 मैं वहाँ लिखता हूँ जहाँ आपने पिछली बार लॉगिन किया।
       *[other] 📍 मैं आपको { $place } पर लिखता हूँ।
    }
notice-settings =
    ⚙️ <b>मैं क्या बताता हूँ, और कहाँ</b>
    आपके पैसे और खाते की सुरक्षा की ख़बर हमेशा तुरंत आती है। बाक़ी आपकी मर्ज़ी है: बदलने के लिए दबाएँ।
    { quiet-words }
    { mail-words }
    { place-words }
switch-sign =
    { $state ->
        [on] ✅
       *[off] ▫️
    }
chat-budget-button = { switch-sign } 💬 बजट
chat-summary-button = { switch-sign } 💬 सारांश
chat-service-button = { switch-sign } 💬 सेवा की ख़बरें
chat-news-button = { switch-sign } 💬 ख़बरें और ऑफ़र
mail-money-button = { switch-sign } ✉️ पैसा
mail-budget-button = { switch-sign } ✉️ बजट
mail-summary-button = { switch-sign } ✉️ सारांश
mail-service-button = { switch-sign } ✉️ सेवा की ख़बरें
quiet-button = 🌙 शांत समय
place-button = 📍 मैं कहाँ लिखूँ
ask-place =
    📍 मैं आपको कहाँ लिखूँ? किसी चैट में आप जो पूछते हैं, उसका जवाब वहीं मिलता है; यह उसके लिए है जो मैं अपनी ओर से बताता हूँ।
    जहाँ किसी चैट तक नहीं पहुँचा जा सकता, वहाँ आपके पैसे की ख़बर दूसरी चैट में या SMS से जाती है।
place-last-button = जहाँ पिछली बार लॉगिन किया
place-here-line = { $name } (यहाँ)
back-button = ← वापस
ask-quiet-hours = 🌙 मैं कब शांत रहूँ? चुनें, या दो पूरे घंटे लिखें जैसे <i>21 to 6</i>। आपके पैसे की ख़बर फिर भी तुरंत आएगी।
quiet-off-button = कभी शांत नहीं
not-quiet-hours = कृपया 0 से 23 के बीच दो अलग पूरे घंटे लिखें, जैसे 21 to 6।

help-notifications = अपनी सूचनाएँ फिर पढ़ें, और चुनें कि मैं क्या बताऊँ
words-notifications = सूचनाएँ, सूचना, suchna
