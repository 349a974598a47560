## Postpaid lines and bills

menu-postpaid-button = 📇 Postpaid
menu-bill-button = 🧾 Bill
help-postpaid = Mee ka e nye nọmba bill na ngwụcha ọnwa
words-postpaid = line m, line postpaid
help-bill = Hụ ma kwụọ bill postpaid gị
words-bill = kwụọ bill, bill m

postpaid-empty =
    📇 <b>Postpaid</b>
    Nọmba dị na plan postpaid na-enweta bill mgbe ọnwa gwụrụ. Ị na-ahụ mgbe ọ bụla ego ole o ruru, ma jiri wallet gị kwụọ bill ahụ mgbe ọ dị njikere. A naghị ewere ihe ọ bụla n'onwe ya.
postpaid-title = 📇 <b>Line postpaid gị</b>
postpaid-begin-button = ➕ Line ọhụrụ
postpaid-line-button =
    { $state ->
        [grace] ⚠️
        [suspended] ⏸
       *[active] 📱
    } { $phone }
postpaid-ask-number = Olee nọmba a ga-enye bill? Dee ya, ma ọ bụ họrọ nke gị.
postpaid-no-plans = Enweghị plan postpaid maka { $network } ugbu a. Ị ka nwere ike ịzụrụ nọmba a data otu ị na-eme mbụ.
postpaid-choose-plan = Olee plan { $network }? Ọnụ ahịa ahụ bụ maka otu ọnwa zuru ezu.
postpaid-plan-line = { $plan } · { $price }
postpaid-choose-cycle = Olee mgbe ọnwa gị ga-amalite? Bill na-abịa na ngwụcha nke ọ bụla.
postpaid-calendar-button = N'abalị 1 nke ọnwa
postpaid-anniversary-button = N'ụbọchị dị ka taa
postpaid-consent =
    📇 <b>{ $plan }</b> maka { $phone }

    { $price } kwa ọnwa. Bill mbụ bụ maka ụbọchị { $days } n'ime { $of_days }, ruo { $last }: <b>{ $amount }</b>.
    Ụbọchị ịkwụ ya bụ { $due }. Aga m echetara gị, gị ejiri wallet gị kwụọ ya: a naghị ewere ihe ọ bụla n'onwe ya.
    Ọ bụrụ na bill ejiri ụbọchị { $grace_days } gafee ụbọchị ịkwụ ya, a ga-agbanyụ line ahụ ruo mgbe a kwụrụ ya.

    Taa ị gaghị akwụ ihe ọ bụla. Ka e nyewe gị bill maka nọmba a?
postpaid-agree-button = ✓ Ee, nye m bill
postpaid-no-button = Mba, daalụ
postpaid-not-begun = Ọ dị mma, ọ dịghị ihe gbanwere.
postpaid-begun = ✅ { $phone } nwere { $plan } malite taa. Anyị na-agwa network ugbu a. Bill mbụ gị ga-abịa mgbe { $last } gachara.
postpaid-card =
    📱 <b>{ $phone }</b>
    { $plan }, { $price } kwa ọnwa

    Ọnwa a: { $from } ruo { $last }
    Ọ ga-eru <b>{ $estimate }</b> ma ọ bụrụ na ọ dịghị ihe gbanwere
postpaid-card-still =
    📱 <b>{ $phone }</b>
    Ọ dịghị ihe na-aga na line a ugbu a, a naghịkwa atụkwasị ihe na bill ya.
postpaid-grace-line = ⚠️ Enwere bill gafere ụbọchị ịkwụ ya. Kwụọ ya tupu { $until } ka line a gaa n'ihu.
postpaid-suspended-line = ⏸ A gbanyụrụ ya, n'ihi na bill gafere ụbọchị ịkwụ ya. Ọ ga-agakwa ọzọ ozugbo a kwụrụ bill ahụ.
postpaid-ends-line = 🏁 Ọ ga-agwụ n'ọnwa a.
postpaid-next-line = ↪ { $plan } malite { $from }
postpaid-number-line = 👤 { $phone }
postpaid-data-line = ➕ { $plan }
postpaid-data-button = ➕ Data ọzọ
postpaid-change-button = ↔ Gbanwee plan
postpaid-numbers-button = 👤 Nọmba ndị ọzọ
postpaid-end-button = 🏁 Kwụsị line a
postpaid-keep-button = ↩ Debe line a
postpaid-choose-data = Gịnị ka m ga-agbakwunye? Ọ ga-adị ruo mgbe ọnwa a nke line gwụrụ, ma banye na bill na-abịa.
postpaid-data-sure = Ka m gbakwunye { $plan } ruo { $last }? { $price } ga-abanye na bill na-abịa.
postpaid-add-button = ✓ Tinye, { $price }
postpaid-data-added = ✅ A gbakwunyela { $plan } ruo { $last }.
postpaid-choose-other = Olee plan malite echi? Taa ka so na plan i nwere; a ga-enye bill nke ọ bụla maka ụbọchị nke ya.
postpaid-change-sure = Ka m gbanwee gaa na { $plan } malite echi, na { $price } kwa ọnwa?
postpaid-change-yes-button = ✓ Ee, gbanwee
postpaid-changed = ✅ { $plan } malite { $from }.
postpaid-numbers = Nọmba ọ bụla agbakwunyere na line a bụ { $price } kwa ọnwa, a na-agụ ya n'ụbọchị. Họrọ otu ka i wepụ ya.
postpaid-number-add-button = ➕ Tinye nọmba
postpaid-number-ask = Olee nọmba? Dee ya, ma ọ bụ ziga kaadị kọntaktị.
postpaid-number-sure = Ka m tinye { $phone } malite taa, na { $price } kwa ọnwa na bill gị?
postpaid-number-added = ✅ { $phone } dị na line ahụ.
postpaid-number-remove-sure = Ka m wepụ { $phone } na line ahụ? Taa bụ ụbọchị ikpeazụ ya.
postpaid-number-remove-button = ✕ Wepụ ya
postpaid-number-removed = { $phone } ga-apụ na line ahụ mgbe taa gachara.
postpaid-end-sure = Ka m kwụsị line a na ngwụcha ọnwa ya? Ị ka ga-enweta bill maka ụbọchị ndị fọdụrụ ruo mgbe ahụ.
postpaid-end-yes-button = 🏁 Ee, kwụsị ya
postpaid-ends = 🏁 Line a ga-agwụ mgbe { $last } gachara. Bill ikpeazụ ga-abịa mgbe ahụ.
postpaid-ended = 🏁 Line ahụ agwụla. A ka nwere ike ịkwụ bill ndị a kwụbeghị n'okpuru <b>Bill</b>.
postpaid-kept = ↩ Line ahụ na-aga n'ihu.

bill-empty = 🧾 Enweghị bill. Ha na-eso line postpaid abịa.
bill-title = 🧾 <b>Bill gị</b>
bill-line-button =
    { $state ->
        [due] ❗
        [paid] ✅
       *[running] ⏳
    } { $amount } · { $last } · { $phone }
bill-card-running =
    ⏳ <b>{ $phone }</b>
    { $from } ruo { $last }

    Ọ ga-eru <b>{ $amount }</b> ma ọ bụrụ na ọ dịghị ihe gbanwere. Ị ga-enwe ike ịkwụ mgbe ọnwa gwụrụ.
bill-card-due =
    🧾 <b>{ $phone }</b>
    { $from } ruo { $last }

    Ihe a ga-akwụ: <b>{ $amount }</b> ruo { $due } · <code>{ $reference }</code>
bill-card-paid =
    ✅ <b>{ $phone }</b>
    { $from } ruo { $last }

    { $amount }, a kwụrụ { $paid } · <code>{ $reference }</code>
bill-whole-line = • { $name }: { $amount }
bill-days-line = • { $name }, ụbọchị { $days } n'ime { $of_days }: { $amount }
bill-pay-button = ✓ Kwụọ { $amount }
bill-ready = 🧾 Bill nke { $phone } dị njikere: <b>{ $amount }</b> maka { $from } ruo { $last }. Biko kwụọ ya ruo { $due }; a naghị ewere ihe ọ bụla n'onwe ya.
bill-soon = 🧾 Ụbọchị ịkwụ bill { $amount } nke { $phone } bụ { $due }.
bill-today = 🧾 Taa bụ ụbọchị ịkwụ bill { $amount } nke { $phone }.
bill-overdue = ⚠️ Bill { $amount } nke { $phone } agafeela ụbọchị ịkwụ ya. Line ahụ ga-aga n'ihu ruo { $until }; biko kwụọ bill ahụ tupu mgbe ahụ.
bill-overdue-still = ⚠️ Bill { $amount } nke { $phone } agafeela ụbọchị ịkwụ ya. Biko jiri wallet gị kwụọ ya.
bill-suspended = ⏸ A gbanyụrụ { $phone }, n'ihi na a kwụghị bill ya. A gaghị atụkwasị ihe ọzọ ka ọ gbanyụrụ. Ọ ga-agakwa ọzọ ozugbo a kwụrụ bill ahụ.
bill-settled = ✓ A kwụọla bill ahụ. Lee rasiti gị.
bill-paid = ✅ Ị kwụrụ { $amount } maka { $phone }. Daalụ. Wallet gị nwere { $balance } fọdụrụ · <code>{ $reference }</code>
bill-paid-lifted = ✅ Ị kwụrụ { $amount } maka { $phone }, line ahụ na-agakwa ọzọ. Wallet gị nwere { $balance } fọdụrụ · <code>{ $reference }</code>
bill-short = Wallet gị nwere { $available }, bill a chọkwara { $short } ọzọ. A na-akwụ bill n'otu mkpọkọ; tinye ego, mgbe ahụ kwụọ ya ebe a. Naanị itinye ego anaghị akwụ ihe ọ bụla.

bill-runs-still = Ọnwa a nke line agwụbeghị, ya mere ọ dịghị ihe a ga-akwụ ugbu a.
bill-paid-before = A kwụọlarị bill a, ya mere ewereghị m ihe ọ bụla.
postpaid-gone = Line ma ọ bụ bill ahụ adịghịzi, ya mere agbanweghị m ihe ọ bụla.
postpaid-plan-gone = A naghịzi enye plan ahụ. Biko họrọ nke ọzọ.
postpaid-price-changed = Ọnụ ahịa bụzi { $price } kwa ọnwa. Biko leba ya anya ọzọ.
postpaid-number-taken = Nọmba ahụ dịlarị na line postpaid.
postpaid-number-of-customer = Nọmba ahụ bụ nke onye ahịa ọzọ. Onye ahụ nwere ike ịmalitere ya line n'onwe ya.
postpaid-unpaid = Bill postpaid agafeela ụbọchị ịkwụ ya. Biko buru ụzọ kwụọ ya; mgbe ahụ ị nwere ike ịgbanwe ma ọ bụ ịgbakwunye ihe.
postpaid-ends-soon = Line a ga-agwụ n'ọnwa ya. Buru ụzọ debe ya; mgbe ahụ ị nwere ike ịgbanwe ma ọ bụ ịgbakwunye ihe.
postpaid-too-many = Enweelarị { $most }, ọ bụkwa ole kacha enwe ike ịdị.
bill-disputed = 🔎 Anyị na-enyocha bill { $amount } nke { $phone }. Ọ dịghị mkpa ka ị kwụọ ya ruo mgbe anyị gwara gị, line ahụ ga-agakwa n'ihu.
bill-stands = 🧾 Anyị enyochaala bill nke { $phone }, o ziri ezi: { $amount }, ụbọchị ịkwụ ya bụ { $due }. Ọ bụrụ na ụbọchị ahụ agafeela, biko kwụọ ya n'oge na-adịghị anya.
bill-credited = ↩️ A ga-ewepụ { $amount } na bill na-abịa nke { $phone }, n'ihi na otu n'ime bill gị buru oke ibu. Ọ dịghị ihe i kwesịrị ime.
