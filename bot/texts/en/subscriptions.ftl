## Data plans that run on a number

# $plan (text) the plan that runs
# $phone (phone)
# $left (text) the data that is left, such as 1.2 GB
# $until (moment)
subscription-runs =
    📶 <b>{ $plan }</b> runs on { $phone } until { $until }, with { $left } left.
    Start the new plan now, or when that one ends?
# $phone (phone)
subscription-runs-there =
    📶 A data plan runs on { $phone }.
    Start the new one now, or when that one ends?
# $phone (phone)
subscription-starts-there =
    ⏳ A data plan for { $phone } is on its way right now.
    Shall the new one wait in line until that one ends?
# $phone (phone)
subscription-waits-there =
    🕒 Another data plan waits in line for { $phone }.
    Start the new one now, or after it?
subscription-now-button = ▶️ Start now
subscription-line-button = 🕒 Wait in line
subscription-now-line = ⚠️ Started now, it ends the plan that runs there. What is left of that one is lost.
subscription-wait-line = 🕒 It is paid now and starts when the plan before it ends. You can cancel it until then.
subscription-plan-running = A data plan runs on that number, so nothing was bought. Please choose again when the new one is to start.
subscription-plan-starting = A data plan for that number is on its way right now, so nothing was bought. Please try again when it is there.
# $most (count)
subscription-line-full =
    { $most ->
        [one] A plan waits in line for that number already, and more than one can't. Nothing was bought.
       *[other] { $most } plans wait in line for that number already, and more can't. Nothing was bought.
    }
subscription-needs-plan = An add-on goes with a data plan of the same network that runs on the number, and I see none there. Nothing was bought. Please buy a plan first.
subscription-not-waiting = That plan doesn't wait in line any more, so there is nothing to cancel. Your plans are in /subscriptions.

subscriptions-title = <b>Your data plans</b>
subscriptions-empty = No data plan that you bought is running or waiting. Buy one, and you see here what is left of it.
# $plan (text)
# $network (text)
# $phone (phone)
# $left (text)
# $days (count)
# $until (moment)
subscription-line-active =
    ▶️ <b>{ $plan }</b> { $network } · { $phone }
    { $days ->
        [0] { $left } left, less than a day ({ $until })
        [one] { $left } left, one day ({ $until })
       *[other] { $left } left, { $days } days ({ $until })
    }
# $plan (text)
# $network (text)
# $phone (phone)
subscription-line-starting = ⏳ <b>{ $plan }</b> { $network } · { $phone } is on its way
# $plan (text)
# $network (text)
# $phone (phone)
# $line_place (count)
subscription-line-queued = 🕒 <b>{ $plan }</b> { $network } · { $phone } is number { $line_place } in line
# $plan (text)
# $phone (phone)
subscription-active-tap = ▶️ { $plan } · { $phone }
# $plan (text)
# $phone (phone)
subscription-queued-tap = 🕒 { $plan } · { $phone }
subscription-addon-button = ➕ Add data
subscription-cancel-button = ✕ Cancel plan
subscription-keep-button = Keep it
# $plan (text)
# $network (text)
# $phone (phone)
subscription-which-addon = Add data to <b>{ $plan }</b> { $network } on { $phone }. It ends when that plan ends.
# $network (text)
subscription-no-addons = I have no add-ons for { $network } at the moment.
# $plan (text)
# $phone (phone)
# $price (money)
subscription-cancel-sure = Cancel <b>{ $plan }</b> for { $phone }? You get { $price } back at once.
# $plan (text)
# $phone (phone)
# $price (money)
# $balance (money)
subscription-cancelled =
    ↩️ <b>{ $plan }</b> for { $phone } is cancelled. { $price } is back: { $balance } in your wallet.
menu-subscriptions-button = 📶 My plans

# $plan (text)
# $network (text)
# $phone (phone)
subscription-ended = ⌛ <b>{ $plan }</b> { $network } data on { $phone } has ended.
# $plan (text)
# $network (text)
# $phone (phone)
subscription-replaced = ⌛ <b>{ $plan }</b> { $network } data on { $phone } has ended, because another plan was started on that number.
# $plan (text)
# $network (text)
# $phone (phone)
# $reference (text)
subscription-next =
    ⏳ It is the turn of <b>{ $plan }</b> { $network } data for { $phone }. It is on its way now.
    Reference: <code>{ $reference }</code>
# $plan (text)
# $network (text)
# $phone (phone)
# $line_place (count)
subscription-moved =
    { $line_place ->
        [one] 🕒 <b>{ $plan }</b> { $network } data for { $phone } has moved up: it is next.
       *[other] 🕒 <b>{ $plan }</b> { $network } data for { $phone } has moved up to number { $line_place } in line.
    }
# $plan (text)
# $network (text)
# $phone (phone)
# $left (text)
# $today (text) what may still be used today
# $days (count)
# $until (moment)
subscription-line-daily =
    { subscription-line-active }
    Today: { $today } left
# $plan (text)
# $network (text)
# $phone (phone)
# $left (text)
subscription-low = 📉 <b>{ $plan }</b> { $network } data on { $phone }: { $left } left.
# $plan (text)
# $network (text)
# $phone (phone)
# $until (moment)
subscription-ending = ⌛ <b>{ $plan }</b> { $network } data on { $phone } ends on { $until }.
