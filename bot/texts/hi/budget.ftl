## Hindi: budget

budget-name =
    { $scope ->
        [airtime] एयरटाइम
        [data] डेटा
       *[all] सब कुछ
    }
budget-of =
    { $scope ->
        [airtime] एयरटाइम बजट
        [data] डेटा बजट
       *[all] बजट
    }
budget-title = 🎯 <b>{ $month } का आपका बजट</b>
budget-none =
    🎯 अभी आपका कोई बजट नहीं है। { $month } में अब तक आपने { $spent } ख़र्च किए हैं।
    एक महीने में ज़्यादा से ज़्यादा कितना ख़र्च करना चाहते हैं? कोई रक़म चुनें या लिखें। उसके पास पहुँचने पर मैं बता दूँगा।
budget-line =
    { $state ->
        [over] <b>{ budget-name }</b>: { $limit } में से { $spent }, { $rest } ज़्यादा
        [reached] <b>{ budget-name }</b>: { $limit } में से { $spent }, ठीक पूरा
       *[left] <b>{ budget-name }</b>: { $limit } में से { $spent }, { $rest } बाक़ी
    }
budget-stop-is-on = 🛑 बजट से आगे जाने से पहले मैं आपसे दो बार पूछता हूँ।
budget-stop-is-off = मैं 70, 90 और 100 प्रतिशत पर बताता हूँ, और कोई ख़रीद नहीं रोकता।
budget-change-button = ✎ बदलें { $limit }
budget-set-button = ＋ बजट बनाएँ
budget-airtime-button = 📱 एयरटाइम { $limit }
budget-data-button = 📶 डेटा { $limit }
budget-set-airtime-button = 📱 सिर्फ़ एयरटाइम
budget-set-data-button = 📶 सिर्फ़ डेटा
budget-stop-on-button = 🛑 मुझे रोकें
budget-stop-off-button = मुझे न रोकें
budget-past-button = 🗓 पिछले महीने
budget-remove-button = ✕ हटाएँ
budget-back-button = ← वापस
budget-how-much =
    { $scope ->
        [airtime] एक महीने में एयरटाइम पर ज़्यादा से ज़्यादा कितना ख़र्च करना चाहते हैं? इस महीने अब तक { $spent } हुए हैं।
        [data] एक महीने में डेटा पर ज़्यादा से ज़्यादा कितना ख़र्च करना चाहते हैं? इस महीने अब तक { $spent } हुए हैं।
       *[all] एक महीने में ज़्यादा से ज़्यादा कितना ख़र्च करना चाहते हैं? इस महीने अब तक { $spent } हुए हैं।
    }
budget-saved =
    { $scope ->
        [airtime] ✅ आपका एयरटाइम बजट महीने का { $limit } है, इस महीने से, जब तक आप उसे न बदलें।
        [data] ✅ आपका डेटा बजट महीने का { $limit } है, इस महीने से, जब तक आप उसे न बदलें।
       *[all] ✅ आपका बजट महीने का { $limit } है, इस महीने से, जब तक आप उसे न बदलें।
    }
budget-removed =
    { $scope ->
        [airtime] ✅ आपका एयरटाइम बजट हटा दिया गया। और कुछ नहीं बदला।
        [data] ✅ आपका डेटा बजट हटा दिया गया। और कुछ नहीं बदला।
       *[all] ✅ आपका बजट हटा दिया गया। और कुछ नहीं बदला।
    }
budget-stop-switched-on = ✅ अब से जब कोई ख़रीद बजट से आगे जाएगी, मैं पहले आपका PIN और दूसरी बार हाँ माँगूँगा।
budget-stop-switched-off = ✅ अब से मैं सिर्फ़ बताऊँगा। कोई ख़रीद नहीं रुकेगी।
budget-not-understood = यह रक़म समझ नहीं आई। आप <i>budget 20000</i>, <i>budget data 5000</i> या <i>budget off</i> लिख सकते हैं।
budget-past-title = 🗓 <b>आपके पिछले छह महीने</b>
budget-past-line =
    { $state ->
        [over] { $month }: { $limit } में से { $spent }, { $rest } ज़्यादा
        [reached] { $month }: { $limit } में से { $spent }, ठीक पूरा
       *[left] { $month }: { $limit } में से { $spent }, { $rest } बाक़ी
    }
budget-past-line-none = { $month }: { $spent }, कोई बजट नहीं
budget-after =
    { $state ->
        [over] ⚠️ आपके { $limit } के { budget-of } से { $rest } ज़्यादा
        [reached] 🎯 आपका { $limit } का पूरा { budget-of }, ठीक उतना ही
       *[left] 🎯 आपके { $limit } के { budget-of } में { $rest } बाक़ी
    }
budget-stops =
    🛑 यह आपके { $limit } के { budget-of } से { $over } ज़्यादा है, और आपने मुझे वहाँ रोकने को कहा था। कुछ नहीं काटा गया।
    फिर भी ख़रीदना चाहते हैं?
budget-go-over-button = हाँ, आगे जाएँ
budget-warned-soft =
    📊 { $month } के { $limit } के { budget-of } में से आपने <b>{ $spent }</b> ख़र्च किए हैं।
    { $rest } बाक़ी हैं।
budget-warned-strong =
    ⚠️ { $month } का { $limit } का { budget-of } पूरा होने वाला है: <b>{ $spent }</b> ख़र्च हो चुके हैं।
    सिर्फ़ { $rest } बाक़ी हैं।
budget-reached =
    🎯 { $month } का { $limit } का { budget-of } ठीक पूरा हो गया है। पूरा हुआ है, पार नहीं।
    ख़रीदना अब भी चलता है; फ़ैसला आपका है।
budget-exceeded =
    🛑 { $month } के { $limit } के { budget-of } से आप { $rest } आगे निकल गए हैं: <b>{ $spent }</b> ख़र्च हो चुके हैं।
    ख़रीदना अब भी चलता है; फ़ैसला आपका है।
