## Hindi: welcome and menu

welcome-back = 👋 आपको देखकर अच्छा लगा, { $name }।
menu = आप क्या करना चाहेंगे?
menu-stranger =
    <b>Nexa में आपका स्वागत है</b>
    वॉलेट रखें, नाइजीरिया के किसी भी नेटवर्क का एयरटाइम और डेटा ख़रीदें, और हमेशा देखें कि कितना ख़र्च हुआ। आपकी हाँ के बिना कभी कुछ नहीं ख़रीदा जाता।
menu-join-button = मेरा खाता खोलें
menu-buy-button = 🛒 ख़रीदें
menu-airtime-button = 📱 एयरटाइम ख़रीदें
menu-data-button = 📶 डेटा ख़रीदें
menu-plans-button = 🔎 डेटा प्लान
menu-recipients-button = ☆ सहेजे हुए नंबर
menu-fund-button = ➕ पैसा डालें
menu-balance-button = 👛 बैलेंस
menu-budget-button = 🎯 बजट
menu-history-button = 🧾 इतिहास
menu-export-button = 📄 फ़ाइल
login-button = 🔓 खोलें
menu-help-button = ❔ मदद
