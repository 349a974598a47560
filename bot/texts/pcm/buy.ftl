## Pidgin: buying

goods =
    { $plan ->
        [none] { $amount } { $network } airtime
       *[other] { $plan } { $network } data
    }
buy-what = Wetin you wan buy?
buy-airtime-button = 📱 Airtime
buy-data-button = 📶 Data
buy-for-whom-data = Who get di data? Choose, or type phone number.
buy-for-whom = Who get di airtime? Choose, or type phone number.
buy-self-button = Na me · { $phone }
buy-recent-button = { $phone }
buy-saved-recipient = { $name } · { $phone }
not-a-phone = Dat one no be mobile number wey I fit recharge. Abeg type one like 0803 123 4567.
buy-network-guess = <b>{ $phone }</b> resemble { $network }. Number fit don port go another network, so abeg check am.
buy-network-open = Which network <b>{ $phone }</b> dey?
buy-network-yes = ✓ { $network }
buy-which-category = How long you want make e last?
plan-category-line = { $name } ({ $plans })
buy-which-plan = Which plan?
plan-line = { $name } · { $price }
plan-line-featured = ⭐ { $name } · { $price }
plans-more-button = More →
plans-back-button = ← Go back
buy-no-plans = I no get data plan for dat network now.
buy-no-such-size = I no get plan of dat exact size for there. Na these ones I get.
buy-plan-gone = We no dey sell dat plan again. See wetin dey now.
buy-plan-wrong-network = Dat plan na for { $network } number. Abeg choose one for di correct network.
buy-price-changed = Di price don change: now na { $price }. Abeg look am again.
buy-offer-gone = Dat offer just end, so I never buy anything. Without am di price na { $price }.
buy-looks-other = Abeg check: { $phone } resemble { $network } number. If e don port go another network, no wahala.
buy-again-gone = I no see dat purchase, so make we start new one.
buy-how-much = How much airtime? Choose one amount, or type from { $least } reach { $most }.
buy-confirm =
    <b>{ goods }</b>
    for { $phone }

    You go pay <b>{ $price }</b>
    Wallet go remain: { $after }
offer-name =
    { $offer ->
        [referral-welcome] Your welcome gift
        [referral-thanks] Our thank-you because you invite your friend
       *[other] { $offer }
    }
buy-confirm-discount =
    <b>{ goods }</b>
    for { $phone }

    🏷️ { offer-name }: { $discount } comot
    You go pay <b>{ $price }</b>
    Wallet go remain: { $after }
buy-pay-button = ✓ Pay { $price }
buy-on-its-way =
    ⏳ <b>{ goods }</b> for { $phone } dey come.
    Reference: <code>{ $reference }</code>
buy-on-its-way-busy =
    ⏳ <b>{ goods }</b> for { $phone } dey come. Everywhere busy well well now, so e fit take some minutes.
    Wetin you buy dey safe, and I go tell you how e end. No need to send am again.
    Reference: <code>{ $reference }</code>
buy-in-line =
    🕒 You don pay for <b>{ goods }</b> for { $phone }, and e dey wait for line.
    { $line_place ->
        [1] E go start by itself when di plan wey dey before am end, and I go tell you then.
       *[other] E be number { $line_place } and e go start by itself when e reach im turn. I go tell you then.
    }
    Until e start you fit cancel am and collect all your money back.
    Reference: <code>{ $reference }</code>
buy-delivered =
    ✅ <b>{ goods }</b> don enter { $phone }.
    👛 { $balance } remain
    Reference: <code>{ $reference }</code>
buy-returned-refused =
    ↩️ <b>{ goods }</b> for { $phone } no enter. Di network no gree.
    Your money don come back: { $balance } dey your wallet.
    Reference: <code>{ $reference }</code>
buy-returned-down =
    ↩️ <b>{ goods }</b> for { $phone } no enter. We no fit reach di network.
    Your money don come back: { $balance } dey your wallet.
    Reference: <code>{ $reference }</code>
buy-returned-number =
    ↩️ <b>{ goods }</b> for { $phone } no enter. Di network no sabi dis number, so abeg check am.
    Your money don come back: { $balance } dey your wallet.
    Reference: <code>{ $reference }</code>
buy-returned-not-sent =
    ↩️ <b>{ goods }</b> for { $phone } no enter. E no even reach di network.
    Your money don come back: { $balance } dey your wallet.
    Reference: <code>{ $reference }</code>
buy-returned-amount =
    ↩️ <b>{ goods }</b> for { $phone } no enter. Di network no dey take dis amount.
    Your money don come back: { $balance } dey your wallet.
    Reference: <code>{ $reference }</code>
buy-returned-cancelled =
    ↩️ <b>{ goods }</b> for { $phone } don cancel. E never start.
    Your money don come back: { $balance } dey your wallet.
    Reference: <code>{ $reference }</code>
buy-slow =
    ⏳ <b>{ goods }</b> for { $phone } dey take time pass normal. Di network never answer.
    Your { $amount } dey safe: either e enter or e come back, e no fit be both. I go tell you as soon as I know.
    Reference: <code>{ $reference }</code>
buy-review =
    🔎 <b>{ goods }</b> for { $phone }: di network still never answer, so one pesin dey check am.
    Your money dey safe until we know.
    Reference: <code>{ $reference }</code>
buy-returned-decided =
    ↩️ <b>{ goods }</b> for { $phone }: di network no ever talk wetin happen, so we decide am for you.
    Your money don come back: { $balance } dey your wallet.
    Reference: <code>{ $reference }</code>
buy-refunded =
    ↩️ We don give you { $refunded } back for <b>{ goods }</b> for { $phone }.
    You get { $balance } for your wallet now.
    Reference: <code>{ $reference }</code>
buy-reversed =
    ↩️ <b>{ goods }</b> for { $phone }: di network collect am back after e don enter.
    Your money don come back: { $balance } dey your wallet.
    Reference: <code>{ $reference }</code>
network-goods =
    { $category ->
        [data] { $network } data
       *[airtime] { $network } airtime
    }
buy-network-resting =
    😴 <b>{ network-goods }</b> dey rest since { $since }: e no fit enter any number now, so I no dey sell am. I never charge anything.
    Make I tell you when e don come back?
buy-tell-me-button = 🔔 Tell me
buy-will-tell = 🔔 I go tell you here as soon as { network-goods } come back.
buy-network-back = ✅ <b>{ network-goods }</b> don come back. You fit buy am again.
buy-network-rests = { $network } no fit enter any number now, so I no dey sell am. I never charge anything. Abeg try again after some minutes.
buy-too-busy = Plenty people dey wait now, so I no fit take another one for now. I never charge anything. Abeg try again after some minutes.
buy-again-button = 🔁 Buy again
save-number-button = ☆ Save number
nudge = News dey for dis one ☝️

buy-too-little = Di smallest airtime wey you fit buy na { $least }.
buy-too-much = Di biggest airtime wey you fit buy one time na { $most }.
buy-whole-amount = Airtime na whole naira we dey sell, abeg type amount without kobo.
buy-daily-limit = You fit spend { $limit } for one day. Today { $left } remain.
buy-twin =
    { $seconds ->
        [0] ⚠️ You just buy dis same thing now. Make I buy am again?
        [1] ⚠️ You buy dis same thing one second ago. Make I buy am again?
       *[other] ⚠️ You buy dis same thing { $seconds } seconds ago. Make I buy am again?
    }
buy-twin-button = Yes, buy am again
buy-too-many =
    { $minutes ->
        [1] You don buy plenty for one hour. Abeg try again after one minute.
       *[other] You don buy plenty for one hour. Abeg try again after { $minutes } minutes.
    }
buy-too-many-recipients =
    { $most ->
        [1] You don buy for one new number today, and e no fit pass one for one day. Numbers wey you don buy for before still dey work, and tomorrow new ones go work too.
       *[other] You don buy for { $most } new numbers today, and e no fit pass dat for one day. Numbers wey you don buy for before still dey work, and tomorrow new ones go work too.
    }
buy-short = Your wallet get { $available }, e remain { $short } make e reach.
buy-network-unknown = I never fit sell for dat network.
buy-key-reused = Dat purchase don happen already with different details. Abeg start again with /buy.
buy-pin-needed = Dis purchase need your PIN. Abeg start again with /buy.
