## Welcome and menu

welcome-back = 👋 Ọ dị m ụtọ ịhụ gị, { $name }.
menu = Gịnị ka ị chọrọ ime?
menu-stranger =
    <b>Nnọọ na Nexa</b>
    Nwee wallet, zụta airtime na data maka network Naịjirịa ọ bụla, ma hụ mgbe niile ihe ị na-emefu. A naghị azụta ihe ọ bụla ma ị sịghị ee.
menu-join-button = Mepee akaụntụ m
menu-buy-button = 🛒 Zụta
menu-airtime-button = 📱 Zụta airtime
menu-data-button = 📶 Zụta data
menu-plans-button = 🔎 Data plan niile
menu-recipients-button = ☆ Nọmba m
menu-fund-button = ➕ Tinye ego
menu-balance-button = 👛 Ego fọdụrụ
menu-budget-button = 🎯 Budget
menu-history-button = 🧾 Ndekọ
menu-export-button = 📄 Faịlụ
login-button = 🔓 Kpọghee
menu-help-button = ❔ Enyemaka
