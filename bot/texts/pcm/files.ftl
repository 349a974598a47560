## Pidgin: files, exports and statements

kind-airtime = Airtime
kind-data = Data
kind-funding = Money wey enter
kind-refund = Money wey come back
kind-taken_back = Payment wey bank collect back
kind-bill = Postpaid bill
kind-correction = Correction
status-done = Don complete
status-waiting = E dey come
status-returned = Money don come back
status-failed = E no complete
column-time = Time
column-kind = Kind
column-status = How e dey
column-network = Network
column-phone = Phone
column-plan = Plan
column-amount = Amount
column-discount = Discount
column-money-in = Money wey enter
column-money-out = Money wey comot
column-currency = Currency
column-reference = Reference

statement-title = Wallet statement
statement-month = { $month }
statement-months = { $from } reach { $to }
statement-until = As e be for { $when }
statement-opening = Balance before
statement-in = Money wey enter
statement-out = Money wey comot
statement-closing = Balance after
statement-movements =
    { $movements ->
        [1] { $movements } movement
       *[other] { $movements } movements
    }
statement-column-when = Date
statement-column-what = Wetin
statement-column-reference = Reference
statement-column-out = Money comot
statement-column-in = Money enter
statement-column-balance = Balance
statement-empty = Nothing move for dis time.
statement-foot = Nexa wallet of { $name }. Money wey we hold for purchases wey dey come never comot from am.
statement-page = Page { $page } out of { $pages }

export-ask-period = 📄 File of which time? Choose one, or write month or year, like <i>march 2025</i>.
export-year-button = Dis year
export-all-button = Everything
export-ask-format = Which one you want? Statement na to read and print, spreadsheet na to do your own calculation.
export-pdf-button = 📄 Statement (PDF)
export-csv-button = 📊 Spreadsheet (CSV)
export-json-button = 🧩 For programs (JSON)
export-ask-place =
    { $files ->
        [1] Where make I send am: inside dis chat, or to { $email }?
       *[other] Na { $files } files. Where make I send them: inside dis chat, or to { $email }?
    }
export-here-button = 💬 Here
export-mail-button = ✉️ By e-mail
export-mailed =
    { $files ->
        [1] ✉️ E dey go { $email }. If you no see am after some minutes, look your spam folder too.
       *[other] ✉️ { $files } mails dey go { $email }. If you no see them after some minutes, look your spam folder too.
    }
export-mail-away = Mail to { $email } come back, so I give you your file here. Abeg check di address for your profile.
export-nothing = Nothing dey your history for dat time, so I no make any file. Try another time.
export-too-long = Dat one too plenty for files wey I fit send here. Abeg choose shorter time, or one number or network, and I go make am.
export-statement-too-long = Dat one too plenty for one statement. Abeg choose shorter time, or spreadsheet wey fit long pass.
file-unmade = 😕 I no fit make dat file. Nothing else spoil. Abeg ask for am once more, or for shorter time.
export-lines-caption =
    { $lines ->
        [1] 📄 Your history, { $from } reach { $to }: one line.
       *[other] 📄 Your history, { $from } reach { $to }: { $lines } lines.
    }
    🔒 E dey show who you buy for. Keep am for yourself.
export-statement-caption =
    { $movements ->
        [1] 📄 Your wallet statement, { $from } reach { $to }: one movement.
       *[other] 📄 Your wallet statement, { $from } reach { $to }: { $movements } movements.
    }
    🔒 E dey show who you buy for. Keep am for yourself.
