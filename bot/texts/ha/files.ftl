## Files: exports and statements

kind-airtime = Airtime
kind-data = Data
kind-funding = Kuɗin shigowa
kind-refund = Kuɗin da suka dawo
kind-taken_back = An karɓe biya
kind-bill = Bil na postpaid
kind-correction = Gyara
status-done = An gama
status-waiting = Kan hanya
status-returned = Kuɗi sun dawo
status-failed = Bai kammala ba
column-time = Lokaci
column-kind = Iri
column-status = Matsayi
column-network = Network
column-phone = Waya
column-plan = Plan
column-amount = Adadi
column-discount = Ragi
column-money-in = Kuɗin shigowa
column-money-out = Kuɗin fita
column-currency = Nau'in kuɗi
column-reference = Reference

statement-title = Statement na wallet
statement-month = { $month }
statement-months = { $from } zuwa { $to }
statement-until = Zuwa { $when }
statement-opening = Kuɗin farko
statement-in = Kuɗin shigowa
statement-out = Kuɗin fita
statement-closing = Kuɗin ƙarshe
statement-movements =
    { $movements ->
        [one] motsin kuɗi { $movements }
       *[other] motsin kuɗi { $movements }
    }
statement-column-when = Kwanan wata
statement-column-what = Abu
statement-column-reference = Reference
statement-column-out = Kuɗin fita
statement-column-in = Kuɗin shigowa
statement-column-balance = Saura
statement-empty = Ba motsin kuɗi a wannan lokacin.
statement-foot = Wallet na Nexa na { $name }. Kuɗin sayayya da ke kan hanya bai fita ba tukuna.
statement-page = Shafi na { $page } cikin { $pages }

export-ask-period = 📄 Fayil na wane lokaci? Zaɓi ɗaya, ko rubuta wata ko shekara, kamar <i>march 2025</i>.
export-year-button = Wannan shekarar
export-all-button = Duka
export-ask-format = Wane iri kake so? Statement don karatu da bugawa ne, spreadsheet kuma don yin lissafinka.
export-pdf-button = 📄 Statement (PDF)
export-csv-button = 📊 Spreadsheet (CSV)
export-json-button = 🧩 Don program (JSON)
export-ask-place =
    { $files ->
        [one] Ina zan aika: a wannan hira, ko zuwa { $email }?
       *[other] Fayiloli { $files } ke nan. Ina zan aika su: a wannan hira, ko zuwa { $email }?
    }
export-here-button = 💬 A nan
export-mail-button = ✉️ Ta e-mail
export-mailed =
    { $files ->
        [one] ✉️ Yana kan hanya zuwa { $email }. Idan ba ka gan shi ba cikin ƴan mintuna, duba spam ma.
       *[other] ✉️ E-mail { $files } suna kan hanya zuwa { $email }. Idan ba ka gan su ba cikin ƴan mintuna, duba spam ma.
    }
export-mail-away = E-mail zuwa { $email } ya dawo, don haka ga fayil ɗinka a nan. Duba adireshin da ke profile ɗinka.
export-nothing = Babu komai a tarihinka na wannan lokacin, don haka ban yi fayil ba. Gwada wani lokaci.
export-too-long = Wannan ya fi abin da fayilolin da nake aikawa a nan ke iya ɗauka. Zaɓi gajeren lokaci, ko lamba ɗaya ko network ɗaya, zan yi maka.
export-statement-too-long = Wannan ya yi yawa ga statement ɗaya. Zaɓi gajeren lokaci, ko spreadsheet, wanda zai iya fin tsawo.
file-unmade = 😕 Ban iya yin wannan fayil ba. Ba abin da ya shafi sauran. Sake nema, ko zaɓi gajeren lokaci.
export-lines-caption =
    { $lines ->
        [one] 📄 Tarihinka, { $from } zuwa { $to }: layi ɗaya.
       *[other] 📄 Tarihinka, { $from } zuwa { $to }: layuka { $lines }.
    }
    🔒 Yana nuna waɗanda ka saya wa. Adana shi a wurinka.
export-statement-caption =
    { $movements ->
        [one] 📄 Statement na wallet ɗinka, { $from } zuwa { $to }: motsin kuɗi ɗaya.
       *[other] 📄 Statement na wallet ɗinka, { $from } zuwa { $to }: motsin kuɗi { $movements }.
    }
    🔒 Yana nuna waɗanda ka saya wa. Adana shi a wurinka.
