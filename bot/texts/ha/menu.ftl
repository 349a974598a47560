## Welcome and menu

welcome-back = 👋 Na ji daɗin ganinka, { $name }.
menu = Me kake son yi?
menu-stranger =
    <b>Barka da zuwa Nexa</b>
    Ajiye kuɗi a wallet, sayi airtime da data na kowane network a Najeriya, kuma kullum ka ga abin da kake kashewa. Ba a taɓa sayen komai sai da amincewarka.
menu-join-button = Buɗe account ɗina
menu-buy-button = 🛒 Saya
menu-airtime-button = 📱 Sayi airtime
menu-data-button = 📶 Sayi data
menu-plans-button = 🔎 Data plan
menu-recipients-button = ☆ Lambobina
menu-fund-button = ➕ Ƙara kuɗi
menu-balance-button = 👛 Ragowar kuɗi
menu-budget-button = 🎯 Kasafi
menu-history-button = 🧾 Tarihi
menu-export-button = 📄 Fayil
login-button = 🔓 Buɗe
menu-help-button = ❔ Taimako
