## Wallet

balance-card =
    👛 Akwai <b>{ $available }</b> da za ka iya kashewa
    ⏳ An ajiye { $held } don sayayya da ke kan hanya
    📊 An kashe { $spent } a wannan watan
balance-card-plain =
    👛 Akwai <b>{ $available }</b> da za ka iya kashewa
    📊 An kashe { $spent } a wannan watan
wallet-credited =
    { $cause ->
        [goodwill] 🎁 Mun ƙara { $amount } a wallet ɗinka, tare da godiyarmu.
       *[correction] ➕ Mun ƙara { $amount } a wallet ɗinka, don gyara wani abu.
    }
    Yanzu kana da { $balance }.
    Reference: <code>{ $reference }</code>
