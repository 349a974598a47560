## Pidgin: welcome and menu

welcome-back = 👋 E good to see you, { $name }.
menu = Wetin you wan do?
menu-stranger =
    <b>Welcome to Nexa</b>
    Keep wallet, buy airtime and data for any Nigerian network, and dey always see wetin you dey spend. I no go ever buy anything if you no say yes.
menu-join-button = Open my account
menu-buy-button = 🛒 Buy
menu-airtime-button = 📱 Buy airtime
menu-data-button = 📶 Buy data
menu-plans-button = 🔎 Data plans
menu-recipients-button = ☆ Saved numbers
menu-fund-button = ➕ Add money
menu-balance-button = 👛 Balance
menu-budget-button = 🎯 Budget
menu-history-button = 🧾 History
menu-export-button = 📄 Export
login-button = 🔓 Unlock
menu-help-button = ❔ Help
