## Hindi: adding money

amount-button = { $amount }
fund-key-reused = वह भुगतान दूसरी रक़म के साथ पहले ही शुरू हो चुका है। कृपया /fund से फिर शुरू करें।

ask-fund-amount = कितना पैसा डालना चाहते हैं? रक़म चुनें, या { $least } से { $most } तक लिखें।
not-an-amount = कृपया रक़म अंकों में लिखें, जैसे 500 या 1,500।
fund-too-little = सबसे छोटी रक़म { $least } है।
fund-too-much = एक बार में सबसे बड़ी रक़म { $most } है।
fund-over-balance = आपके वॉलेट में { $limit } तक रह सकते हैं। { $room } की जगह और है।
fund-full = आपका वॉलेट पूरा भर गया है। पहले कुछ ख़र्च करें, फिर और डालें।
fund-preparing = ⏳ { $amount } का भुगतान तैयार हो रहा है…
ask-fund-gateway = { $amount } कैसे देना चाहते हैं?
fund-paystack-button = 💳 कार्ड या बैंक (Paystack)
fund-stripe-button = 🌍 कोई भी कार्ड (Stripe)
fund-gateway-gone = भुगतान का वह तरीक़ा अभी बंद है। कृपया /fund से फिर चुनें।
fund-link =
    💳 <b>{ $amount }</b> आपके वॉलेट में
    { $gateway } से सुरक्षित भुगतान के लिए लिंक खोलें। पैसा आते ही मैं यहीं बताऊँगा।
    रेफ़रेंस: <code>{ $reference }</code>
pay-button = अभी भुगतान करें
fund-unopened-other = 😕 { $gateway } { $amount } के लिए भुगतान का पेज नहीं खोल पाया, और कुछ नहीं काटा गया। आप अभी { $other } से भुगतान कर सकते हैं, या बाद में /fund से फिर कोशिश करें। रेफ़रेंस: <code>{ $reference }</code>
fund-other-button = 💳 दूसरे तरीक़े से दें
fund-unopened = 😕 { $amount } के लिए भुगतान का पेज नहीं खुल पाया, और कुछ नहीं काटा गया। कृपया कुछ मिनट बाद /fund से फिर कोशिश करें। रेफ़रेंस: <code>{ $reference }</code>
fund-credited =
    ✅ <b>{ $amount }</b> आ गए हैं।
    👛 अब आपके पास { $balance } हैं।
    रेफ़रेंस: <code>{ $reference }</code>
fund-credited-other =
    ✅ <b>{ $amount }</b> आ गए हैं (भुगतान { $asked } का था)।
    👛 अब आपके पास { $balance } हैं।
    रेफ़रेंस: <code>{ $reference }</code>
fund-failed = ✕ { $amount } का भुगतान नहीं हो पाया, और कुछ नहीं जुड़ा। फिर कोशिश के लिए /fund भेजें। रेफ़रेंस: <code>{ $reference }</code>
fund-abandoned = { $amount } का भुगतान पूरा नहीं हुआ, इसलिए मैंने उसे बंद कर दिया। पैसा फिर भी आ जाए, तो मैं जोड़कर बता दूँगा। रेफ़रेंस: <code>{ $reference }</code>
fund-review = ⏳ आपका { $amount } का भुगतान ऐसे आया कि उसे किसी व्यक्ति को देखना होगा। हम आपको यहीं लिखेंगे। रेफ़रेंस: <code>{ $reference }</code>
fund-reversed = बैंक ने एक भुगतान के { $amount } वापस ले लिए, इसलिए वे आपके वॉलेट से निकल गए। अब आपके पास { $balance } हैं। रेफ़रेंस: <code>{ $reference }</code>
fund-waits = ⏳ आपके खाता नंबर पर { $amount } आए हैं। आपके वॉलेट में { $limit } तक रह सकते हैं, इसलिए जगह होते ही मैं जोड़ दूँगा। कुछ खोया नहीं है। रेफ़रेंस: <code>{ $reference }</code>

account-button = 🏦 बैंक ट्रांसफ़र
account-consent =
    🏦 मैं आपको आपका अपना खाता नंबर दिला सकता हूँ। किसी भी बैंक से वहाँ भेजा पैसा अपने आप आपके वॉलेट में आ जाएगा।
    इसके लिए Paystack और उसके बैंक को आपका नाम और फ़ोन नंबर मिलेगा। दिला दूँ?
account-yes-button = मेरा नंबर दिलाएँ
account-no-button = अभी नहीं
account-asking = ⏳ आपका खाता नंबर ला रहा हूँ…
account-slow = ⏳ बैंक आपका खाता नंबर तैयार कर रहा है। तैयार होते ही मैं यहीं भेजूँगा। तब तक आप दूसरे तरीक़े से पैसा डाल सकते हैं।
account-card =
    🏦 आपका अपना खाता नंबर: <code>{ $account_number }</code>
    बैंक: { $bank }
    नाम: { $account_name }
    किसी भी बैंक से कोई भी रक़म वहाँ भेजें। आते ही मैं यहीं बताऊँगा।
account-refused = बैंक ने आपको खाता नंबर नहीं दिया। कुछ नहीं काटा गया, और आप /fund से दूसरे तरीक़े से पैसा डाल सकते हैं।
