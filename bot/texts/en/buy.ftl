## Buying

# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
goods =
    { $plan ->
        [none] { $amount } { $network } airtime
       *[other] { $plan } { $network } data
    }
buy-what = What would you like to buy?
buy-airtime-button = 📱 Airtime
buy-data-button = 📶 Data
buy-for-whom-data = Who is the data for? Tap, or type a phone number.
buy-for-whom = Who is the airtime for? Tap, or type a phone number.
# $phone (phone)
buy-self-button = Myself · { $phone }
# $phone (phone)
buy-recent-button = { $phone }
# $name (text)
# $phone (phone)
buy-saved-recipient = { $name } · { $phone }
not-a-phone = That is not a mobile number I can top up. Please type one such as 0803 123 4567.
# $phone (phone)
# $network (text)
buy-network-guess = <b>{ $phone }</b> looks like { $network }. Numbers can move to another network, so please check.
# $phone (phone)
buy-network-open = Which network is <b>{ $phone }</b> on?
# $network (text)
buy-network-yes = ✓ { $network }
buy-which-category = How long should it last?
# $name (text)
# $plans (count)
plan-category-line = { $name } ({ $plans })
buy-which-plan = Which plan?
# $name (text)
# $price (money)
plan-line = { $name } · { $price }
# $name (text)
# $price (money)
plan-line-featured = ⭐ { $name } · { $price }
plans-more-button = More →
plans-back-button = ← Back
buy-no-plans = I have no data plans for that network at the moment.
buy-no-such-size = I have no plan of exactly that size there. These are the ones I have.
buy-plan-gone = That plan is no longer sold. Here is what there is now.
# $network (text)
buy-plan-wrong-network = That plan is for { $network } numbers. Please choose one for the right network.
# $price (money)
buy-price-changed = The price has changed meanwhile: it is now { $price }. Please look at it again.
# $price (money)
buy-offer-gone = That offer has just ended, so nothing was bought. Without it the price is { $price }.
# $phone (phone)
# $network (text)
buy-looks-other = Please check: { $phone } looks like a number of { $network }. If it has moved to another network, all is well.
buy-again-gone = I can't find that purchase, so let's begin a new one.
# $least (money)
# $most (money)
buy-how-much = How much airtime? Choose an amount, or type one from { $least } to { $most }.
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $price (money)
# $after (money)
buy-confirm =
    <b>{ goods }</b>
    for { $phone }

    You pay <b>{ $price }</b>
    Wallet after: { $after }
# $offer (text) a reward's own word, or what the shop calls the offer
offer-name =
    { $offer ->
        [referral-welcome] Your welcome gift
        [referral-thanks] Your thank-you for inviting a friend
       *[other] { $offer }
    }
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $offer (text) what the offer is called
# $discount (money)
# $price (money)
# $after (money)
buy-confirm-discount =
    <b>{ goods }</b>
    for { $phone }

    🏷️ { offer-name }: { $discount } off
    You pay <b>{ $price }</b>
    Wallet after: { $after }
# $price (money)
buy-pay-button = ✓ Pay { $price }
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
buy-on-its-way =
    ⏳ <b>{ goods }</b> for { $phone } is on its way.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
buy-on-its-way-busy =
    ⏳ <b>{ goods }</b> for { $phone } is on its way. It is very busy right now, so it may take some minutes.
    Your purchase is safe, and I tell you what became of it. You need not send it again.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $line_place (count) how many plans have to end before it starts
buy-in-line =
    🕒 <b>{ goods }</b> for { $phone } is paid and waits in line.
    { $line_place ->
        [one] It starts by itself when the plan before it ends, and I tell you then.
       *[other] It is number { $line_place } and starts by itself when its turn comes. I tell you then.
    }
    Until it starts you can cancel it and get all your money back.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-delivered =
    ✅ <b>{ goods }</b> delivered to { $phone }.
    👛 { $balance } left
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-refused =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. The network refused it.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-down =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. The network could not be reached.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-number =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. The network doesn't know this number, so please check it.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-not-sent =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. It never reached the network.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-amount =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. The network doesn't take this amount.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-cancelled =
    ↩️ <b>{ goods }</b> for { $phone } is cancelled. It had not started.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
buy-slow =
    ⏳ <b>{ goods }</b> for { $phone } takes longer than usual. The network has not answered yet.
    Your { $amount } stays safe meanwhile: it is delivered or returned, never both. I tell you as soon as I know.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
buy-review =
    🔎 <b>{ goods }</b> for { $phone }: the network still gives no answer, so a person is looking into it.
    Your money stays safe until we know.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-decided =
    ↩️ <b>{ goods }</b> for { $phone }: the network never said what became of it, so we decided for you.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $refunded (money)
# $balance (money)
buy-refunded =
    ↩️ We have given you { $refunded } back for <b>{ goods }</b> for { $phone }.
    You have { $balance } in your wallet now.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-reversed =
    ↩️ <b>{ goods }</b> for { $phone }: the network took it back after it was delivered.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $network (text)
# $category (text) airtime or data
network-goods =
    { $category ->
        [data] { $network } data
       *[airtime] { $network } airtime
    }
# $network (text)
# $category (text) airtime or data
# $since (moment)
buy-network-resting =
    😴 <b>{ network-goods }</b> has been resting since { $since }: it can't be delivered right now, so I don't sell it. Nothing was charged.
    Shall I tell you when it is back?
buy-tell-me-button = 🔔 Tell me
# $network (text)
# $category (text) airtime or data
buy-will-tell = 🔔 I tell you here as soon as { network-goods } is back.
# $network (text)
# $category (text) airtime or data
buy-network-back = ✅ <b>{ network-goods }</b> is back. You can buy it again.
# $network (text)
buy-network-rests = { $network } can't be delivered right now, so I don't sell it. Nothing was charged. Please try again in a few minutes.
buy-too-busy = So many purchases are waiting right now that I take no more for the moment. Nothing was charged. Please try again in a few minutes.
buy-again-button = 🔁 Buy again
save-number-button = ☆ Save number
nudge = There is news on this one ☝️

# $least (money)
buy-too-little = The smallest airtime purchase is { $least }.
# $most (money)
buy-too-much = The largest airtime purchase at once is { $most }.
buy-whole-amount = Airtime is sold in whole naira, please type an amount without kobo.
# $limit (money)
# $left (money)
buy-daily-limit = You can spend { $limit } a day. Today there is { $left } left.
# $seconds (count)
buy-twin =
    { $seconds ->
        [0] ⚠️ You bought the same just now. Again?
        [one] ⚠️ You bought the same one second ago. Again?
       *[other] ⚠️ You bought the same { $seconds } seconds ago. Again?
    }
buy-twin-button = Yes, buy it again
# $minutes (count)
buy-too-many =
    { $minutes ->
        [one] That was a lot of purchases for one hour. Please try again in a minute.
       *[other] That was a lot of purchases for one hour. Please try again in { $minutes } minutes.
    }
# $most (count)
buy-too-many-recipients =
    { $most ->
        [one] You have bought for a new number today, and more than one a day is not possible. Numbers that you have bought for before still work, and tomorrow new ones do too.
       *[other] You have bought for { $most } new numbers today, and more a day are not possible. Numbers that you have bought for before still work, and tomorrow new ones do too.
    }
# $short (money)
# $available (money)
buy-short = Your wallet has { $available }, which is { $short } short.
buy-network-unknown = I can't sell for that network yet.
buy-key-reused = That purchase was already made with other details. Please start again with /buy.
buy-pin-needed = This purchase needs your PIN. Please start again with /buy.
