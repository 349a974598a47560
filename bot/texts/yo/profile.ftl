## Profile: name, time zone, e-mail

menu-profile-button = 👤 Profile
profile-card =
    👤 <b>{ $name }</b>
    📱 { $phone }
    🗣 { $language }
    🕑 { $zone }
    { profile-email-line }
    <b>Ààlà yín</b> (ìpele { $tier })
    Ẹ lè ná tó { $per_day } lójúmọ́, kí ẹ sì fi tó { $most } pamọ́ sínú wallet yín.
profile-email-line =
    { $email ->
        [off] { "" }
        [none] ✉️ Kò tíì sí àdírẹ́sì e-mail
       *[other] ✉️ { $email }{ $reached ->
            [no] {" "}(e-mail padà wá láti ibẹ̀, ẹ jọ̀wọ́ ẹ yí i padà)
           *[yes] { "" }
        }
    }
change-name-button = ✏️ Orúkọ
change-zone-button = 🕑 Àkókò àdúgbò
add-email-button = ✉️ Fi e-mail kún un
change-email-button = ✉️ Yí e-mail padà
remove-email-button = 🗑 Yọ e-mail kúrò
ask-new-name = Kí ni orúkọ yín ní kíkún?
name-changed = ✓ Orúkọ yín ti di { $name }.
ask-time-zone = Aago <b>{ $zone }</b> ni ọjọ́ àti oṣù yín fi ń bẹ̀rẹ̀. Ẹ yan ibi tí ẹ ń gbé, tàbí kí ẹ kọ ìlú kan bíi <i>Nairobi</i> tàbí àkókò àdúgbò bíi <i>Africa/Nairobi</i>.
not-a-time-zone = N kò mọ ibẹ̀. Ẹ jọ̀wọ́, ẹ kọ ìlú ńlá tó súnmọ́ yín jù, bíi Nairobi, tàbí àkókò àdúgbò bíi Africa/Nairobi.
time-zone-changed = ✓ Ọjọ́ yín ń tẹ̀lé { $zone } báyìí. Ẹ tún lè yí èyí padà lẹ́yìn ọ̀sẹ̀ kan.
time-zone-kept = Ẹ ṣẹ̀ṣẹ̀ yí àkókò àdúgbò yín padà, ààlà ojoojúmọ́ yín sì ń tẹ̀lé e. Ẹ tún lè yí i padà ní { $until }.
ask-email = Àdírẹ́sì e-mail wo ni kí n máa kọ̀wé sí?
not-an-email = Ìyẹn kò jọ àdírẹ́sì e-mail. Ẹ jọ̀wọ́, ẹ kọ irú èyí: ada@example.com.
email-same = { $email } ṣì ni àdírẹ́sì yín.
ask-mail-code = Mo ti fi code oní nọ́ńbà 6 ránṣẹ́ sí <b>{ $email }</b>. Ẹ jọ̀wọ́, ẹ kọ ọ́ síbí. Tí ẹ kò bá rí i, ẹ wo inú spam yín náà.
email-taken = Àkáǹtì mìíràn ló ni àdírẹ́sì yẹn. Ẹ jọ̀wọ́, ẹ kọ́kọ́ yọ ọ́ kúrò níbẹ̀, tàbí kí ẹ yan òmíràn.
email-added = ✓ { $email } ti di tiyín. Ẹ yan ohun tí kí n máa fi ránṣẹ́ síbẹ̀ báyìí.
ask-remove-email = Ṣé kí n gbàgbé { $email }? A kò ní fi nǹkan kan ránṣẹ́ síbẹ̀ mọ́.
remove-email-yes-button = Gbàgbé rẹ̀
remove-email-no-button = ← Fi sílẹ̀
email-removed = ✓ Mo ti gbàgbé { $email }. Ìfitónilétí yín yóò ṣì máa wá síbí.

mail-code =
    { $code } ni code Nexa yín.
    Ẹ kọ ọ́ sínú ìjíròrò náà láàárín ìṣẹ́jú { $minutes }, àdírẹ́sì yìí yóò sì di tiyín níbẹ̀. Tí kì í bá ṣe ẹ̀yin lẹ béèrè rẹ̀, kò sí ohun tí ẹ ní láti ṣe: láìsí code náà, kò sí ohun tó máa ṣẹlẹ̀.
mail-footer =
    Nexa ń kọ̀wé sí yín níbí nítorí pé a béèrè rẹ̀ nínú ìjíròrò. Kò sẹ́ni tó ń ka ohun tí a bá fi ránṣẹ́ padà, nítorí náà ẹ jọ̀wọ́ ẹ dáhùn nínú ìjíròrò. /profile níbẹ̀ ni ẹ lè fi yí àdírẹ́sì yìí padà tàbí yọ ọ́ kúrò.
    A kì í béèrè PIN tàbí code nípasẹ̀ e-mail.
