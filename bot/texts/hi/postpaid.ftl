## Hindi: postpaid lines and bills

menu-postpaid-button = 📇 पोस्टपेड
menu-bill-button = 🧾 बिल
help-postpaid = किसी नंबर का बिल महीने के अंत में लें
words-postpaid = पोस्टपेड, लाइन
help-bill = अपने पोस्टपेड बिल देखें और चुकाएँ
words-bill = बिल, बिल भरो, बिल चुकाएँ

postpaid-empty =
    📇 <b>पोस्टपेड</b>
    पोस्टपेड प्लान वाले नंबर का बिल महीने के बाद आता है। आप कभी भी देख सकते हैं कि कितना हुआ, और बिल तैयार होने पर वॉलेट से चुकाते हैं। अपने आप कभी कुछ नहीं कटता।
postpaid-title = 📇 <b>आपकी पोस्टपेड लाइनें</b>
postpaid-begin-button = ➕ नई लाइन
postpaid-line-button =
    { $state ->
        [grace] ⚠️
        [suspended] ⏸
       *[active] 📱
    } { $phone }
postpaid-ask-number = किस नंबर का बिल आए? लिखें, या अपना चुनें।
postpaid-no-plans = { $network } के लिए अभी कोई पोस्टपेड प्लान नहीं है। इस नंबर के लिए आप पहले की तरह डेटा ख़रीद सकते हैं।
postpaid-choose-plan = { $network } का कौन सा प्लान? दाम पूरे महीने का है।
postpaid-plan-line = { $plan } · { $price }
postpaid-choose-cycle = आपका महीना कब शुरू हो? बिल हर महीने के अंत में आता है।
postpaid-calendar-button = महीने की 1 तारीख़ को
postpaid-anniversary-button = आज की तारीख़ को
postpaid-consent =
    📇 { $phone } के लिए <b>{ $plan }</b>

    महीने के { $price }। पहला बिल { $of_days } में से { $days } दिनों का है, { $last } तक: <b>{ $amount }</b>।
    उसे { $due } तक चुकाना है। मैं याद दिलाऊँगा, और आप वॉलेट से चुकाएँगे: अपने आप कुछ नहीं कटता।
    { $grace_days } दिन से ज़्यादा बाक़ी रहने पर बिल चुकने तक लाइन बंद रहती है।

    आज आपको कुछ नहीं देना है। क्या इस नंबर का बिल आपको आए?
postpaid-agree-button = ✓ हाँ, मुझे बिल दें
postpaid-no-button = नहीं, धन्यवाद
postpaid-not-begun = ठीक है, कुछ नहीं बदला।
postpaid-begun = ✅ { $phone } पर आज से { $plan } है। हम अभी नेटवर्क को बता रहे हैं। आपका पहला बिल { $last } के बाद आएगा।
postpaid-card =
    📱 <b>{ $phone }</b>
    { $plan }, महीने के { $price }

    यह महीना: { $from } से { $last }
    कुछ न बदले तो <b>{ $estimate }</b> होंगे
postpaid-card-still =
    📱 <b>{ $phone }</b>
    इस लाइन पर अभी कुछ नहीं चल रहा, और इसके बिल में कुछ नहीं जुड़ रहा।
postpaid-grace-line = ⚠️ एक बिल की तारीख़ निकल गई है। लाइन चालू रखने के लिए { $until } से पहले चुका दें।
postpaid-suspended-line = ⏸ बंद है, क्योंकि एक बिल बाक़ी है। बिल चुकते ही फिर चलेगी।
postpaid-ends-line = 🏁 इस महीने के साथ ख़त्म होगी।
postpaid-next-line = ↪ { $from } से { $plan }
postpaid-number-line = 👤 { $phone }
postpaid-data-line = ➕ { $plan }
postpaid-data-button = ➕ और डेटा
postpaid-change-button = ↔ प्लान बदलें
postpaid-numbers-button = 👤 और नंबर
postpaid-end-button = 🏁 लाइन ख़त्म करें
postpaid-keep-button = ↩ लाइन रहने दें
postpaid-choose-data = क्या जोड़ूँ? वह लाइन के इस महीने के अंत तक चलेगा, और अगले बिल में आएगा।
postpaid-data-sure = { $last } तक के लिए { $plan } जोड़ूँ? अगले बिल में { $price } जुड़ेंगे।
postpaid-add-button = ✓ { $price } में जोड़ें
postpaid-data-added = ✅ { $plan } { $last } तक के लिए जुड़ गया।
postpaid-choose-other = कल से कौन सा प्लान? आज का दिन अभी वाले प्लान में गिना जाएगा; हर प्लान का बिल उसके अपने दिनों का होता है।
postpaid-change-sure = कल से { $plan } कर दूँ, महीने के { $price } में?
postpaid-change-yes-button = ✓ हाँ, बदलें
postpaid-changed = ✅ { $from } से { $plan }।
postpaid-numbers = इस लाइन पर हर और नंबर के महीने के { $price } लगते हैं, दिनों के हिसाब से। हटाने के लिए कोई चुनें।
postpaid-number-add-button = ➕ नंबर जोड़ें
postpaid-number-ask = कौन सा नंबर? लिखें, या कॉन्टैक्ट कार्ड भेजें।
postpaid-number-sure = आज से { $phone } जोड़ूँ? आपके बिल में महीने के { $price } जुड़ेंगे।
postpaid-number-added = ✅ { $phone } लाइन पर है।
postpaid-number-remove-sure = { $phone } को लाइन से हटा दूँ? आज उसका आख़िरी दिन है।
postpaid-number-remove-button = ✕ हटा दें
postpaid-number-removed = { $phone } आज के बाद लाइन पर नहीं है।
postpaid-end-sure = यह लाइन इसके महीने के साथ ख़त्म कर दूँ? तब तक के दिनों का बिल फिर भी आएगा।
postpaid-end-yes-button = 🏁 हाँ, ख़त्म करें
postpaid-ends = 🏁 लाइन { $last } के बाद ख़त्म होगी। आख़िरी बिल तब आएगा।
postpaid-ended = 🏁 लाइन ख़त्म हो गई है। जो बिल बाक़ी हैं, वे <b>बिल</b> में चुकाए जा सकते हैं।
postpaid-kept = ↩ लाइन चलती रहेगी।

bill-empty = 🧾 कोई बिल नहीं है। बिल पोस्टपेड लाइन के साथ आते हैं।
bill-title = 🧾 <b>आपके बिल</b>
bill-line-button =
    { $state ->
        [due] ❗
        [paid] ✅
       *[running] ⏳
    } { $amount } · { $last } · { $phone }
bill-card-running =
    ⏳ <b>{ $phone }</b>
    { $from } से { $last }

    कुछ न बदले तो <b>{ $amount }</b> होंगे। महीना ख़त्म होने पर आप चुका सकते हैं।
bill-card-due =
    🧾 <b>{ $phone }</b>
    { $from } से { $last }

    देना है: <b>{ $amount }</b>, { $due } तक · <code>{ $reference }</code>
bill-card-paid =
    ✅ <b>{ $phone }</b>
    { $from } से { $last }

    { $amount }, { $paid } को चुकाया · <code>{ $reference }</code>
bill-whole-line = • { $name }: { $amount }
bill-days-line = • { $name }, { $of_days } में से { $days } दिन: { $amount }
bill-pay-button = ✓ { $amount } चुकाएँ
bill-ready = 🧾 { $phone } का बिल तैयार है: { $from } से { $last } के <b>{ $amount }</b>। कृपया { $due } तक चुका दें; अपने आप कुछ नहीं कटता।
bill-soon = 🧾 { $phone } का { $amount } का बिल { $due } तक चुकाना है।
bill-today = 🧾 { $phone } का { $amount } का बिल आज चुकाना है।
bill-overdue = ⚠️ { $phone } के { $amount } के बिल की तारीख़ निकल गई है। लाइन { $until } तक चालू रहेगी; कृपया उससे पहले बिल चुका दें।
bill-overdue-still = ⚠️ { $phone } के { $amount } के बिल की तारीख़ निकल गई है। कृपया वॉलेट से चुका दें।
bill-suspended = ⏸ { $phone } बंद है, क्योंकि उसका बिल नहीं चुकाया गया। बंद रहने तक कुछ और नहीं जुड़ेगा। बिल चुकते ही फिर चलेगा।
bill-settled = ✓ बिल चुका दिया गया। यह आपकी रसीद है।
bill-paid = ✅ आपने { $phone } के { $amount } चुका दिए। धन्यवाद। वॉलेट में { $balance } बाक़ी · <code>{ $reference }</code>
bill-paid-lifted = ✅ आपने { $phone } के { $amount } चुका दिए, और लाइन फिर चालू है। वॉलेट में { $balance } बाक़ी · <code>{ $reference }</code>
bill-short = आपके वॉलेट में { $available } हैं, और इस बिल के लिए { $short } और चाहिए। बिल पूरा ही चुकता है; पैसा डालें, फिर यहाँ चुकाएँ। पैसा डालने से अपने आप कुछ नहीं चुकता।

bill-runs-still = लाइन का यह महीना अभी ख़त्म नहीं हुआ, इसलिए अभी कुछ देना नहीं है।
bill-paid-before = यह बिल पहले ही चुकाया जा चुका है, इसलिए मैंने कुछ नहीं लिया।
postpaid-gone = वह लाइन या बिल अब नहीं है, इसलिए मैंने कुछ नहीं बदला।
postpaid-plan-gone = वह प्लान अब नहीं मिलता। कृपया दूसरा चुनें।
postpaid-price-changed = अब दाम महीने का { $price } है। कृपया एक बार फिर देख लें।
postpaid-number-taken = वह नंबर पहले से एक पोस्टपेड लाइन पर है।
postpaid-number-of-customer = वह नंबर किसी और ग्राहक का है। वे उसके लिए ख़ुद लाइन शुरू कर सकते हैं।
postpaid-unpaid = एक पोस्टपेड बिल की तारीख़ निकल गई है। कृपया पहले उसे चुकाएँ; फिर आप कुछ बदल या जोड़ सकते हैं।
postpaid-ends-soon = यह लाइन अपने महीने के साथ ख़त्म होगी। पहले उसे रहने दें; फिर आप कुछ बदल या जोड़ सकते हैं।
postpaid-too-many = पहले से { $most } हैं, और इससे ज़्यादा नहीं हो सकते।
bill-disputed = 🔎 हम { $phone } के { $amount } के बिल की जाँच कर रहे हैं। हमारे बताने तक उसे चुकाना ज़रूरी नहीं है, और लाइन चालू रहेगी।
bill-stands = 🧾 हमने { $phone } का बिल जाँचा, और वह सही है: { $amount }, { $due } तक देना है। अगर वह दिन निकल चुका है, तो कृपया जल्दी चुका दें।
bill-credited = ↩️ { $phone } के अगले बिल से { $amount } कम होंगे, क्योंकि आपका एक बिल ज़्यादा था। आपको कुछ करना नहीं है।
