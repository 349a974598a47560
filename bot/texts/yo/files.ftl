## Files: exports and statements

kind-airtime = Airtime
kind-data = Data
kind-funding = Owó tó wọlé
kind-refund = Owó tó padà
kind-taken_back = Owó tí a gbà padà
kind-bill = Bill postpaid
kind-correction = Àtúnṣe
status-done = Ó parí
status-waiting = Ó ń bọ̀ lọ́nà
status-returned = Owó ti padà
status-failed = Kò parí
column-time = Àkókò
column-kind = Irú
column-status = Ipò
column-network = Network
column-phone = Fóònù
column-plan = Plan
column-amount = Iye
column-discount = Ẹ̀dínwó
column-money-in = Owó tó wọlé
column-money-out = Owó tó jáde
column-currency = Irú owó
column-reference = Reference

statement-title = Statement wallet
statement-month = { $month }
statement-months = { $from } sí { $to }
statement-until = Títí di { $when }
statement-opening = Owó ìbẹ̀rẹ̀
statement-in = Owó tó wọlé
statement-out = Owó tó jáde
statement-closing = Owó ìparí
statement-movements = ìgbà { $movements } tí owó rìn
statement-column-when = Ọjọ́
statement-column-what = Ohun tó jẹ́
statement-column-reference = Reference
statement-column-out = Owó tó jáde
statement-column-in = Owó tó wọlé
statement-column-balance = Ó kù
statement-empty = Owó kankan kò rìn ní àkókò yìí.
statement-foot = Wallet Nexa ti { $name }. Owó tí a fi pamọ́ fún ìrajà tó ń bọ̀ lọ́nà kò tíì jáde.
statement-page = Ojú ìwé { $page } nínú { $pages }

export-ask-period = 📄 Fáìlì ti ìgbà wo? Ẹ yan ọ̀kan, tàbí kí ẹ kọ oṣù tàbí ọdún, bíi <i>march 2025</i>.
export-year-button = Ọdún yìí
export-all-button = Gbogbo rẹ̀
export-ask-format = Èwo ni ẹ fẹ́? Statement wà fún kíkà àti títẹ̀ sórí ìwé, spreadsheet wà fún ìṣirò tiyín.
export-pdf-button = 📄 Statement (PDF)
export-csv-button = 📊 Spreadsheet (CSV)
export-json-button = 🧩 Fún program (JSON)
export-ask-place =
    { $files ->
        [1] Ibo ni kí n fi ránṣẹ́ sí: inú ìjíròrò yìí, tàbí { $email }?
       *[other] Fáìlì { $files } nìyẹn. Ibo ni kí n fi wọ́n ránṣẹ́ sí: inú ìjíròrò yìí, tàbí { $email }?
    }
export-here-button = 💬 Níbí
export-mail-button = ✉️ Nípasẹ̀ e-mail
export-mailed =
    { $files ->
        [1] ✉️ Ó ń bọ̀ lọ́nà sí { $email }. Tí ẹ kò bá rí i láàárín ìṣẹ́jú díẹ̀, ẹ wo inú spam yín náà.
       *[other] ✉️ E-mail { $files } ń bọ̀ lọ́nà sí { $email }. Tí ẹ kò bá rí wọn láàárín ìṣẹ́jú díẹ̀, ẹ wo inú spam yín náà.
    }
export-mail-away = E-mail sí { $email } padà wá, nítorí náà fáìlì yín nìyí níbí. Ẹ jọ̀wọ́, ẹ yẹ àdírẹ́sì inú profile yín wò.
export-nothing = Kò sí nǹkan kan nínú àkọsílẹ̀ yín ní àkókò yẹn, nítorí náà n kò ṣe fáìlì kankan. Ẹ gbìyànjú àkókò mìíràn.
export-too-long = Ìyẹn ju ohun tí àwọn fáìlì tí mo lè fi ránṣẹ́ níbí lè gbà lọ. Ẹ jọ̀wọ́, ẹ yan àkókò kúkúrú, tàbí nọ́ńbà kan tàbí network kan, màá sì ṣe é.
export-statement-too-long = Ìyẹn ti pọ̀ jù fún statement kan. Ẹ jọ̀wọ́, ẹ yan àkókò kúkúrú, tàbí spreadsheet, tó lè gùn jù bẹ́ẹ̀ lọ.
file-unmade = 😕 N kò lè ṣe fáìlì yẹn. Kò kan nǹkan mìíràn. Ẹ jọ̀wọ́, ẹ tún béèrè rẹ̀, tàbí kí ẹ yan àkókò kúkúrú.
export-lines-caption =
    { $lines ->
        [1] 📄 Àkọsílẹ̀ yín, { $from } sí { $to }: ìlà kan.
       *[other] 📄 Àkọsílẹ̀ yín, { $from } sí { $to }: ìlà { $lines }.
    }
    🔒 Ó ń fi àwọn tí ẹ rà fún hàn. Ẹ tọ́jú rẹ̀ sọ́dọ̀ ara yín.
export-statement-caption =
    { $movements ->
        [1] 📄 Statement wallet yín, { $from } sí { $to }: ìgbà kan tí owó rìn.
       *[other] 📄 Statement wallet yín, { $from } sí { $to }: ìgbà { $movements } tí owó rìn.
    }
    🔒 Ó ń fi àwọn tí ẹ rà fún hàn. Ẹ tọ́jú rẹ̀ sọ́dọ̀ ara yín.
