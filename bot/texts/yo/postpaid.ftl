## Postpaid lines and bills

menu-postpaid-button = 📇 Postpaid
menu-bill-button = 🧾 Bill
help-postpaid = Gba bill nọ́ńbà kan ní ìparí oṣù
words-postpaid = line mi, line postpaid
help-bill = Wo bill postpaid yín kí ẹ sì san án
words-bill = san bill, bill mi

postpaid-empty =
    📇 <b>Postpaid</b>
    Nọ́ńbà tó wà lórí plan postpaid máa ń gba bill lẹ́yìn oṣù. Ẹ lè rí iye tó ti dé nígbàkígbà, kí ẹ sì fi wallet yín san bill náà tó bá ti dé. A kì í yọ nǹkan kan fúnra rẹ̀.
postpaid-title = 📇 <b>Àwọn line postpaid yín</b>
postpaid-begin-button = ➕ Line tuntun
postpaid-line-button =
    { $state ->
        [grace] ⚠️
        [suspended] ⏸
       *[active] 📱
    } { $phone }
postpaid-ask-number = Nọ́ńbà wo ni kí a fún ní bill? Ẹ kọ ọ́, tàbí kí ẹ yan tiyín.
postpaid-no-plans = Kò sí plan postpaid fún { $network } ní báyìí. Ẹ ṣì lè máa ra data fún nọ́ńbà yìí bí ẹ ṣe ń rà á tẹ́lẹ̀.
postpaid-choose-plan = Plan { $network } wo? Iye owó náà jẹ́ ti odindi oṣù kan.
postpaid-plan-line = { $plan } · { $price }
postpaid-choose-cycle = Ìgbà wo ni kí oṣù yín máa bẹ̀rẹ̀? Bill máa ń wá ní ìparí ọ̀kọ̀ọ̀kan.
postpaid-calendar-button = Ọjọ́ 1 oṣù
postpaid-anniversary-button = Irú ọjọ́ òní
postpaid-consent =
    📇 <b>{ $plan }</b> fún { $phone }

    { $price } lóṣù. Bill àkọ́kọ́ jẹ́ fún ọjọ́ { $days } nínú { $of_days }, títí di { $last }: <b>{ $amount }</b>.
    Ọjọ́ tí ẹ ó san án ni { $due }. Màá rán yín létí, ẹ ó sì fi wallet yín san án: a kì í yọ nǹkan kan fúnra rẹ̀.
    Tí bill bá fi ọjọ́ { $grace_days } kọjá ọjọ́ ìsanwó rẹ̀, a ó pa line náà títí ẹ ó fi san án.

    Ẹ kò ní san nǹkan kan lónìí. Ṣé kí a máa fún yín ní bill nọ́ńbà yìí?
postpaid-agree-button = ✓ Bẹ́ẹ̀ ni, gbà á
postpaid-no-button = Rárá, ẹ ṣé
postpaid-not-begun = Ó dára, kò sí ohun tó yí padà.
postpaid-begun = ✅ { $phone } ti ní { $plan } láti òní. A ń sọ fún network báyìí. Bill yín àkọ́kọ́ yóò wá lẹ́yìn { $last }.
postpaid-card =
    📱 <b>{ $phone }</b>
    { $plan }, { $price } lóṣù

    Oṣù yìí: { $from } sí { $last }
    Yóò jẹ́ <b>{ $estimate }</b> tí nǹkan kan kò bá yí padà
postpaid-card-still =
    📱 <b>{ $phone }</b>
    Kò sí ohun tó ń ṣiṣẹ́ lórí line yìí ní báyìí, a kò sì fi nǹkan kan kún bill rẹ̀.
postpaid-grace-line = ⚠️ Bill kan ti kọjá ọjọ́ ìsanwó rẹ̀. Ẹ san án kó tó di { $until } kí line náà lè máa ṣiṣẹ́.
postpaid-suspended-line = ⏸ A ti pa á, nítorí bill kan ti kọjá ọjọ́ ìsanwó rẹ̀. Yóò tún ṣiṣẹ́ ní kété tí ẹ bá ti san bill náà.
postpaid-ends-line = 🏁 Yóò parí pẹ̀lú oṣù yìí.
postpaid-next-line = ↪ { $plan } láti { $from }
postpaid-number-line = 👤 { $phone }
postpaid-data-line = ➕ { $plan }
postpaid-data-button = ➕ Data sí i
postpaid-change-button = ↔ Yí plan padà
postpaid-numbers-button = 👤 Nọ́ńbà sí i
postpaid-end-button = 🏁 Parí line yìí
postpaid-keep-button = ↩ Fi line yìí sílẹ̀
postpaid-choose-data = Kí ni kí n fi kún un? Yóò wà títí oṣù line yìí yóò fi parí, yóò sì wà lórí bill tó ń bọ̀.
postpaid-data-sure = Ṣé kí n fi { $plan } kún un títí di { $last }? { $price } yóò wà lórí bill tó ń bọ̀.
postpaid-add-button = ✓ Fi kún, { $price }
postpaid-data-added = ✅ A ti fi { $plan } kún un títí di { $last }.
postpaid-choose-other = Plan wo láti ọ̀la? Òní ṣì wà lábẹ́ plan tí ẹ ní; a ó fún ọ̀kọ̀ọ̀kan ní bill fún ọjọ́ tirẹ̀.
postpaid-change-sure = Ṣé kí n yí i sí { $plan } láti ọ̀la, fún { $price } lóṣù?
postpaid-change-yes-button = ✓ Bẹ́ẹ̀ ni, yí i
postpaid-changed = ✅ { $plan } láti { $from }.
postpaid-numbers = Nọ́ńbà kọ̀ọ̀kan tí ẹ bá fi kún line yìí jẹ́ { $price } lóṣù, a ń ṣírò rẹ̀ ní ọjọ́ kọ̀ọ̀kan. Ẹ yan ọ̀kan láti yọ ọ́ kúrò.
postpaid-number-add-button = ➕ Fi nọ́ńbà kún un
postpaid-number-ask = Nọ́ńbà wo? Ẹ kọ ọ́, tàbí kí ẹ fi káàdì contact ránṣẹ́.
postpaid-number-sure = Ṣé kí n fi { $phone } kún un láti òní, fún { $price } lóṣù lórí bill yín?
postpaid-number-added = ✅ { $phone } ti wà lórí line náà.
postpaid-number-remove-sure = Ṣé kí n yọ { $phone } kúrò lórí line náà? Òní ni ọjọ́ rẹ̀ tó kẹ́yìn.
postpaid-number-remove-button = ✕ Yọ ọ́ kúrò
postpaid-number-removed = { $phone } yóò kúrò lórí line náà lẹ́yìn òní.
postpaid-end-sure = Ṣé kí n parí line yìí pẹ̀lú oṣù rẹ̀? Ẹ ó ṣì gba bill fún àwọn ọjọ́ tó kù títí di ìgbà náà.
postpaid-end-yes-button = 🏁 Bẹ́ẹ̀ ni, parí i
postpaid-ends = 🏁 Line náà yóò parí lẹ́yìn { $last }. Bill tó kẹ́yìn yóò wá nígbà náà.
postpaid-ended = 🏁 Line náà ti parí. Ẹ ṣì lè san àwọn bill tó kù lábẹ́ <b>Bill</b>.
postpaid-kept = ↩ Line náà ń tẹ̀síwájú.

bill-empty = 🧾 Kò sí bill. Wọ́n máa ń wá pẹ̀lú line postpaid.
bill-title = 🧾 <b>Àwọn bill yín</b>
bill-line-button =
    { $state ->
        [due] ❗
        [paid] ✅
       *[running] ⏳
    } { $amount } · { $last } · { $phone }
bill-card-running =
    ⏳ <b>{ $phone }</b>
    { $from } sí { $last }

    Yóò jẹ́ <b>{ $amount }</b> tí nǹkan kan kò bá yí padà. Ẹ lè san án tí oṣù náà bá ti parí.
bill-card-due =
    🧾 <b>{ $phone }</b>
    { $from } sí { $last }

    Ohun tí ẹ ó san: <b>{ $amount }</b>, kó tó kọjá { $due } · <code>{ $reference }</code>
bill-card-paid =
    ✅ <b>{ $phone }</b>
    { $from } sí { $last }

    { $amount }, ẹ san án { $paid } · <code>{ $reference }</code>
bill-whole-line = • { $name }: { $amount }
bill-days-line = • { $name }, ọjọ́ { $days } nínú { $of_days }: { $amount }
bill-pay-button = ✓ San { $amount }
bill-ready = 🧾 Bill { $phone } ti dé: <b>{ $amount }</b> fún { $from } sí { $last }. Ẹ jọ̀wọ́, ẹ san án kó tó kọjá { $due }; a kì í yọ nǹkan kan fúnra rẹ̀.
bill-soon = 🧾 Ọjọ́ tí ẹ ó san bill { $amount } fún { $phone } ni { $due }.
bill-today = 🧾 Òní ni ọjọ́ tí ẹ ó san bill { $amount } fún { $phone }.
bill-overdue = ⚠️ Bill { $amount } fún { $phone } ti kọjá ọjọ́ ìsanwó rẹ̀. Line náà yóò ṣì máa ṣiṣẹ́ títí di { $until }; ẹ jọ̀wọ́ ẹ san bill náà kó tó di ìgbà náà.
bill-overdue-still = ⚠️ Bill { $amount } fún { $phone } ti kọjá ọjọ́ ìsanwó rẹ̀. Ẹ jọ̀wọ́, ẹ fi wallet yín san án.
bill-suspended = ⏸ A ti pa { $phone }, nítorí ẹ kò san bill rẹ̀. A kò ní fi nǹkan kan kún un nígbà tó bá wà ní pípa. Yóò tún ṣiṣẹ́ ní kété tí ẹ bá ti san bill náà.
bill-settled = ✓ Ẹ ti san bill náà. Rìsíìtì yín nìyí.
bill-paid = ✅ Ẹ san { $amount } fún { $phone }. Ẹ ṣé. Ó ku { $balance } nínú wallet yín · <code>{ $reference }</code>
bill-paid-lifted = ✅ Ẹ san { $amount } fún { $phone }, line náà sì ti padà ń ṣiṣẹ́. Ó ku { $balance } nínú wallet yín · <code>{ $reference }</code>
bill-short = { $available } ló wà nínú wallet yín, bill yìí sì nílò { $short } sí i. Odindi ni a ń san bill; ẹ fi owó kún un, kí ẹ sì san án níbí. Fífi owó kún un nìkan kì í san nǹkan kan.

bill-runs-still = Oṣù line yìí kò tíì parí, nítorí náà kò sí ohun tí ẹ ó san báyìí.
bill-paid-before = Ẹ ti san bill yìí tẹ́lẹ̀, nítorí náà n kò yọ nǹkan kan.
postpaid-gone = Line tàbí bill yẹn kò sí mọ́, nítorí náà n kò yí nǹkan kan padà.
postpaid-plan-gone = A kì í ta plan yẹn mọ́. Ẹ jọ̀wọ́, ẹ yan òmíràn.
postpaid-price-changed = Iye owó ti di { $price } lóṣù báyìí. Ẹ jọ̀wọ́, ẹ tún un wò.
postpaid-number-taken = Nọ́ńbà yẹn ti wà lórí line postpaid kan.
postpaid-number-of-customer = Oníbàárà mìíràn ló ni nọ́ńbà yẹn. Òun fúnra rẹ̀ lè bẹ̀rẹ̀ line fún un.
postpaid-unpaid = Bill postpaid kan ti kọjá ọjọ́ ìsanwó rẹ̀. Ẹ jọ̀wọ́, ẹ kọ́kọ́ san án; nígbà náà ẹ lè yí nǹkan padà tàbí kí ẹ fi kún un.
postpaid-ends-soon = Line yìí yóò parí pẹ̀lú oṣù rẹ̀. Ẹ kọ́kọ́ fi í sílẹ̀; nígbà náà ẹ lè yí nǹkan padà tàbí kí ẹ fi kún un.
postpaid-too-many = { $most } ti wà tẹ́lẹ̀, ìyẹn sì ni iye tó lè wà.
bill-disputed = 🔎 A ń yẹ bill { $amount } fún { $phone } wò. Ẹ kò ní láti san án títí a ó fi sọ fún yín, line náà yóò sì máa ṣiṣẹ́.
bill-stands = 🧾 A ti yẹ bill { $phone } wò, ó sì tọ̀nà: { $amount }, ọjọ́ tí ẹ ó san án ni { $due }. Tí ọjọ́ yẹn bá ti kọjá, ẹ jọ̀wọ́ ẹ san án láìpẹ́.
bill-credited = ↩️ A ó yọ { $amount } nínú bill tó ń bọ̀ fún { $phone }, nítorí ọ̀kan nínú bill yín ti pọ̀ jù. Ẹ kò ní láti ṣe nǹkan kan.
