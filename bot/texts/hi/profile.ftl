## Hindi: profile

menu-profile-button = 👤 प्रोफ़ाइल
profile-card =
    👤 <b>{ $name }</b>
    📱 { $phone }
    🗣 { $language }
    🕑 { $zone }
    { profile-email-line }
    <b>आपकी सीमाएँ</b> (स्तर { $tier })
    आप एक दिन में { $per_day } तक ख़र्च कर सकते हैं, और वॉलेट में { $most } तक रख सकते हैं।
profile-email-line =
    { $email ->
        [off] { "" }
        [none] ✉️ अभी कोई ई-मेल पता नहीं
       *[other] ✉️ { $email }{ $reached ->
            [no] {" "}(वहाँ से मेल लौट आई, कृपया इसे बदलें)
           *[yes] { "" }
        }
    }
change-name-button = ✏️ नाम
change-zone-button = 🕑 समय क्षेत्र
add-email-button = ✉️ ई-मेल जोड़ें
change-email-button = ✉️ ई-मेल बदलें
remove-email-button = 🗑 ई-मेल हटाएँ
ask-new-name = आपका पूरा नाम क्या है?
name-changed = ✓ अब आपका नाम { $name } है।
ask-time-zone = आपके दिन और महीने <b>{ $zone }</b> की घड़ी से शुरू होते हैं। जहाँ रहते हैं वह चुनें, या <i>Nairobi</i> जैसा शहर या <i>Africa/Nairobi</i> जैसा समय क्षेत्र लिखें।
not-a-time-zone = वह जगह मुझे नहीं पता। कृपया पास का बड़ा शहर लिखें, जैसे Nairobi, या समय क्षेत्र, जैसे Africa/Nairobi।
time-zone-changed = ✓ अब आपके दिन { $zone } से चलते हैं। इसे आप एक हफ़्ते बाद फिर बदल सकते हैं।
time-zone-kept = आपने हाल में समय क्षेत्र बदला है, और दिन की सीमाएँ उसी से चलती हैं। इसे आप { $until } को फिर बदल सकते हैं।
ask-email = किस ई-मेल पते पर लिखूँ?
not-an-email = यह ई-मेल पता नहीं लगता। कृपया ada@example.com जैसा पता लिखें।
email-same = आपका पता { $email } ही रहेगा।
ask-mail-code = मैंने <b>{ $email }</b> पर 6 अंकों का कोड भेजा है। कृपया उसे यहाँ लिखें। न मिले तो स्पैम फ़ोल्डर भी देखें।
email-taken = वह पता किसी और खाते में है। कृपया पहले वहाँ से हटाएँ, या दूसरा चुनें।
email-added = ✓ { $email } आपका है। अब चुनें कि मैं वहाँ क्या भेजूँ।
ask-remove-email = { $email } को भूल जाऊँ? वहाँ फिर कुछ नहीं भेजा जाएगा।
remove-email-yes-button = भूल जाएँ
remove-email-no-button = ← रहने दें
email-removed = ✓ मैं { $email } को भूल गया हूँ। आपकी सूचनाएँ यहाँ आती रहेंगी।

mail-code =
    { $code } आपका Nexa कोड है।
    इसे { $minutes } मिनट के अंदर चैट में लिखें, तो यह पता वहाँ आपका हो जाएगा। अगर आपने नहीं माँगा, तो कुछ करना नहीं है: कोड के बिना कुछ नहीं होता।
mail-footer =
    Nexa आपको यहाँ इसलिए लिखता है क्योंकि चैट में ऐसा कहा गया था। वापस भेजी मेल कोई नहीं पढ़ता, इसलिए कृपया चैट में जवाब दें। वहाँ /profile से यह पता बदलता या हटता है।
    हम ई-मेल से कभी PIN या कोड नहीं माँगते।
