## Wallet

# $available (money)
# $held (money)
# $spent (money)
balance-card =
    👛 <b>{ $available }</b> available
    ⏳ { $held } held for purchases on their way
    📊 { $spent } spent this month
# $available (money)
# $spent (money)
balance-card-plain =
    👛 <b>{ $available }</b> available
    📊 { $spent } spent this month
