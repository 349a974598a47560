## Data plans that run on a number

subscription-runs =
    📶 <b>{ $plan }</b> na-aga na { $phone } ruo { $until }, { $left } fọdụrụ na ya.
    Ka m malite plan ọhụrụ ugbu a, ka ọ bụ mgbe nke ahụ gwụrụ?
subscription-runs-there =
    📶 Otu data plan na-aga na { $phone }.
    Ka m malite nke ọhụrụ ugbu a, ka ọ bụ mgbe nke ahụ gwụrụ?
subscription-starts-there =
    ⏳ Otu data plan maka { $phone } nọ n'ụzọ ugbu a.
    Ka nke ọhụrụ chere n'ahịrị ruo mgbe nke ahụ gwụrụ?
subscription-waits-there =
    🕒 Data plan ọzọ nọ n'ahịrị na-eche maka { $phone }.
    Ka m malite nke ọhụrụ ugbu a, ka ọ bụ mgbe nke ahụ gachara?
subscription-now-button = ▶️ Malite ugbu a
subscription-line-button = 🕒 Chere n'ahịrị
subscription-now-line = ⚠️ Ọ bụrụ na ọ malite ugbu a, ọ ga-akwụsị plan na-aga ebe ahụ. Ihe fọdụrụ na nke ahụ ga-efu.
subscription-wait-line = 🕒 A ga-akwụ ya ugbu a, ọ ga-amalite mgbe plan dị ya n'ihu gwụrụ. Ị nwere ike ịkagbu ya ruo mgbe ahụ.
subscription-plan-running = Otu data plan na-aga na nọmba ahụ, ya mere a zụtaghị ihe ọ bụla. Biko họrọ ọzọ mgbe nke ọhụrụ ga-amalite.
subscription-plan-starting = Otu data plan maka nọmba ahụ nọ n'ụzọ ugbu a, ya mere a zụtaghị ihe ọ bụla. Biko nwaa ọzọ mgbe o rutere.
subscription-line-full =
    { $most ->
        [1] Otu plan nọlarị n'ahịrị maka nọmba ahụ, o nweghịkwa ike ịkarị otu. A zụtaghị ihe ọ bụla.
       *[other] Plan { $most } nọlarị n'ahịrị maka nọmba ahụ, o nweghịkwa ike ịkarị ya. A zụtaghị ihe ọ bụla.
    }
subscription-needs-plan = Data mgbakwunye na-eso data plan nke otu network ahụ na-aga na nọmba ahụ, ahụghịkwa m nke ọ bụla ebe ahụ. A zụtaghị ihe ọ bụla. Biko buru ụzọ zụta plan.
subscription-not-waiting = Plan ahụ anọghịzi n'ahịrị, ya mere ọ dịghị ihe a ga-akagbu. Plan gị dị na /subscriptions.

subscriptions-title = <b>Data plan gị</b>
subscriptions-empty = Ọ dịghị data plan ị zụrụ na-aga ma ọ bụ na-eche. Zụta otu, ị ga-ahụ ihe fọdụrụ na ya ebe a.
subscription-line-active =
    ▶️ <b>{ $plan }</b> { $network } · { $phone }
    { $days ->
        [0] { $left } fọdụrụ, erughị otu ụbọchị ({ $until })
        [1] { $left } fọdụrụ, otu ụbọchị ({ $until })
       *[other] { $left } fọdụrụ, ụbọchị { $days } ({ $until })
    }
subscription-line-starting = ⏳ <b>{ $plan }</b> { $network } · { $phone } nọ n'ụzọ
subscription-line-queued = 🕒 <b>{ $plan }</b> { $network } · { $phone } bụ nke { $line_place } n'ahịrị
subscription-active-tap = ▶️ { $plan } · { $phone }
subscription-queued-tap = 🕒 { $plan } · { $phone }
subscription-addon-button = ➕ Tinye data
subscription-cancel-button = ✕ Kagbuo plan
subscription-keep-button = Debe ya
subscription-which-addon = Tinye data na <b>{ $plan }</b> { $network } na { $phone }. Ọ ga-agwụ mgbe plan ahụ gwụrụ.
subscription-no-addons = Enweghị m data mgbakwunye maka { $network } ugbu a.
subscription-cancel-sure = Ka m kagbuo <b>{ $plan }</b> maka { $phone }? Ị ga-enwetaghachi { $price } ozugbo.
subscription-cancelled =
    ↩️ A kagbuola <b>{ $plan }</b> maka { $phone }. { $price } alọghachila: { $balance } dị na wallet gị.
menu-subscriptions-button = 📶 Plan m

subscription-ended = ⌛ Data <b>{ $plan }</b> { $network } na { $phone } agwụla.
subscription-replaced = ⌛ Data <b>{ $plan }</b> { $network } na { $phone } agwụla, n'ihi na a malitere plan ọzọ na nọmba ahụ.
subscription-next =
    ⏳ Oge data <b>{ $plan }</b> { $network } maka { $phone } eruola. Ọ nọ n'ụzọ ugbu a.
    Reference: <code>{ $reference }</code>
subscription-moved =
    { $line_place ->
        [1] 🕒 Data <b>{ $plan }</b> { $network } maka { $phone } agaala n'ihu: ọ bụ ya na-esote.
       *[other] 🕒 Data <b>{ $plan }</b> { $network } maka { $phone } agaala n'ihu: ọ bụzi nke { $line_place } n'ahịrị.
    }
subscription-line-daily =
    { subscription-line-active }
    Taa: { $today } fọdụrụ
subscription-low = 📉 Data <b>{ $plan }</b> { $network } na { $phone }: { $left } fọdụrụ.
subscription-ending = ⌛ Data <b>{ $plan }</b> { $network } na { $phone } ga-agwụ na { $until }.
