## Buying

goods =
    { $plan ->
        [none] airtime { $network } tó jẹ́ { $amount }
       *[other] data { $network }, { $plan }
    }
buy-what = Kí ni ẹ fẹ́ rà?
buy-airtime-button = 📱 Airtime
buy-data-button = 📶 Data
buy-for-whom-data = Ta ni data náà wà fún? Ẹ yan ọ̀kan, tàbí kí ẹ kọ nọ́ńbà fóònù.
buy-for-whom = Ta ni airtime náà wà fún? Ẹ yan ọ̀kan, tàbí kí ẹ kọ nọ́ńbà fóònù.
buy-self-button = Èmi · { $phone }
buy-recent-button = { $phone }
buy-saved-recipient = { $name } · { $phone }
not-a-phone = Ìyẹn kì í ṣe nọ́ńbà fóònù tí mo lè fi recharge sí. Ẹ jọ̀wọ́, ẹ kọ irú èyí: 0803 123 4567.
buy-network-guess = <b>{ $phone }</b> jọ nọ́ńbà { $network }. Nọ́ńbà lè kó lọ sí network mìíràn, nítorí náà ẹ jọ̀wọ́ ẹ yẹ̀ ẹ́ wò.
buy-network-open = Orí network wo ni <b>{ $phone }</b> wà?
buy-network-yes = ✓ { $network }
buy-which-category = Báwo ni kó ṣe pẹ́ tó?
plan-category-line = { $name } ({ $plans })
buy-which-plan = Plan wo?
plan-line = { $name } · { $price }
plan-line-featured = ⭐ { $name } · { $price }
plans-more-button = Sí i →
plans-back-button = ← Padà
buy-no-plans = N kò ní data plan fún network yẹn ní báyìí.
buy-no-such-size = N kò ní plan tó tó ìwọ̀n yẹn gan-an níbẹ̀. Àwọn tí mo ní nìyí.
buy-plan-gone = A kì í ta plan yẹn mọ́. Ohun tó wà nísinsìnyí nìyí.
buy-plan-wrong-network = Àwọn nọ́ńbà { $network } ni plan yẹn wà fún. Ẹ jọ̀wọ́, ẹ yan èyí tó bá network náà mu.
buy-price-changed = Iye owó ti yí padà: { $price } ni báyìí. Ẹ jọ̀wọ́, ẹ tún un wò.
buy-offer-gone = Àkànṣe yẹn ṣẹ̀ṣẹ̀ parí, nítorí náà a kò ra nǹkan kan. Láìsí i, { $price } ni iye owó rẹ̀.
buy-looks-other = Ẹ jọ̀wọ́, ẹ yẹ̀ ẹ́ wò: { $phone } jọ nọ́ńbà { $network }. Tó bá ti kó lọ sí network mìíràn, kò sí wàhálà.
buy-again-gone = N kò rí ìrajà yẹn, ẹ jẹ́ ká bẹ̀rẹ̀ tuntun.
buy-how-much = Airtime èló? Ẹ yan iye kan, tàbí kí ẹ kọ ọ́, láti { $least } dé { $most }.
buy-confirm =
    <b>{ goods }</b>
    fún { $phone }

    Ẹ máa san <b>{ $price }</b>
    Yóò ku nínú wallet: { $after }
offer-name =
    { $offer ->
        [referral-welcome] Ẹ̀bùn ìkíni káàbọ̀ yín
        [referral-thanks] Ọpẹ́ fún pípe ọ̀rẹ́ kan
       *[other] { $offer }
    }
buy-confirm-discount =
    <b>{ goods }</b>
    fún { $phone }

    🏷️ { offer-name }: ẹ̀dínwó { $discount }
    Ẹ máa san <b>{ $price }</b>
    Yóò ku nínú wallet: { $after }
buy-pay-button = ✓ San { $price }
buy-on-its-way =
    ⏳ <b>{ goods }</b> fún { $phone } ń bọ̀ lọ́nà.
    Reference: <code>{ $reference }</code>
buy-on-its-way-busy =
    ⏳ <b>{ goods }</b> fún { $phone } ń bọ̀ lọ́nà. Iṣẹ́ pọ̀ gan-an ní báyìí, nítorí náà ó lè gba ìṣẹ́jú díẹ̀.
    Ohun tí ẹ rà wà ní ààbò, màá sì sọ bó ṣe parí fún yín. Ẹ má ṣe tún un fi ránṣẹ́.
    Reference: <code>{ $reference }</code>
buy-in-line =
    🕒 Ẹ ti san owó <b>{ goods }</b> fún { $phone }, ó sì wà lórí ìlà.
    { $line_place ->
        [1] Yóò bẹ̀rẹ̀ fúnra rẹ̀ tí plan tó wà níwájú rẹ̀ bá parí, màá sì sọ fún yín nígbà náà.
       *[other] Nọ́ńbà rẹ̀ lórí ìlà ni { $line_place }, yóò sì bẹ̀rẹ̀ fúnra rẹ̀ tí ó bá kàn án. Màá sọ fún yín nígbà náà.
    }
    Kó tó bẹ̀rẹ̀, ẹ lè fagi lé e kí ẹ sì gba gbogbo owó yín padà.
    Reference: <code>{ $reference }</code>
buy-delivered =
    ✅ <b>{ goods }</b> ti dé sí { $phone }.
    👛 Ó ku { $balance }
    Reference: <code>{ $reference }</code>
buy-returned-refused =
    ↩️ <b>{ goods }</b> fún { $phone } kò dé. Network kọ̀ ọ́.
    Owó yín ti padà: { $balance } ló wà nínú wallet yín.
    Reference: <code>{ $reference }</code>
buy-returned-down =
    ↩️ <b>{ goods }</b> fún { $phone } kò dé. A kò rí network náà bá sọ̀rọ̀.
    Owó yín ti padà: { $balance } ló wà nínú wallet yín.
    Reference: <code>{ $reference }</code>
buy-returned-number =
    ↩️ <b>{ goods }</b> fún { $phone } kò dé. Network kò mọ nọ́ńbà yìí, nítorí náà ẹ jọ̀wọ́ ẹ yẹ̀ ẹ́ wò.
    Owó yín ti padà: { $balance } ló wà nínú wallet yín.
    Reference: <code>{ $reference }</code>
buy-returned-not-sent =
    ↩️ <b>{ goods }</b> fún { $phone } kò dé. Kò dé ọ̀dọ̀ network rárá.
    Owó yín ti padà: { $balance } ló wà nínú wallet yín.
    Reference: <code>{ $reference }</code>
buy-returned-amount =
    ↩️ <b>{ goods }</b> fún { $phone } kò dé. Network kì í gba iye yìí.
    Owó yín ti padà: { $balance } ló wà nínú wallet yín.
    Reference: <code>{ $reference }</code>
buy-returned-cancelled =
    ↩️ A ti fagi lé <b>{ goods }</b> fún { $phone }. Kò tíì bẹ̀rẹ̀.
    Owó yín ti padà: { $balance } ló wà nínú wallet yín.
    Reference: <code>{ $reference }</code>
buy-slow =
    ⏳ <b>{ goods }</b> fún { $phone } ń pẹ́ ju bó ṣe máa ń rí lọ. Network kò tíì dáhùn.
    { $amount } yín wà láìléwu: yóò dé tàbí kó padà, kì í ṣe méjèèjì. Màá sọ fún yín ní kété tí mo bá mọ̀.
    Reference: <code>{ $reference }</code>
buy-review =
    🔎 <b>{ goods }</b> fún { $phone }: network kò tíì dáhùn síbẹ̀, nítorí náà ẹnìkan ń yẹ̀ ẹ́ wò.
    Owó yín wà láìléwu títí a ó fi mọ̀.
    Reference: <code>{ $reference }</code>
buy-returned-decided =
    ↩️ <b>{ goods }</b> fún { $phone }: network kò sọ ohun tó ṣẹlẹ̀ sí i rárá, nítorí náà a dá yín láre.
    Owó yín ti padà: { $balance } ló wà nínú wallet yín.
    Reference: <code>{ $reference }</code>
buy-refunded =
    ↩️ A ti dá { $refunded } padà fún yín lórí <b>{ goods }</b> fún { $phone }.
    { $balance } ló wà nínú wallet yín báyìí.
    Reference: <code>{ $reference }</code>
buy-reversed =
    ↩️ <b>{ goods }</b> fún { $phone }: network gbà á padà lẹ́yìn tó ti dé.
    Owó yín ti padà: { $balance } ló wà nínú wallet yín.
    Reference: <code>{ $reference }</code>
network-goods =
    { $category ->
        [data] Data { $network }
       *[airtime] Airtime { $network }
    }
buy-network-resting =
    😴 <b>{ network-goods }</b> ti ń sinmi láti { $since }: kò lè dé ní báyìí, nítorí náà n kò tà á. A kò yọ owó kankan.
    Ṣé kí n sọ fún yín tó bá padà?
buy-tell-me-button = 🔔 Sọ fún mi
buy-will-tell = 🔔 Màá sọ fún yín níbí ní kété tí { network-goods } bá padà.
buy-network-back = ✅ <b>{ network-goods }</b> ti padà. Ẹ tún lè rà á.
buy-network-rests = Nǹkan { $network } kò lè dé ní báyìí, nítorí náà n kò tà á. A kò yọ owó kankan. Ẹ jọ̀wọ́, ẹ tún gbìyànjú ní ìṣẹ́jú díẹ̀ sí i.
buy-too-busy = Ìrajà tó ń dúró ti pọ̀ jù ní báyìí, nítorí náà n kò gba òmíràn fún ìgbà díẹ̀. A kò yọ owó kankan. Ẹ jọ̀wọ́, ẹ tún gbìyànjú ní ìṣẹ́jú díẹ̀ sí i.
buy-again-button = 🔁 Tún rà
save-number-button = ☆ Fi nọ́ńbà pamọ́
nudge = Ìròyìn wà lórí èyí ☝️

buy-too-little = Airtime tó kéré jù lọ tí ẹ lè rà ni { $least }.
buy-too-much = Airtime tó pọ̀ jù lọ tí ẹ lè rà lẹ́ẹ̀kan ni { $most }.
buy-whole-amount = Odindi náírà ni a fi ń ta airtime, ẹ jọ̀wọ́ ẹ kọ iye tí kò ní kọ́bọ̀.
buy-daily-limit = Ẹ lè ná { $limit } lójúmọ́. Lónìí, ó ku { $left }.
buy-twin =
    { $seconds ->
        [0] ⚠️ Ẹ ṣẹ̀ṣẹ̀ ra irú èyí gan-an. Ṣé kí n tún rà á?
        [1] ⚠️ Ẹ ra irú èyí gan-an ní ìṣẹ́jú àáyá kan sẹ́yìn. Ṣé kí n tún rà á?
       *[other] ⚠️ Ẹ ra irú èyí gan-an ní ìṣẹ́jú àáyá { $seconds } sẹ́yìn. Ṣé kí n tún rà á?
    }
buy-twin-button = Bẹ́ẹ̀ ni, tún rà á
buy-too-many =
    { $minutes ->
        [1] Ìrajà yẹn ti pọ̀ jù fún wákàtí kan. Ẹ jọ̀wọ́, ẹ tún gbìyànjú ní ìṣẹ́jú kan sí i.
       *[other] Ìrajà yẹn ti pọ̀ jù fún wákàtí kan. Ẹ jọ̀wọ́, ẹ tún gbìyànjú ní ìṣẹ́jú { $minutes } sí i.
    }
buy-too-many-recipients =
    { $most ->
        [1] Ẹ ti rà fún nọ́ńbà tuntun kan lónìí, kò sì lè ju ọ̀kan lọ lójúmọ́. Àwọn nọ́ńbà tí ẹ ti rà fún tẹ́lẹ̀ ṣì ń ṣiṣẹ́, àwọn tuntun náà yóò sì ṣiṣẹ́ lọ́la.
       *[other] Ẹ ti rà fún nọ́ńbà tuntun { $most } lónìí, kò sì lè jù bẹ́ẹ̀ lọ lójúmọ́. Àwọn nọ́ńbà tí ẹ ti rà fún tẹ́lẹ̀ ṣì ń ṣiṣẹ́, àwọn tuntun náà yóò sì ṣiṣẹ́ lọ́la.
    }
buy-short = { $available } ló wà nínú wallet yín, ó dín ní { $short }.
buy-network-unknown = N kò tíì lè tà fún network yẹn.
buy-key-reused = A ti fi àlàyé mìíràn ṣe ìrajà yẹn. Ẹ jọ̀wọ́, ẹ fi /buy bẹ̀rẹ̀ lẹ́ẹ̀kan sí i.
buy-pin-needed = Ìrajà yìí nílò PIN yín. Ẹ jọ̀wọ́, ẹ fi /buy bẹ̀rẹ̀ lẹ́ẹ̀kan sí i.
