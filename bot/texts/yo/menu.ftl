## Welcome and menu

welcome-back = 👋 Inú mi dùn láti rí yín, { $name }.
menu = Kí ni ẹ fẹ́ ṣe?
menu-stranger =
    <b>Ẹ káàbọ̀ sí Nexa</b>
    Ẹ ní wallet, ẹ ra airtime àti data fún network Nàìjíríà èyíkéyìí, kí ẹ sì máa rí ohun tí ẹ ń ná nígbà gbogbo. A kì í ra ohunkóhun láìjẹ́ pé ẹ sọ bẹ́ẹ̀ ni.
menu-join-button = Ṣí àkáǹtì mi
menu-buy-button = 🛒 Ra nǹkan
menu-airtime-button = 📱 Ra airtime
menu-data-button = 📶 Ra data
menu-plans-button = 🔎 Àwọn data plan
menu-recipients-button = ☆ Àwọn nọ́ńbà mi
menu-fund-button = ➕ Fi owó kún un
menu-balance-button = 👛 Owó tó kù
menu-budget-button = 🎯 Ètò ìnáwó
menu-history-button = 🧾 Àkọsílẹ̀
menu-export-button = 📄 Fáìlì
login-button = 🔓 Ṣí i
menu-help-button = ❔ Ìrànlọ́wọ́
