## Hindi: wallet

balance-card =
    👛 ख़र्च के लिए <b>{ $available }</b>
    ⏳ रास्ते वाली ख़रीद के लिए { $held } रोके हुए
    📊 इस महीने { $spent } ख़र्च
balance-card-plain =
    👛 ख़र्च के लिए <b>{ $available }</b>
    📊 इस महीने { $spent } ख़र्च
wallet-credited =
    { $cause ->
        [goodwill] 🎁 धन्यवाद के साथ हमने आपके वॉलेट में { $amount } जोड़े हैं।
       *[correction] ➕ कुछ ठीक करने के लिए हमने आपके वॉलेट में { $amount } जोड़े हैं।
    }
    अब आपके पास { $balance } हैं।
    रेफ़रेंस: <code>{ $reference }</code>
