## Buying

goods =
    { $plan ->
        [none] airtime { $network } nke { $amount }
       *[other] data { $network }, { $plan }
    }
buy-what = Gịnị ka ị chọrọ ịzụta?
buy-airtime-button = 📱 Airtime
buy-data-button = 📶 Data
buy-for-whom-data = Onye ka data a dịịrị? Pịa, ma ọ bụ dee nọmba ekwentị.
buy-for-whom = Onye ka airtime a dịịrị? Pịa, ma ọ bụ dee nọmba ekwentị.
buy-self-button = Mụ onwe m · { $phone }
buy-recent-button = { $phone }
buy-saved-recipient = { $name } · { $phone }
not-a-phone = Nke ahụ abụghị nọmba ekwentị m nwere ike imere recharge. Biko dee otu dịka 0803 123 4567.
buy-network-guess = <b>{ $phone }</b> yiri nke { $network }. Nọmba nwere ike ịkwaga na network ọzọ, ya mere biko lelee ya.
buy-network-open = Olee network <b>{ $phone }</b> dị na ya?
buy-network-yes = ✓ { $network }
buy-which-category = Ogologo oge ole ka ọ ga-adịru?
plan-category-line = { $name } ({ $plans })
buy-which-plan = Olee plan?
plan-line = { $name } · { $price }
plan-line-featured = ⭐ { $name } · { $price }
plans-more-button = Ndị ọzọ →
plans-back-button = ← Laghachi
buy-no-plans = Enweghị m data plan maka network ahụ ugbu a.
buy-no-such-size = Enweghị m plan ha otu ahụ kpọmkwem. Ndị a ka m nwere.
buy-plan-gone = A naghịzi ere plan ahụ. Lee ihe dị ugbu a.
buy-plan-wrong-network = Plan ahụ bụ maka nọmba { $network }. Biko họrọ otu dabara na network nke nọmba a.
buy-price-changed = Ọnụ ahịa agbanweela: ọ bụzi { $price }. Biko leba ya anya ọzọ.
buy-offer-gone = Onyinye ahụ agwụla ugbu a, ya mere a zụtaghị ihe ọ bụla. Ma e wepụ ya, ọnụ ahịa bụ { $price }.
buy-looks-other = Biko lelee: { $phone } yiri nọmba { $network }. Ọ bụrụ na ọ kwagala na network ọzọ, nsogbu adịghị.
buy-again-gone = Ahụghị m ihe ahụ ị zụrụ, ka anyị malite nke ọhụrụ.
buy-how-much = Airtime ego ole? Họrọ ego ole, ma ọ bụ dee site na { $least } ruo { $most }.
buy-confirm =
    <b>{ goods }</b>
    maka { $phone }

    Ị ga-akwụ <b>{ $price }</b>
    Ihe ga-afọdụ na wallet: { $after }
offer-name =
    { $offer ->
        [referral-welcome] Onyinye nnabata gị
        [referral-thanks] Ekele maka ịkpọ enyi
       *[other] { $offer }
    }
buy-confirm-discount =
    <b>{ goods }</b>
    maka { $phone }

    🏷️ { offer-name }: mbelata { $discount }
    Ị ga-akwụ <b>{ $price }</b>
    Ihe ga-afọdụ na wallet: { $after }
buy-pay-button = ✓ Kwụọ { $price }
buy-on-its-way =
    ⏳ <b>{ goods }</b> maka { $phone } nọ n'ụzọ.
    Reference: <code>{ $reference }</code>
buy-on-its-way-busy =
    ⏳ <b>{ goods }</b> maka { $phone } nọ n'ụzọ. Ọrụ juru nnọọ ugbu a, ya mere o nwere ike iwe nkeji ole na ole.
    Ihe ị zụtara nọ nchebe, m ga-agwakwa gị ka o si kwụsị. O nweghị mkpa iziga ya ọzọ.
    Reference: <code>{ $reference }</code>
buy-in-line =
    🕒 A kwụọla ụgwọ <b>{ goods }</b> maka { $phone }, ọ nọ n'ahịrị na-eche.
    { $line_place ->
        [1] Ọ ga-amalite n'onwe ya mgbe plan dị ya n'ihu gwụrụ, aga m agwakwa gị mgbe ahụ.
       *[other] Ọ bụ nke { $line_place } n'ahịrị, ọ ga-amalitekwa n'onwe ya mgbe oge ya ruru. Aga m agwa gị mgbe ahụ.
    }
    Ruo mgbe ọ ga-amalite, ị nwere ike ịkagbu ya wee nweta ego gị niile.
    Reference: <code>{ $reference }</code>
buy-delivered =
    ✅ <b>{ goods }</b> eruola { $phone }.
    👛 Ọ fọdụrụ { $balance }
    Reference: <code>{ $reference }</code>
buy-returned-refused =
    ↩️ <b>{ goods }</b> maka { $phone } erughị. Network jụrụ ya.
    Ego gị alọghachila: { $balance } dị na wallet gị.
    Reference: <code>{ $reference }</code>
buy-returned-down =
    ↩️ <b>{ goods }</b> maka { $phone } erughị. E nweghị ike ịkpọtụrụ network ahụ.
    Ego gị alọghachila: { $balance } dị na wallet gị.
    Reference: <code>{ $reference }</code>
buy-returned-number =
    ↩️ <b>{ goods }</b> maka { $phone } erughị. Network amaghị nọmba a, ya mere biko lelee ya.
    Ego gị alọghachila: { $balance } dị na wallet gị.
    Reference: <code>{ $reference }</code>
buy-returned-not-sent =
    ↩️ <b>{ goods }</b> maka { $phone } erughị. O rutụghị network aka.
    Ego gị alọghachila: { $balance } dị na wallet gị.
    Reference: <code>{ $reference }</code>
buy-returned-amount =
    ↩️ <b>{ goods }</b> maka { $phone } erughị. Network anaghị anabata ego ole a.
    Ego gị alọghachila: { $balance } dị na wallet gị.
    Reference: <code>{ $reference }</code>
buy-returned-cancelled =
    ↩️ A kagbuola <b>{ goods }</b> maka { $phone }. Ọ malitebeghị.
    Ego gị alọghachila: { $balance } dị na wallet gị.
    Reference: <code>{ $reference }</code>
buy-slow =
    ⏳ <b>{ goods }</b> maka { $phone } na-ewe oge karịa ka o si adị. Network azabeghị.
    { $amount } gị dị nchebe: ọ ga-eru ma ọ bụ lọghachi, ọ gaghị abụ ha abụọ. Aga m agwa gị ozugbo m matara.
    Reference: <code>{ $reference }</code>
buy-review =
    🔎 <b>{ goods }</b> maka { $phone }: network ka na-azabeghị, ya mere otu onye na-enyocha ya.
    Ego gị dị nchebe ruo mgbe anyị matara.
    Reference: <code>{ $reference }</code>
buy-returned-decided =
    ↩️ <b>{ goods }</b> maka { $phone }: network ekwughị ihe mere ya, ya mere anyị kpebiri n'uru gị.
    Ego gị alọghachila: { $balance } dị na wallet gị.
    Reference: <code>{ $reference }</code>
buy-refunded =
    ↩️ Anyị enyeghachila gị { $refunded } maka <b>{ goods }</b> nke { $phone }.
    Ugbu a { $balance } dị na wallet gị.
    Reference: <code>{ $reference }</code>
buy-reversed =
    ↩️ <b>{ goods }</b> maka { $phone }: network weghachiri ya mgbe o rutechara.
    Ego gị alọghachila: { $balance } dị na wallet gị.
    Reference: <code>{ $reference }</code>
network-goods =
    { $category ->
        [data] Data { $network }
       *[airtime] Airtime { $network }
    }
buy-network-resting =
    😴 <b>{ network-goods }</b> na-ezu ike kemgbe { $since }: o nweghị ike iru ugbu a, ya mere anaghị m ere ya. E wereghị ego ọ bụla.
    Ka m gwa gị mgbe ọ lọtara?
buy-tell-me-button = 🔔 Gwa m
buy-will-tell = 🔔 Aga m agwa gị ebe a ozugbo { network-goods } lọtara.
buy-network-back = ✅ <b>{ network-goods }</b> alọtala. Ị nwere ike ịzụ ya ọzọ.
buy-network-rests = Ihe { $network } enweghị ike iru ugbu a, ya mere anaghị m ere ya. E wereghị ego ọ bụla. Biko nwaa ọzọ mgbe nkeji ole na ole gachara.
buy-too-busy = Ihe azụtara na-eche ugbu a hiri nne, ya mere anaghị m anara ọzọ ugbu a. E wereghị ego ọ bụla. Biko nwaa ọzọ mgbe nkeji ole na ole gachara.
buy-again-button = 🔁 Zụọ ọzọ
save-number-button = ☆ Chekwaa nọmba
nudge = Enwere akụkọ banyere nke a ☝️

buy-too-little = Airtime kacha nta a na-azụ bụ { $least }.
buy-too-much = Airtime kacha ukwuu a na-azụ n'otu oge bụ { $most }.
buy-whole-amount = A na-ere airtime na naira zuru ezu, biko dee ego na-enweghị kobo.
buy-daily-limit = Ị nwere ike imefu { $limit } n'otu ụbọchị. Taa ọ fọdụrụ { $left }.
buy-twin =
    { $seconds ->
        [0] ⚠️ Ị zụrụ otu ihe a ugbu a. Ọzọ?
        [1] ⚠️ Ị zụrụ otu ihe a otu sekọnd gara aga. Ọzọ?
       *[other] ⚠️ Ị zụrụ otu ihe a sekọnd { $seconds } gara aga. Ọzọ?
    }
buy-twin-button = Ee, zụọ ya ọzọ
buy-too-many =
    { $minutes ->
        [1] Nke ahụ bụ ịzụ ihe hiri nne n'otu awa. Biko nwaa ọzọ n'otu nkeji.
       *[other] Nke ahụ bụ ịzụ ihe hiri nne n'otu awa. Biko nwaa ọzọ na nkeji { $minutes }.
    }
buy-too-many-recipients =
    { $most ->
        [1] Ị zụtaralarị otu nọmba ọhụrụ ihe taa, o nweghịkwa ike ịkarị otu n'ụbọchị. Nọmba ndị ị zụtaburu ihe ka na-arụ ọrụ, echi ndị ọhụrụ ga-arụkwa ọrụ.
       *[other] Ị zụtaralarị nọmba ọhụrụ { $most } ihe taa, o nweghịkwa ike ịkarị otu ahụ n'ụbọchị. Nọmba ndị ị zụtaburu ihe ka na-arụ ọrụ, echi ndị ọhụrụ ga-arụkwa ọrụ.
    }
buy-short = Wallet gị nwere { $available }, ọ kọrọ { $short }.
buy-network-unknown = Enwebeghị m ike ire ihe network ahụ.
buy-key-reused = E jirila nkọwa ọzọ zụọ ihe ahụ. Biko jiri /buy malite ọzọ.
buy-pin-needed = Ịzụ ihe a chọrọ PIN gị. Biko jiri /buy malite ọzọ.
