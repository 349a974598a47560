## Files: exports and statements

kind-airtime = Airtime
kind-data = Data
kind-funding = Money in
kind-refund = Money returned
kind-taken_back = Payment taken back
kind-bill = Postpaid bill
kind-correction = Correction
status-done = Done
status-waiting = On its way
status-returned = Money returned
status-failed = Not completed
column-time = Time
column-kind = Kind
column-status = Status
column-network = Network
column-phone = Phone
column-plan = Plan
column-amount = Amount
column-discount = Discount
column-money-in = Money in
column-money-out = Money out
column-currency = Currency
column-reference = Reference

statement-title = Wallet statement
# $month (month)
statement-month = { $month }
# $from (month)
# $to (month)
statement-months = { $from } to { $to }
# $when (moment)
statement-until = As of { $when }
statement-opening = Balance before
statement-in = Money in
statement-out = Money out
statement-closing = Balance after
# $movements (count)
statement-movements =
    { $movements ->
        [one] { $movements } movement
       *[other] { $movements } movements
    }
statement-column-when = Date
statement-column-what = What
statement-column-reference = Reference
statement-column-out = Money out
statement-column-in = Money in
statement-column-balance = Balance
statement-empty = Nothing moved in this time.
# $name (text)
statement-foot = Nexa wallet of { $name }. Money held for purchases on their way has not left it yet.
# $page (count)
# $pages (count)
statement-page = Page { $page } of { $pages }

## Asking for a file

export-ask-period = 📄 A file of which time? Choose one, or write a month or a year, such as <i>march 2025</i>.
export-year-button = This year
export-all-button = Everything
export-ask-format = What would you like? A statement is for reading and printing, a spreadsheet for your own sums.
export-pdf-button = 📄 Statement (PDF)
export-csv-button = 📊 Spreadsheet (CSV)
export-json-button = 🧩 For programs (JSON)
# $files (count) how many files it is
# $email (text) the proven address
export-ask-place =
    { $files ->
        [one] Where shall I send it: into this chat, or to { $email }?
       *[other] That is { $files } files. Where shall I send them: into this chat, or to { $email }?
    }
export-here-button = 💬 Here
export-mail-button = ✉️ By e-mail
# $files (count) how many mails it is
# $email (text) the proven address
export-mailed =
    { $files ->
        [one] ✉️ It is on its way to { $email }. If you can't find it in some minutes, look in your spam folder too.
       *[other] ✉️ { $files } mails are on their way to { $email }. If you can't find them in some minutes, look in your spam folder too.
    }
# $email (text) the proven address
export-mail-away = Mail to { $email } came back, so you get your file here. Please check the address in your profile.
export-nothing = There is nothing in your history of that time, so I made no file. Try another time.
export-too-long = That is more than fits into files I can send here. Please choose a shorter time, or one number or network, and I'll make it.
export-statement-too-long = That is too much for one statement. Please choose a shorter time, or a spreadsheet, which may be longer.
file-unmade = 😕 I couldn't make that file. Nothing else is affected. Please ask for it once more, or for a shorter time.
# $lines (count)
# $from (month)
# $to (month)
export-lines-caption =
    { $lines ->
        [one] 📄 Your history, { $from } to { $to }: one line.
       *[other] 📄 Your history, { $from } to { $to }: { $lines } lines.
    }
    🔒 It shows whom you bought for. Keep it to yourself.
# $movements (count)
# $from (month)
# $to (month)
export-statement-caption =
    { $movements ->
        [one] 📄 Your wallet statement, { $from } to { $to }: one movement.
       *[other] 📄 Your wallet statement, { $from } to { $to }: { $movements } movements.
    }
    🔒 It shows whom you bought for. Keep it to yourself.
