## The admin group: exports

help-admin-exports = What is stored, as files into this group: /exports, /exports purchases last month
exports-ask-what = 📦 What shall the file be of?
exports-customers-button = 👥 Customers
exports-purchases-button = 🧾 Purchases
exports-fundings-button = 💳 Money in
exports-ledger-button = 📒 Ledger
exports-audit-button = 🔏 Acts of admins
exports-ask-days = Of which days, by when it began? Choose one, or write days, such as 2026-10 or 2026-10-01 2026-10-15.
exports-bad-days = Please write a month such as 2026-10, a number of days such as 30, or two days such as 2026-10-01 2026-10-15.
exports-ask-format = As what?
exports-ask-masked = Shall phone numbers, names and addresses be masked? Everybody in this group can open the file, and it is written down that you made it.
exports-masked-button = 🙈 Masked
exports-whole-button = 👁 Whole
exports-not-yours = That file is for finance and owners.
exports-nothing = There is nothing of these days.
exports-too-long = That is more than fits into files I can send here. Please choose fewer days.
# $what (text)
# $first (date)
# $last (date)
# $days (count)
# $lines (count)
# $hidden (text) masked, whole or none
exports-file-caption =
    { $lines ->
        [one] 📄 { exports-what }, { stats-days }: one row. { exports-hidden }
       *[other] 📄 { exports-what }, { stats-days }: { $lines } rows. { exports-hidden }
    }
# $what (text)
exports-what =
    { $what ->
        [customers] Customers
        [purchases] Purchases
        [fundings] Money in
        [ledger] Entries of the ledger
       *[audit] Acts of admins
    }
# $hidden (text)
exports-hidden =
    { $hidden ->
        [masked] Who is who is masked.
        [whole] 🔒 It shows who is who: keep it to yourselves.
       *[none] Amounts are in minor units.
    }
