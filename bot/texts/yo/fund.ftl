## Adding money

amount-button = { $amount }
fund-key-reused = A ti fi iye mìíràn bẹ̀rẹ̀ ìsanwó yẹn. Ẹ jọ̀wọ́, ẹ fi /fund bẹ̀rẹ̀ lẹ́ẹ̀kan sí i.

ask-fund-amount = Èló ni ẹ fẹ́ fi kún un? Ẹ yan iye kan, tàbí kí ẹ kọ ọ́, láti { $least } dé { $most }.
not-an-amount = Ẹ jọ̀wọ́, ẹ fi nọ́ńbà kọ iye owó, bíi 500 tàbí 1,500.
fund-too-little = Iye tó kéré jù lọ ni { $least }.
fund-too-much = Iye tó pọ̀ jù lọ lẹ́ẹ̀kan ni { $most }.
fund-over-balance = Wallet yín lè gba { $limit }. Àyè { $room } ló kù.
fund-full = Wallet yín ti kún dé ibi tó lè kún dé. Ẹ kọ́kọ́ ná díẹ̀, kí ẹ tó fi kún un.
fund-preparing = ⏳ A ń ṣètò ìsanwó { $amount }…
ask-fund-gateway = Báwo ni ẹ ṣe fẹ́ san { $amount }?
fund-paystack-button = 💳 Káàdì, báǹkì (Paystack)
fund-stripe-button = 🌍 Káàdì (Stripe)
fund-gateway-gone = Ọ̀nà ìsanwó yẹn ti pa ní báyìí. Ẹ jọ̀wọ́, ẹ fi /fund yan òmíràn.
fund-link =
    💳 <b>{ $amount }</b> sínú wallet yín
    Ẹ lo link náà láti fi { $gateway } sanwó láìléwu. Màá sọ fún yín níbí ní kété tí owó náà bá ti dé.
    Reference: <code>{ $reference }</code>
pay-button = San báyìí
fund-unopened-other = 😕 { $gateway } kò lè ṣí ojú ìwé ìsanwó { $amount }, a kò sì yọ owó kankan. Ẹ lè fi { $other } san án báyìí, tàbí kí ẹ fi /fund gbìyànjú nígbà míì. Reference: <code>{ $reference }</code>
fund-other-button = 💳 San lọ́nà mìíràn
fund-unopened = 😕 A kò lè ṣí ojú ìwé ìsanwó { $amount }, a kò sì yọ owó kankan. Ẹ jọ̀wọ́, ẹ fi /fund gbìyànjú ní ìṣẹ́jú díẹ̀ sí i. Reference: <code>{ $reference }</code>
fund-credited =
    ✅ <b>{ $amount }</b> ti dé.
    👛 Ẹ ti ní { $balance } báyìí.
    Reference: <code>{ $reference }</code>
fund-credited-other =
    ✅ <b>{ $amount }</b> ti dé ({ $asked } ni ìsanwó náà wà fún).
    👛 Ẹ ti ní { $balance } báyìí.
    Reference: <code>{ $reference }</code>
fund-failed = ✕ Ìsanwó { $amount } kò kọjá, a kò sì fi nǹkan kan kún un. Ẹ fi /fund ránṣẹ́ láti tún gbìyànjú. Reference: <code>{ $reference }</code>
fund-abandoned = Ìsanwó { $amount } kò parí, nítorí náà mo ti pa á dé. Tí owó náà bá ṣì dé, màá fi kún un, màá sì sọ fún yín. Reference: <code>{ $reference }</code>
fund-review = ⏳ Owó yín { $amount } dé ní ọ̀nà tí ẹnìkan gbọ́dọ̀ yẹ̀ wò. A ó kọ̀wé sí yín níbí. Reference: <code>{ $reference }</code>
fund-reversed = Báǹkì gba { $amount } padà nínú ìsanwó kan, nítorí náà ó ti jáde nínú wallet yín. Ẹ ti ní { $balance } báyìí. Reference: <code>{ $reference }</code>
fund-waits = ⏳ { $amount } wọ account number yín. Wallet yín lè gba { $limit }, nítorí náà màá fi kún un ní kété tí àyè bá wà. Kò sí ohun tó sọnù. Reference: <code>{ $reference }</code>

account-button = 🏦 Fi ránṣẹ́ ní báǹkì
account-consent =
    🏦 Mo lè gba account number tiyín fún yín. Owó tí ẹ bá fi ránṣẹ́ síbẹ̀ láti báǹkì èyíkéyìí yóò wọ inú wallet yín fúnra rẹ̀.
    Fún èyí, Paystack àti báǹkì rẹ̀ yóò gba orúkọ yín àti nọ́ńbà fóònù yín. Ṣé kí n ṣe é?
account-yes-button = Gba nọ́ńbà mi
account-no-button = Kì í ṣe báyìí
account-asking = ⏳ A ń gba account number yín…
account-slow = ⏳ Báǹkì ń ṣètò account number yín. Màá fi ránṣẹ́ síbí ní kété tó bá ti wà. Kó tó dìgbà náà, ẹ lè fi owó kún un lọ́nà mìíràn.
account-card =
    🏦 Account number tiyín: <code>{ $account_number }</code>
    Báǹkì: { $bank }
    Orúkọ: { $account_name }
    Ẹ fi iye èyíkéyìí ránṣẹ́ síbẹ̀ láti báǹkì èyíkéyìí. Màá sọ fún yín níbí ní kété tó bá ti dé.
account-refused = Báǹkì kò fún yín ní account number. A kò yọ owó kankan, ẹ sì lè fi /fund fi owó kún un lọ́nà mìíràn.
