## Family

menu-family-button = 👪 Ẹbí
family-title = <b>Àwọn nọ́ńbà ẹbí yín</b>
family-empty =
    <b>Ẹbí</b>
    Ẹ máa mójú tó nọ́ńbà àwọn tó súnmọ́ yín: ẹ fi títẹ̀ méjì ṣe recharge fún wọn, kí ẹ sì mọ ohun tí ẹ ń ná lórí ọ̀kọ̀ọ̀kan.
family-add-button = ➕ Fi nọ́ńbà kún un
family-line = { $name } · { $phone }
family-waiting-line = ⏳ { $name } · { $phone }
family-to-me-line = 👤 { $name } ń mójú tó nọ́ńbà yín
family-ask-phone = Nọ́ńbà wo? Ẹ kọ ọ́, tàbí kí ẹ fi káàdì contact ránṣẹ́.
family-ask-relationship = Ta ló ni { $phone }?
family-partner-button = Ọkọ tàbí aya
family-child-button = Ọmọ
family-parent-button = Òbí
family-sibling-button = Ẹ̀gbọ́n tàbí àbúrò
family-friend-button = Ọ̀rẹ́
family-staff-button = Òṣìṣẹ́ mi
family-ask-name = Orúkọ wo ni kí n máa pe { $phone }?
family-was-linked = ✓ { $phone } ti wà nínú ẹbí yín. Kò ní àkáǹtì Nexa, nítorí náà a kò sọ fún ẹnikẹ́ni.
family-was-asked = Mo ti béèrè lọ́wọ́ ẹni tó ni { $phone }. Tó bá ti sọ bẹ́ẹ̀ ni, nínú ìjíròrò tirẹ̀, a ó so nọ́ńbà náà pọ̀. Ìbéèrè náà yóò wà fún ọjọ́ kan.
family-asked = 👪 <b>{ $name }</b> fẹ́ máa mójú tó nọ́ńbà yín. Ẹ ṣí <b>Ẹbí</b> kí ẹ sọ bẹ́ẹ̀ ni tàbí rárá.
family-consent =
    👪 <b>{ $name }</b> fẹ́ so nọ́ńbà yín pọ̀.

    Ó lè ṣe recharge fún un, kó sì rí ohun tó ń ná lórí rẹ̀. Kò ní rí nǹkan kan nínú wallet yín, ọ̀rọ̀ yín tàbí ohun tí ẹ ń rà, ẹ sì lè kúrò nígbàkígbà.
family-yes-button = ✓ Bẹ́ẹ̀ ni, so ó pọ̀
family-no-button = Rárá, ẹ ṣé
family-you-accepted = ✓ { $name } lè máa mójú tó nọ́ńbà yín báyìí.
family-you-declined = Ó dára, a kò so nọ́ńbà yín pọ̀. A ti sọ fún { $name } pé ẹ sọ rárá.
family-accepted = 👪 { $name } sọ bẹ́ẹ̀ ni: a ti so nọ́ńbà náà pọ̀.
family-declined = 👪 { $name } kò fẹ́ kí a so nọ́ńbà náà pọ̀.
family-card-waiting =
    <b>{ $name }</b>
    { $phone }

    ⏳ A ń dúró de ìdáhùn bẹ́ẹ̀ ni.
family-card =
    <b>{ $name }</b>
    { $phone }

    Ohun tí a ná ní oṣù yìí: { $spent }
family-card-allowance =
    <b>{ $name }</b>
    { $phone }

    Ohun tí a ná ní oṣù yìí: { $spent } nínú { $allowance }
family-buy-button = 📱 Ṣe recharge
family-allowance-button = 🎯 Ààlà oṣù
family-end-button = ✕ Yọ kúrò
family-ask-allowance = Èló ni ẹ fẹ́ ná jù lọ lórí { $name } nínú oṣù kan? Màá bi yín kí ẹ tó kọjá a.
family-no-allowance-button = Kò sí ààlà
family-allowance-set = 🎯 { $allowance } lóṣù fún { $name }. Kí ẹ tó kọjá a, màá tún bi yín.
family-allowance-off = Kò sí ààlà fún { $name } mọ́ báyìí.
family-over-allowance = 🎯 Èyí yóò fi { $over } kọjá { $limit } tí ẹ fẹ́ ná lórí { $name } ní oṣù yìí. Ṣé kí n ṣì rà á?
family-end-sure = Ṣé kí n yọ { $name } kúrò nínú ẹbí yín? Ohun tí ẹ rà yóò wà nínú àkọsílẹ̀ yín.
family-end-yes-button = ✕ Bẹ́ẹ̀ ni, yọ ọ́
family-ended = { $name } kò sí nínú ẹbí yín mọ́.
family-to-me-card = <b>{ $name }</b> ń mójú tó nọ́ńbà yín: ó lè ṣe recharge fún un, kó sì rí ohun tó ń ná lórí rẹ̀.
family-leave-button = ✕ Kúrò
family-left = A kò so nọ́ńbà yín pọ̀ mọ́ { $name } mọ́.
family-ended-by-primary = 👪 Ẹnìkan tó ń mójú tó nọ́ńbà yín ti yọ ọ́ kúrò nínú ẹbí rẹ̀.
family-ended-by-member = 👪 Ẹnìkan ti kúrò nínú ẹbí yín. Ẹ ṣí <b>Ẹbí</b> kí ẹ rí àwọn tó wà níbẹ̀.
family-own-number = Nọ́ńbà tiyín nìyẹn.
family-linked-already = Nọ́ńbà yẹn ti wà nínú ẹbí yín, tàbí ó ń dúró de ìdáhùn.
family-too-many = Ẹ ní nọ́ńbà { $most }, ìyẹn sì ni iye tí mo lè tọ́jú. Ẹ kọ́kọ́ yọ ọ̀kan kúrò.
family-too-many-asked = Ẹ ti béèrè lọ́wọ́ ènìyàn { $most } lónìí. Ẹ jọ̀wọ́, ẹ bi ẹni tó kàn lọ́la.
family-over = A ti yanjú ìyẹn tẹ́lẹ̀, nítorí náà n kò yí nǹkan kan padà.
