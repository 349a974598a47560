## Postpaid lines and bills

menu-postpaid-button = 📇 Postpaid
menu-bill-button = 🧾 Bil
help-postpaid = A yi wa lamba bil a ƙarshen wata
words-postpaid = layin postpaid, layuka
help-bill = Duba ka biya bil na postpaid
words-bill = bil, biya bil

postpaid-empty =
    📇 <b>Postpaid</b>
    Lambar da ke kan tsarin postpaid ana yi mata bil bayan wata ya ƙare. Za ka iya ganin nawa ya kai a kowane lokaci, ka kuma biya bil daga wallet ɗinka idan ya fito. Ba a taɓa ɗaukar komai da kansa.
postpaid-title = 📇 <b>Layukanka na postpaid</b>
postpaid-begin-button = ➕ Sabon layi
postpaid-line-button =
    { $state ->
        [grace] ⚠️
        [suspended] ⏸
       *[active] 📱
    } { $phone }
postpaid-ask-number = Wace lamba za a yi wa bil? Rubuta ta, ko zaɓi taka.
postpaid-no-plans = Babu tsarin postpaid na { $network } a yanzu. Za ka iya ci gaba da sayen data na wannan lambar yadda aka saba.
postpaid-choose-plan = Wane plan na { $network }? Farashin na wata guda ne.
postpaid-plan-line = { $plan } · { $price }
postpaid-choose-cycle = Yaushe watanninka za su fara? Bil yana zuwa a ƙarshen kowane wata.
postpaid-calendar-button = Ran 1 ga wata
postpaid-anniversary-button = Irin ranar yau
postpaid-consent =
    📇 <b>{ $plan }</b> na { $phone }

    { $price } a wata. Bil na farko na kwanaki { $days } ne cikin { $of_days }, har zuwa { $last }: <b>{ $amount }</b>.
    Ranar biyansa { $due } ce. Zan tunatar da kai, kai kuma ka biya daga wallet ɗinka: ba a ɗaukar komai da kansa.
    Idan bil ya wuce ranar biyansa da kwanaki { $grace_days }, za a kashe layin har sai an biya.

    Yau ba za ka biya komai ba. A riƙa yi wa wannan lambar bil a sunanka?
postpaid-agree-button = ✓ Eh, a yi mini bil
postpaid-no-button = A'a, na gode
postpaid-not-begun = To, ba abin da ya canza.
postpaid-begun = ✅ { $phone } tana da { $plan } daga yau. Muna sanar da network ɗin yanzu. Bil ɗinka na farko zai zo bayan { $last }.
postpaid-card =
    📱 <b>{ $phone }</b>
    { $plan }, { $price } a wata

    Wannan wata: { $from } zuwa { $last }
    Zai kai <b>{ $estimate }</b> idan ba abin da ya canza
postpaid-card-still =
    📱 <b>{ $phone }</b>
    Ba abin da ke aiki a wannan layin a yanzu, kuma ba abin da ake ƙarawa a bil ɗinsa.
postpaid-grace-line = ⚠️ Akwai bil da ranar biyansa ta wuce. Biya shi kafin { $until } don layin ya ci gaba da aiki.
postpaid-suspended-line = ⏸ An kashe shi, saboda ranar biyan bil ta wuce. Zai sake aiki da zarar an biya bil ɗin.
postpaid-ends-line = 🏁 Zai ƙare da wannan wata.
postpaid-next-line = ↪ { $plan } daga { $from }
postpaid-number-line = 👤 { $phone }
postpaid-data-line = ➕ { $plan }
postpaid-data-button = ➕ Ƙarin data
postpaid-change-button = ↔ Canza plan
postpaid-numbers-button = 👤 Ƙarin lambobi
postpaid-end-button = 🏁 Ƙare layin nan
postpaid-keep-button = ↩ A bar layin nan
postpaid-choose-data = Me zan ƙara? Zai kasance har ƙarshen wannan watan na layin, kuma zai shiga bil na gaba.
postpaid-data-sure = A ƙara { $plan } har { $last }? { $price } zai shiga bil na gaba.
postpaid-add-button = ✓ Ƙara, { $price }
postpaid-data-added = ✅ An ƙara { $plan } har { $last }.
postpaid-choose-other = Wane plan daga gobe? Yau tana cikin plan ɗin da kake da shi; kowanne za a yi masa bil na kwanakinsa.
postpaid-change-sure = A canza zuwa { $plan } daga gobe, a kan { $price } a wata?
postpaid-change-yes-button = ✓ Eh, a canza
postpaid-changed = ✅ { $plan } daga { $from }.
postpaid-numbers = Kowace ƙarin lamba a wannan layin tana { $price } a wata, ana lissafa ta kwanaki. Zaɓi ɗaya don cire ta.
postpaid-number-add-button = ➕ Ƙara lamba
postpaid-number-ask = Wace lamba? Rubuta ta, ko aiko da katin contact.
postpaid-number-sure = A ƙara { $phone } daga yau, a kan { $price } a wata a bil ɗinka?
postpaid-number-added = ✅ { $phone } tana kan layin.
postpaid-number-remove-sure = A cire { $phone } daga layin? Yau ce ranarta ta ƙarshe.
postpaid-number-remove-button = ✕ Cire ta
postpaid-number-removed = { $phone } za ta fita daga layin bayan yau.
postpaid-end-sure = A ƙare wannan layin da wannan watan nasa? Za ka karɓi bil na kwanakin da suka rage kafin nan.
postpaid-end-yes-button = 🏁 Eh, a ƙare
postpaid-ends = 🏁 Layin zai ƙare bayan { $last }. Bil na ƙarshe zai zo a lokacin.
postpaid-ended = 🏁 Layin ya ƙare. Bil da ba a biya ba ana iya biyan su har yanzu a <b>Bil</b>.
postpaid-kept = ↩ Layin zai ci gaba.

bill-empty = 🧾 Babu bil. Suna zuwa ne tare da layin postpaid.
bill-title = 🧾 <b>Bil ɗinka</b>
bill-line-button =
    { $state ->
        [due] ❗
        [paid] ✅
       *[running] ⏳
    } { $amount } · { $last } · { $phone }
bill-card-running =
    ⏳ <b>{ $phone }</b>
    { $from } zuwa { $last }

    Zai kai <b>{ $amount }</b> idan ba abin da ya canza. Za ka iya biya idan watan ya ƙare.
bill-card-due =
    🧾 <b>{ $phone }</b>
    { $from } zuwa { $last }

    Za a biya: <b>{ $amount }</b> kafin ƙarshen { $due } · <code>{ $reference }</code>
bill-card-paid =
    ✅ <b>{ $phone }</b>
    { $from } zuwa { $last }

    { $amount }, an biya { $paid } · <code>{ $reference }</code>
bill-whole-line = • { $name }: { $amount }
bill-days-line = • { $name }, kwana { $days } cikin { $of_days }: { $amount }
bill-pay-button = ✓ Biya { $amount }
bill-ready = 🧾 Bil na { $phone } ya fito: <b>{ $amount }</b> na { $from } zuwa { $last }. Biya shi kafin ƙarshen { $due }; ba a ɗaukar komai da kansa.
bill-soon = 🧾 Ranar biyan bil na { $amount } na { $phone } ita ce { $due }.
bill-today = 🧾 Yau ce ranar biyan bil na { $amount } na { $phone }.
bill-overdue = ⚠️ Ranar biyan bil na { $amount } na { $phone } ta wuce. Layin zai ci gaba da aiki har { $until }; biya bil ɗin kafin nan.
bill-overdue-still = ⚠️ Ranar biyan bil na { $amount } na { $phone } ta wuce. Biya shi daga wallet ɗinka.
bill-suspended = ⏸ An kashe { $phone }, saboda ba a biya bil ɗinta ba. Ba a ƙara komai yayin da take a kashe. Za ta sake aiki da zarar an biya bil ɗin.
bill-settled = ✓ An biya bil ɗin. Ga rasitinka.
bill-paid = ✅ Ka biya { $amount } na { $phone }. Na gode. Saura { $balance } a wallet ɗinka · <code>{ $reference }</code>
bill-paid-lifted = ✅ Ka biya { $amount } na { $phone }, kuma an sake kunna layin. Saura { $balance } a wallet ɗinka · <code>{ $reference }</code>
bill-short = Akwai { $available } a wallet ɗinka, kuma wannan bil yana buƙatar ƙarin { $short }. Ana biyan bil gaba ɗaya; ƙara kuɗi, sannan ka biya a nan. Ƙara kuɗi kaɗai ba ya biyan komai.

bill-runs-still = Wannan watan na layin bai ƙare ba tukuna, don haka ba abin da za a biya yanzu.
bill-paid-before = An riga an biya wannan bil, don haka ban ɗauki komai ba.
postpaid-gone = Wannan layi ko bil ba ya nan kuma, don haka ban canza komai ba.
postpaid-plan-gone = Ba a bayar da wannan plan kuma. Zaɓi wani.
postpaid-price-changed = Yanzu farashin { $price } ne a wata. Sake dubawa.
postpaid-number-taken = Wannan lambar tana kan layin postpaid tuni.
postpaid-number-of-customer = Wannan lambar ta wani abokin ciniki ce. Zai iya fara mata layi da kansa.
postpaid-unpaid = Akwai bil na postpaid da ranar biyansa ta wuce. Fara biyan sa; sannan za ka iya canzawa ko ƙara wani abu.
postpaid-ends-soon = Wannan layin zai ƙare da watansa. Fara cewa a bar shi; sannan za ka iya canzawa ko ƙara wani abu.
postpaid-too-many = Akwai { $most } tuni, kuma iyakar abin da zai yiwu ke nan.
bill-disputed = 🔎 Muna binciken bil na { $amount } na { $phone }. Ba sai ka biya shi ba har sai mun sanar da kai, kuma layin zai ci gaba da aiki.
bill-stands = 🧾 Mun binciki bil na { $phone }, kuma daidai ne: { $amount }, ranar biyansa { $due }. Idan ranar ta wuce, ka biya shi da wuri.
bill-credited = ↩️ Za a rage { $amount } daga bil na gaba na { $phone }, saboda ɗaya daga cikin bil ɗinka ya yi yawa. Ba sai ka yi komai ba.
