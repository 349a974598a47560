## Hindi: family

menu-family-button = 👪 परिवार
family-title = <b>आपके परिवार के नंबर</b>
family-empty =
    <b>परिवार</b>
    अपने क़रीबी लोगों के नंबरों का ध्यान रखें: दो टैप में रिचार्ज करें, और देखें कि किस पर कितना ख़र्च होता है।
family-add-button = ➕ नंबर जोड़ें
family-line = { $name } · { $phone }
family-waiting-line = ⏳ { $name } · { $phone }
family-to-me-line = 👤 { $name } आपके नंबर का ध्यान रखते हैं
family-ask-phone = कौन सा नंबर? लिखें, या कॉन्टैक्ट कार्ड भेजें।
family-ask-relationship = { $phone } किसका नंबर है?
family-partner-button = पति या पत्नी
family-child-button = बच्चा
family-parent-button = माता या पिता
family-sibling-button = भाई या बहन
family-friend-button = दोस्त
family-staff-button = जो मेरे लिए काम करते हैं
family-ask-name = { $phone } को किस नाम से पुकारूँ?
family-was-linked = ✓ { $phone } आपके परिवार में है। उस पर Nexa खाता नहीं है, इसलिए किसी को बताया नहीं गया।
family-was-asked = मैंने { $phone } के मालिक से पूछा है। जब वे अपनी चैट में हाँ कहेंगे, नंबर जुड़ जाएगा। सवाल एक दिन तक खुला है।
family-asked = 👪 <b>{ $name }</b> आपके नंबर का ध्यान रखना चाहते हैं। हाँ या नहीं कहने के लिए <b>परिवार</b> खोलें।
family-consent =
    👪 <b>{ $name }</b> आपका नंबर जोड़ना चाहते हैं।

    वे उसे रिचार्ज कर सकेंगे और देख सकेंगे कि उस पर उनका कितना ख़र्च हुआ। आपका वॉलेट, आपके संदेश या आपकी ख़रीद उन्हें नहीं दिखेगी, और आप कभी भी निकल सकते हैं।
family-yes-button = ✓ हाँ, मेरा नंबर जोड़ें
family-no-button = नहीं, धन्यवाद
family-you-accepted = ✓ { $name } अब आपके नंबर का ध्यान रख सकते हैं।
family-you-declined = ठीक है, आपका नंबर नहीं जुड़ा। { $name } को बता दिया जाएगा कि आपने मना किया।
family-accepted = 👪 { $name } ने हाँ कहा: नंबर जुड़ गया।
family-declined = 👪 { $name } जुड़ना नहीं चाहते।
family-card-waiting =
    <b>{ $name }</b>
    { $phone }

    ⏳ उनकी हाँ का इंतज़ार है।
family-card =
    <b>{ $name }</b>
    { $phone }

    इस महीने ख़र्च: { $spent }
family-card-allowance =
    <b>{ $name }</b>
    { $phone }

    इस महीने ख़र्च: { $allowance } में से { $spent }
family-buy-button = 📱 रिचार्ज करें
family-allowance-button = 🎯 महीने की सीमा
family-end-button = ✕ हटाएँ
family-ask-allowance = { $name } पर एक महीने में ज़्यादा से ज़्यादा कितना ख़र्च करना चाहते हैं? उससे आगे जाने से पहले मैं पूछूँगा।
family-no-allowance-button = कोई सीमा नहीं
family-allowance-set = 🎯 { $name } के लिए महीने के { $allowance }। उससे आगे जाने से पहले मैं एक बार फिर पूछूँगा।
family-allowance-off = { $name } के लिए अब कोई सीमा नहीं है।
family-over-allowance = 🎯 यह उस { $limit } से { $over } ज़्यादा है जो आप इस महीने { $name } पर ख़र्च करना चाहते थे। फिर भी ख़रीदें?
family-end-sure = { $name } को अपने परिवार से हटा दूँ? आपने जो ख़रीदा वह आपके इतिहास में रहेगा।
family-end-yes-button = ✕ हाँ, हटाएँ
family-ended = { $name } अब आपके परिवार में नहीं हैं।
family-to-me-card = <b>{ $name }</b> आपके नंबर का ध्यान रखते हैं: वे उसे रिचार्ज कर सकते हैं और देख सकते हैं कि उस पर उनका कितना ख़र्च हुआ।
family-leave-button = ✕ निकल जाएँ
family-left = आपका नंबर अब { $name } से जुड़ा नहीं है।
family-ended-by-primary = 👪 जो आपके नंबर का ध्यान रखते थे, उन्होंने उसे अपने परिवार से हटा दिया है।
family-ended-by-member = 👪 कोई आपके परिवार से निकल गया है। कौन-कौन है, देखने के लिए <b>परिवार</b> खोलें।
family-own-number = यह आपका अपना नंबर है।
family-linked-already = वह नंबर पहले से आपके परिवार में है, या जवाब के इंतज़ार में है।
family-too-many = आपके { $most } नंबर हैं, और इससे ज़्यादा मैं नहीं रख सकता। पहले कोई एक हटाएँ।
family-too-many-asked = आज आप { $most } लोगों से पूछ चुके हैं। कृपया अगले से कल पूछें।
family-over = वह बात इस बीच तय हो चुकी है, इसलिए मैंने कुछ नहीं बदला।
