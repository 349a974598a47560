## Hindi: files, exports and statements

kind-airtime = एयरटाइम
kind-data = डेटा
kind-funding = जमा
kind-refund = वापस आया पैसा
kind-taken_back = वापस लिया गया भुगतान
kind-bill = पोस्टपेड बिल
kind-correction = सुधार
status-done = पूरा हुआ
status-waiting = रास्ते में
status-returned = पैसा वापस
status-failed = पूरा नहीं हुआ
column-time = समय
column-kind = प्रकार
column-status = स्थिति
column-network = नेटवर्क
column-phone = फ़ोन
column-plan = प्लान
column-amount = रक़म
column-discount = छूट
column-money-in = पैसा आया
column-money-out = पैसा गया
column-currency = मुद्रा
column-reference = रेफ़रेंस

statement-title = वॉलेट स्टेटमेंट
statement-month = { $month }
statement-months = { $from } से { $to }
statement-until = { $when } तक
statement-opening = पहले का बैलेंस
statement-in = पैसा आया
statement-out = पैसा गया
statement-closing = बाद का बैलेंस
statement-movements =
    { $movements ->
        [1] { $movements } लेन-देन हुआ
       *[other] { $movements } लेन-देन हुए
    }
statement-column-when = तारीख़
statement-column-what = क्या
statement-column-reference = रेफ़रेंस
statement-column-out = पैसा गया
statement-column-in = पैसा आया
statement-column-balance = बैलेंस
statement-empty = इस समय में कोई लेन-देन नहीं हुआ।
statement-foot = { $name } का Nexa वॉलेट। रास्ते वाली ख़रीद के लिए रोका गया पैसा अभी वॉलेट से गया नहीं है।
statement-page = { $pages } में से पन्ना { $page }

export-ask-period = 📄 किस समय की फ़ाइल? कोई चुनें, या महीना या साल लिखें, जैसे <i>march 2025</i>।
export-year-button = यह साल
export-all-button = सब कुछ
export-ask-format = क्या चाहिए? स्टेटमेंट पढ़ने और छापने के लिए है, स्प्रेडशीट अपना हिसाब करने के लिए।
export-pdf-button = 📄 स्टेटमेंट (PDF)
export-csv-button = 📊 स्प्रेडशीट (CSV)
export-json-button = 🧩 प्रोग्रामों के लिए (JSON)
export-ask-place =
    { $files ->
        [1] कहाँ भेजूँ: इसी चैट में, या { $email } पर?
       *[other] कुल { $files } फ़ाइलें हैं। कहाँ भेजूँ: इसी चैट में, या { $email } पर?
    }
export-here-button = 💬 यहीं
export-mail-button = ✉️ ई-मेल से
export-mailed =
    { $files ->
        [1] ✉️ वह { $email } की ओर रास्ते में है। कुछ मिनट में न मिले तो स्पैम फ़ोल्डर भी देखें।
       *[other] ✉️ { $files } मेल { $email } की ओर रास्ते में हैं। कुछ मिनट में न मिलें तो स्पैम फ़ोल्डर भी देखें।
    }
export-mail-away = { $email } पर भेजी मेल लौट आई, इसलिए फ़ाइल यहीं दे रहा हूँ। कृपया प्रोफ़ाइल में पता देख लें।
export-nothing = उस समय का आपके इतिहास में कुछ नहीं है, इसलिए मैंने कोई फ़ाइल नहीं बनाई। कोई दूसरा समय आज़माएँ।
export-too-long = यह उन फ़ाइलों से ज़्यादा है जो मैं यहाँ भेज सकता हूँ। कृपया छोटा समय, या एक नंबर या नेटवर्क चुनें, तो मैं बना दूँगा।
export-statement-too-long = यह एक स्टेटमेंट के लिए बहुत ज़्यादा है। कृपया छोटा समय चुनें, या स्प्रेडशीट, जो लंबी हो सकती है।
file-unmade = 😕 वह फ़ाइल नहीं बन पाई। और किसी चीज़ पर असर नहीं पड़ा। कृपया एक बार फिर माँगें, या छोटे समय के लिए।
export-lines-caption =
    { $lines ->
        [1] 📄 आपका इतिहास, { $from } से { $to }: एक लाइन।
       *[other] 📄 आपका इतिहास, { $from } से { $to }: { $lines } लाइनें।
    }
    🔒 इसमें दिखता है कि आपने किसके लिए ख़रीदा। इसे अपने तक रखें।
export-statement-caption =
    { $movements ->
        [1] 📄 आपका वॉलेट स्टेटमेंट, { $from } से { $to }: एक लेन-देन।
       *[other] 📄 आपका वॉलेट स्टेटमेंट, { $from } से { $to }: { $movements } लेन-देन।
    }
    🔒 इसमें दिखता है कि आपने किसके लिए ख़रीदा। इसे अपने तक रखें।
