## Hindi: help

help =
    <b>मैं क्या कर सकता हूँ</b>

    <b>ख़रीदें</b>
    /buy · { help-buy }
    /airtime · { help-airtime }
    /data · { help-data }
    /plans · { help-plans }
    /recipients · { help-recipients }
    /subscriptions · { help-subscriptions }
    /family · { help-family }
    /postpaid · { help-postpaid }
    /bill · { help-bill }

    <b>पैसा</b>
    /fund · { help-fund }
    /balance · { help-balance }
    /budget · { help-budget }
    /spending · { help-spending }
    /history · { help-history }
    /export · { help-export }
    /statement · { help-statement }
    /refer · { help-refer }

    <b>आप और यह चैट</b>
    /profile · { help-profile }
    /notifications · { help-notifications }
    /language · { help-language }
    /pin · { help-pin }
    /login · { help-login }
    /logout · { help-logout }
    /mydata · { help-mydata }
    /close · { help-close }
    /menu · { help-menu }
    /faq · { help-faq }
    /cancel · { help-cancel }

    आप बस यह भी लिख सकते हैं: <i>0803 123 4567 के लिए 500 का एयरटाइम</i>, <i>buy 1gb mtn</i>, <i>budget 20000</i>, <i>बैलेंस</i> या <i>मेनू</i>। मैं दाम हमेशा पहले दिखाता हूँ। <i>रद्द</i> लिखने से चल रहा काम रुक जाता है।

    🔒 इस चैट के बाहर मैं कभी आपका PIN या कोड नहीं माँगूँगा, और हमारे लोगों को उनकी ज़रूरत कभी नहीं होती।
help-start = शुरू करें
help-buy = एयरटाइम या डेटा ख़रीदें
help-airtime = एयरटाइम ख़रीदें
help-data = डेटा प्लान ख़रीदें
help-plans = डेटा प्लान और दाम देखें
help-recipients = अपने सहेजे हुए नंबर देखें
help-fund = वॉलेट में पैसा डालें
help-balance = अपना बैलेंस देखें
help-budget = महीने का बजट बनाएँ
help-history = देखें क्या ख़रीदा और क्या जमा किया
help-subscriptions = आपके डेटा प्लान: क्या चल रहा है, क्या इंतज़ार में है, कितना बचा है
help-family = अपने परिवार के नंबरों का ध्यान रखें
help-profile = अपना नाम, समय क्षेत्र और ई-मेल देखें और बदलें
help-refer = दोस्तों को बुलाएँ, और कम दें
help-export = अपना इतिहास फ़ाइल में पाएँ
help-statement = छापने के लिए वॉलेट स्टेटमेंट पाएँ
help-spending = अपना ख़र्च चित्रों में देखें
help-menu = मेनू दिखाएँ
help-login = कोड से खोलें
help-logout = यह चैट बंद करें
help-pin = नया PIN चुनें
help-help = मैं क्या कर सकता हूँ
help-cancel = जो चल रहा है उसे रोकें

words-start = शुरू, शुरू करें, नमस्ते, namaste
words-buy = ख़रीदें, खरीदें, ख़रीदो, खरीदो, kharido
words-airtime = एयरटाइम, रिचार्ज, टॉकटाइम
words-data = डेटा, डाटा, नेट
words-plans = प्लान, डेटा प्लान, दाम
words-recipients = सहेजे हुए नंबर, सेव नंबर, मेरे नंबर
words-fund = पैसा डालें, पैसे डालो, पैसा डालो, जमा, paisa dalo
words-balance = बैलेंस, बैलेन्स, वॉलेट, मेरा बैलेंस, कितने पैसे हैं, kitna paisa hai
words-budget = बजट, मेरा बजट
words-history = इतिहास, हिस्ट्री, मेरी ख़रीद, मेरी खरीद
words-subscriptions = मेरे प्लान, मेरा डेटा, कितना डेटा बचा
words-family = परिवार, मेरा परिवार, parivar
words-profile = प्रोफ़ाइल, प्रोफाइल, मेरा खाता
words-refer = दोस्त बुलाएँ, मेरा कोड, न्योता
words-export = डाउनलोड, फ़ाइल
words-statement = स्टेटमेंट
words-spending = ख़र्च, खर्च, मेरा ख़र्च, मेरा खर्च, kharcha
words-menu = मेनू, मेन्यू
words-login = खोलें, खोलो, लॉगिन
words-logout = लॉगआउट, लॉक
words-pin = पिन, पिन बदलें, पिन भूल गया, पिन भूल गई
words-help = मदद, सहायता, madad
words-cancel = रद्द, रद्द करें, रुको, रहने दो, बंद
