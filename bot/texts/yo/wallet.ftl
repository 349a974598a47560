## Wallet

balance-card =
    👛 <b>{ $available }</b> ni ẹ lè ná
    ⏳ A fi { $held } pamọ́ fún ìrajà tó ń bọ̀ lọ́nà
    📊 Ẹ ti ná { $spent } ní oṣù yìí
balance-card-plain =
    👛 <b>{ $available }</b> ni ẹ lè ná
    📊 Ẹ ti ná { $spent } ní oṣù yìí
wallet-credited =
    { $cause ->
        [goodwill] 🎁 A ti fi { $amount } kún wallet yín, pẹ̀lú ọpẹ́ wa.
       *[correction] ➕ A ti fi { $amount } kún wallet yín, láti ṣàtúnṣe nǹkan kan.
    }
    Ẹ ti ní { $balance } báyìí.
    Reference: <code>{ $reference }</code>
