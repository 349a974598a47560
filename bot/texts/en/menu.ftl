## Welcome and menu

# $name (text) first name
welcome-back = 👋 Good to see you, { $name }.
menu = What would you like to do?
menu-stranger =
    <b>Welcome to Nexa</b>
    Keep a wallet, buy airtime and data for any Nigerian network, and always see what you spend. Nothing is ever bought without your yes.
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
