## Wallet

balance-card =
    👛 <b>{ $available }</b> dị ị ga-emefu
    ⏳ E debere { $held } maka ihe nọ n'ụzọ
    📊 E mefuru { $spent } n'ọnwa a
balance-card-plain =
    👛 <b>{ $available }</b> dị ị ga-emefu
    📊 E mefuru { $spent } n'ọnwa a
wallet-credited =
    { $cause ->
        [goodwill] 🎁 Anyị etinyela { $amount } na wallet gị, jiri ekele anyị.
       *[correction] ➕ Anyị etinyela { $amount } na wallet gị, iji dozie ihe.
    }
    Ugbu a i nwere { $balance }.
    Reference: <code>{ $reference }</code>
