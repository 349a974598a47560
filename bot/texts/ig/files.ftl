## Files: exports and statements

kind-airtime = Airtime
kind-data = Data
kind-funding = Ego batara
kind-refund = Ego lọghachiri
kind-taken_back = Ego e weghachiri
kind-bill = Bill nke postpaid
kind-correction = Ndozi
status-done = Emechaala
status-waiting = Nọ n'ụzọ
status-returned = Ego lọghachiri
status-failed = A rụchaghị ya
column-time = Oge
column-kind = Ụdị
column-status = Ọnọdụ
column-network = Network
column-phone = Ekwentị
column-plan = Plan
column-amount = Ego ole
column-discount = Mbelata
column-money-in = Ego batara
column-money-out = Ego pụrụ
column-currency = Ụdị ego
column-reference = Reference

statement-title = Statement wallet
statement-month = { $month }
statement-months = { $from } ruo { $to }
statement-until = Ruo { $when }
statement-opening = Ego mbụ
statement-in = Ego batara
statement-out = Ego pụrụ
statement-closing = Ego ikpeazụ
statement-movements =
    { $movements ->
        [1] mmegharị ego 1
       *[other] mmegharị ego { $movements }
    }
statement-column-when = Ụbọchị
statement-column-what = Ihe
statement-column-reference = Reference
statement-column-out = Ego pụrụ
statement-column-in = Ego batara
statement-column-balance = Fọdụrụ
statement-empty = Ego ọ bụla emegharịghị n'oge a.
statement-foot = Wallet Nexa nke { $name }. Ego e debere maka ihe nọ n'ụzọ apụbeghị na ya.
statement-page = Ibe { $page } n'ime { $pages }

export-ask-period = 📄 Faịlụ nke oge ole? Họrọ otu, ma ọ bụ dee ọnwa ma ọ bụ afọ, dịka <i>march 2025</i>.
export-year-button = Afọ a
export-all-button = Ihe niile
export-ask-format = Kedu nke ị chọrọ? Statement bụ maka ịgụ na ibipụta, spreadsheet bụ maka mgbakọ nke gị.
export-pdf-button = 📄 Statement (PDF)
export-csv-button = 📊 Spreadsheet (CSV)
export-json-button = 🧩 Maka program (JSON)
export-ask-place =
    { $files ->
        [1] Ebee ka m ga-eziga ya: na nkata a, ka ọ bụ na { $email }?
       *[other] Nke ahụ bụ faịlụ { $files }. Ebee ka m ga-eziga ha: na nkata a, ka ọ bụ na { $email }?
    }
export-here-button = 💬 Ebe a
export-mail-button = ✉️ Site n'e-mail
export-mailed =
    { $files ->
        [1] ✉️ Ọ nọ n'ụzọ na-aga { $email }. Ọ bụrụ na ị hụghị ya mgbe nkeji ole na ole gachara, leekwa na spam gị.
       *[other] ✉️ E-mail { $files } nọ n'ụzọ na-aga { $email }. Ọ bụrụ na ị hụghị ha mgbe nkeji ole na ole gachara, leekwa na spam gị.
    }
export-mail-away = E-mail e zigara { $email } lọghachiri, ya mere i nwetara faịlụ gị ebe a. Biko lelee adreesị dị na profile gị.
export-nothing = Ọ dịghị ihe dị na ndekọ gị n'oge ahụ, ya mere emeghị m faịlụ. Nwaa oge ọzọ.
export-too-long = Nke ahụ karịrị ihe faịlụ m na-eziga ebe a nwere ike iburu. Biko họrọ oge dị mkpụmkpụ, ma ọ bụ otu nọmba ma ọ bụ otu network, aga m eme ya.
export-statement-too-long = Nke ahụ karịrị otu statement. Biko họrọ oge dị mkpụmkpụ, ma ọ bụ spreadsheet, nke nwere ike ịdị ogologo.
file-unmade = 😕 Enweghị m ike ime faịlụ ahụ. O metụghị ihe ọ bụla ọzọ. Biko rịọ ya ọzọ, ma ọ bụ họrọ oge dị mkpụmkpụ.
export-lines-caption =
    { $lines ->
        [1] 📄 Ndekọ gị, { $from } ruo { $to }: otu ahịrị.
       *[other] 📄 Ndekọ gị, { $from } ruo { $to }: ahịrị { $lines }.
    }
    🔒 Ọ na-egosi ndị ị zụụrụ ihe. Debere ya onwe gị.
export-statement-caption =
    { $movements ->
        [1] 📄 Statement wallet gị, { $from } ruo { $to }: otu mmegharị ego.
       *[other] 📄 Statement wallet gị, { $from } ruo { $to }: mmegharị ego { $movements }.
    }
    🔒 Ọ na-egosi ndị ị zụụrụ ihe. Debere ya onwe gị.
