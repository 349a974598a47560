## Pidgin: wallet

balance-card =
    👛 <b>{ $available }</b> dey for you to spend
    ⏳ { $held } dey on hold for purchases wey dey come
    📊 { $spent } na wetin you spend dis month
balance-card-plain =
    👛 <b>{ $available }</b> dey for you to spend
    📊 { $spent } na wetin you spend dis month
wallet-credited =
    { $cause ->
        [goodwill] 🎁 We don add { $amount } to your wallet, to tell you thank you.
       *[correction] ➕ We don add { $amount } to your wallet, to correct something.
    }
    Now you get { $balance }.
    Reference: <code>{ $reference }</code>
