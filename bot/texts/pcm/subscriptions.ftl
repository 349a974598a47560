## Pidgin: data plans that run on a number

subscription-runs =
    📶 <b>{ $plan }</b> dey run for { $phone } until { $until }, { $left } remain.
    Make di new plan start now, or when dat one end?
subscription-runs-there =
    📶 One data plan dey run for { $phone }.
    Make di new one start now, or when dat one end?
subscription-starts-there =
    ⏳ One data plan for { $phone } dey come right now.
    Make di new one wait for line until dat one end?
subscription-waits-there =
    🕒 Another data plan dey wait for line for { $phone }.
    Make di new one start now, or after am?
subscription-now-button = ▶️ Start am now
subscription-line-button = 🕒 Wait for line
subscription-now-line = ⚠️ If e start now, e go end di plan wey dey run there. Wetin remain for dat one go lost.
subscription-wait-line = 🕒 You go pay am now and e go start when di plan before am end. You fit cancel am until then.
subscription-plan-running = One data plan dey run for dat number, so I never buy anything. Abeg choose again when make di new one start.
subscription-plan-starting = One data plan for dat number dey come right now, so I never buy anything. Abeg try again when e don enter.
subscription-line-full =
    { $most ->
        [1] One plan dey wait for line for dat number already, and e no fit pass one. I never buy anything.
       *[other] { $most } plans dey wait for line for dat number already, and e no fit pass dat. I never buy anything.
    }
subscription-needs-plan = Add-on dey follow data plan of di same network wey dey run for di number, and I no see any there. I never buy anything. Abeg buy plan first.
subscription-not-waiting = Dat plan no dey wait for line again, so nothing dey to cancel. Your plans dey for /subscriptions.

subscriptions-title = <b>All your data plans</b>
subscriptions-empty = No data plan wey you buy dey run or dey wait. Buy one, and you go see here wetin remain.
subscription-line-active =
    ▶️ <b>{ $plan }</b> { $network } · { $phone }
    { $days ->
        [0] { $left } remain, e no reach one day ({ $until })
        [1] { $left } remain, one day ({ $until })
       *[other] { $left } remain, { $days } days ({ $until })
    }
subscription-line-starting = ⏳ <b>{ $plan }</b> { $network } · { $phone } dey come
subscription-line-queued = 🕒 <b>{ $plan }</b> { $network } · { $phone } na number { $line_place } for line
subscription-active-tap = ▶️ { $plan } · { $phone }
subscription-queued-tap = 🕒 { $plan } · { $phone }
subscription-addon-button = ➕ Add data
subscription-cancel-button = ✕ Cancel plan
subscription-keep-button = Keep am
subscription-which-addon = Add data to <b>{ $plan }</b> { $network } for { $phone }. E go end when dat plan end.
subscription-no-addons = I no get add-on for { $network } now.
subscription-cancel-sure = Make I cancel <b>{ $plan }</b> for { $phone }? You go get { $price } back sharp sharp.
subscription-cancelled =
    ↩️ <b>{ $plan }</b> for { $phone } don cancel. { $price } don come back: { $balance } dey your wallet.
menu-subscriptions-button = 📶 My plans

subscription-ended = ⌛ <b>{ $plan }</b> { $network } data for { $phone } don end.
subscription-replaced = ⌛ <b>{ $plan }</b> { $network } data for { $phone } don end, because another plan start for dat number.
subscription-next =
    ⏳ E don reach di turn of <b>{ $plan }</b> { $network } data for { $phone }. E dey come now.
    Reference: <code>{ $reference }</code>
subscription-moved =
    { $line_place ->
        [1] 🕒 <b>{ $plan }</b> { $network } data for { $phone } don move up: na im dey next.
       *[other] 🕒 <b>{ $plan }</b> { $network } data for { $phone } don move up to number { $line_place } for line.
    }
subscription-line-daily =
    { subscription-line-active }
    Today: { $today } remain
subscription-low = 📉 <b>{ $plan }</b> { $network } data for { $phone }: { $left } remain.
subscription-ending = ⌛ <b>{ $plan }</b> { $network } data for { $phone } go end for { $until }.
