## Data plans that run on a number

subscription-runs =
    📶 <b>{ $plan }</b> yana aiki a { $phone } har { $until }, saura { $left }.
    A fara sabon plan yanzu, ko idan wancan ya ƙare?
subscription-runs-there =
    📶 Akwai data plan da ke aiki a { $phone }.
    A fara sabon yanzu, ko idan wancan ya ƙare?
subscription-starts-there =
    ⏳ Akwai data plan da ke kan hanya zuwa { $phone } a yanzu.
    Sabon ya shiga jerin jira har wancan ya ƙare?
subscription-waits-there =
    🕒 Wani data plan yana jerin jira na { $phone }.
    A fara sabon yanzu, ko bayansa?
subscription-now-button = ▶️ Fara yanzu
subscription-line-button = 🕒 Jerin jira
subscription-now-line = ⚠️ Idan aka fara shi yanzu, zai kawo ƙarshen plan ɗin da ke aiki a can. Abin da ya rage na wancan zai ɓace.
subscription-wait-line = 🕒 Za a biya yanzu, zai fara idan plan ɗin da ke gabansa ya ƙare. Kafin nan za ka iya soke shi.
subscription-plan-running = Akwai data plan da ke aiki a wannan lambar, don haka ba a sayi komai ba. Sake zaɓar lokacin da sabon zai fara.
subscription-plan-starting = Akwai data plan da ke kan hanya zuwa wannan lambar, don haka ba a sayi komai ba. Sake gwadawa idan ya isa.
subscription-line-full =
    { $most ->
        [one] Akwai plan ɗaya da ke jerin jira na wannan lambar, kuma ba zai iya wuce ɗaya ba. Ba a sayi komai ba.
       *[other] Akwai plan { $most } da ke jerin jira na wannan lambar, kuma ba za su iya wuce haka ba. Ba a sayi komai ba.
    }
subscription-needs-plan = Ƙarin data yana tafiya tare da data plan na network ɗin da ke aiki a lambar, kuma ban ga ko ɗaya a can ba. Ba a sayi komai ba. Fara sayen plan.
subscription-not-waiting = Wannan plan ba ya jerin jira kuma, don haka ba abin da za a soke. Plan ɗinka suna /subscriptions.

subscriptions-title = <b>Data plan ɗinka</b>
subscriptions-empty = Babu data plan da ka saya da ke aiki ko ke jira. Sayi ɗaya, za ka ga abin da ya rage a nan.
subscription-line-active =
    ▶️ <b>{ $plan }</b> { $network } · { $phone }
    { $days ->
        [0] saura { $left }, ƙasa da kwana ɗaya ({ $until })
        [one] saura { $left }, kwana ɗaya ({ $until })
       *[other] saura { $left }, kwanaki { $days } ({ $until })
    }
subscription-line-starting = ⏳ <b>{ $plan }</b> { $network } · { $phone } yana kan hanya
subscription-line-queued = 🕒 <b>{ $plan }</b> { $network } · { $phone } shi ne na { $line_place } a jeri
subscription-active-tap = ▶️ { $plan } · { $phone }
subscription-queued-tap = 🕒 { $plan } · { $phone }
subscription-addon-button = ➕ Ƙara data
subscription-cancel-button = ✕ Soke plan
subscription-keep-button = A bar shi
subscription-which-addon = Ƙara data a <b>{ $plan }</b> { $network } a { $phone }. Zai ƙare idan plan ɗin ya ƙare.
subscription-no-addons = Babu ƙarin data na { $network } a yanzu.
subscription-cancel-sure = A soke <b>{ $plan }</b> na { $phone }? Za ka karɓi { $price } nan take.
subscription-cancelled =
    ↩️ An soke <b>{ $plan }</b> na { $phone }. { $price } sun dawo: akwai { $balance } a wallet ɗinka.
menu-subscriptions-button = 📶 Plan ɗina

subscription-ended = ⌛ Data na <b>{ $plan }</b> { $network } a { $phone } ya ƙare.
subscription-replaced = ⌛ Data na <b>{ $plan }</b> { $network } a { $phone } ya ƙare, saboda an fara wani plan a lambar.
subscription-next =
    ⏳ Lokacin data na <b>{ $plan }</b> { $network } na { $phone } ya yi. Yana kan hanya yanzu.
    Reference: <code>{ $reference }</code>
subscription-moved =
    { $line_place ->
        [one] 🕒 Data na <b>{ $plan }</b> { $network } na { $phone } ya matsa gaba: shi ne na gaba.
       *[other] 🕒 Data na <b>{ $plan }</b> { $network } na { $phone } ya matsa gaba zuwa na { $line_place } a jeri.
    }
subscription-line-daily =
    { subscription-line-active }
    Yau: saura { $today }
subscription-low = 📉 Data na <b>{ $plan }</b> { $network } a { $phone }: saura { $left }.
subscription-ending = ⌛ Data na <b>{ $plan }</b> { $network } a { $phone } zai ƙare { $until }.
