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
# $cause (text) goodwill or correction
# $amount (money)
# $reference (text)
# $balance (money)
wallet-credited =
    { $cause ->
        [goodwill] 🎁 We have added { $amount } to your wallet, with our thanks.
       *[correction] ➕ We have added { $amount } to your wallet, to put something right.
    }
    You have { $balance } now.
    Reference: <code>{ $reference }</code>
