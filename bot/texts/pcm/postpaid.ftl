## Pidgin: postpaid lines and bills

menu-postpaid-button = 📇 Postpaid
menu-bill-button = 🧾 Bills
help-postpaid = Make dem bill one number when di month end
words-postpaid = postpaid, line, lines, my line
help-bill = See your postpaid bills, and pay them
words-bill = bill, bills, pay bill, my bill

postpaid-empty =
    📇 <b>Postpaid</b>
    Number wey dey postpaid plan, dem dey bill am after di month. Anytime you fit see how much e don reach, and when di bill ready you go pay am from your wallet. Nothing dey comot by itself.
postpaid-title = 📇 <b>Your postpaid lines</b>
postpaid-begin-button = ➕ New line
postpaid-line-button =
    { $state ->
        [grace] ⚠️
        [suspended] ⏸
       *[active] 📱
    } { $phone }
postpaid-ask-number = Which number make dem bill? Type am, or choose your own.
postpaid-no-plans = No postpaid plan dey for { $network } now. You fit still buy data for dis number as you dey go.
postpaid-choose-plan = Which { $network } plan? Di price na for di whole month.
postpaid-plan-line = { $plan } · { $price }
postpaid-choose-cycle = When make your month begin? Di bill dey come when each one end.
postpaid-calendar-button = For 1st of di month
postpaid-anniversary-button = For today date
postpaid-consent =
    📇 <b>{ $plan }</b> for { $phone }

    { $price } every month. Di first bill na for { $days } out of { $of_days } days, until { $last }: <b>{ $amount }</b>.
    You go pay am by { $due }. I go remind you, and you go pay am from your wallet: nothing dey comot by itself.
    If bill late reach { $grace_days } days, di line go off until you pay am.

    You no go pay anything today. Make dem bill you for dis number?
postpaid-agree-button = ✓ Yes, bill me
postpaid-no-button = No, thank you
postpaid-not-begun = No wahala, nothing change.
postpaid-begun = ✅ { $phone } get { $plan } from today. We dey tell di network now. Your first bill go come after { $last }.
postpaid-card =
    📱 <b>{ $phone }</b>
    { $plan }, { $price } every month

    Dis month: { $from } reach { $last }
    E go be <b>{ $estimate }</b> if nothing change
postpaid-card-still =
    📱 <b>{ $phone }</b>
    Nothing dey run for dis line now, and nothing dey add to im bill.
postpaid-grace-line = ⚠️ One bill don late. Pay am before { $until } make di line no off.
postpaid-suspended-line = ⏸ E don off, because one bill late. E go run again as soon as you pay di bill.
postpaid-ends-line = 🏁 E go end with dis month.
postpaid-next-line = ↪ { $plan } from { $from }
postpaid-number-line = 👤 { $phone }
postpaid-data-line = ➕ { $plan }
postpaid-data-button = ➕ More data
postpaid-change-button = ↔ Change plan
postpaid-numbers-button = 👤 More numbers
postpaid-end-button = 🏁 End dis line
postpaid-keep-button = ↩ Keep dis line
postpaid-choose-data = Wetin make I add? E go last until dis month of di line end, and e go dey di next bill.
postpaid-data-sure = Make I add { $plan } until { $last }? { $price } go enter di next bill.
postpaid-add-button = ✓ Add am for { $price }
postpaid-data-added = ✅ I don add { $plan } until { $last }.
postpaid-choose-other = Which plan from tomorrow? Today still dey count for di plan wey you get; dem go bill each one for im own days.
postpaid-change-sure = Make I change am to { $plan } from tomorrow, for { $price } every month?
postpaid-change-yes-button = ✓ Yes, change am
postpaid-changed = ✅ { $plan } from { $from }.
postpaid-numbers = More numbers for dis line na { $price } every month for each one, by days. Choose one to comot am.
postpaid-number-add-button = ➕ Add number
postpaid-number-ask = Which number? Type am, or send contact card.
postpaid-number-sure = Make I add { $phone } from today, for { $price } every month for your bill?
postpaid-number-added = ✅ { $phone } don dey di line.
postpaid-number-remove-sure = Make I comot { $phone } from di line? Today na im last day.
postpaid-number-remove-button = ✕ Comot am
postpaid-number-removed = { $phone } no go dey di line after today.
postpaid-end-sure = Make dis line end with im month? Di bill for di days until then go still come.
postpaid-end-yes-button = 🏁 Yes, end am
postpaid-ends = 🏁 Di line go end after { $last }. Di last bill go come then.
postpaid-ended = 🏁 Di line don end. Bills wey still open, you fit pay them for <b>Bills</b>.
postpaid-kept = ↩ Di line dey continue.

bill-empty = 🧾 No bill dey. Dem dey come with postpaid line.
bill-title = 🧾 <b>Your bills</b>
bill-line-button =
    { $state ->
        [due] ❗
        [paid] ✅
       *[running] ⏳
    } { $amount } · { $last } · { $phone }
bill-card-running =
    ⏳ <b>{ $phone }</b>
    { $from } reach { $last }

    E go be <b>{ $amount }</b> if nothing change. You fit pay once di month end.
bill-card-due =
    🧾 <b>{ $phone }</b>
    { $from } reach { $last }

    To pay: <b>{ $amount }</b> by { $due } · <code>{ $reference }</code>
bill-card-paid =
    ✅ <b>{ $phone }</b>
    { $from } reach { $last }

    { $amount }, you pay am { $paid } · <code>{ $reference }</code>
bill-whole-line = • { $name }: { $amount }
bill-days-line = • { $name }, { $days } out of { $of_days } days: { $amount }
bill-pay-button = ✓ Pay { $amount }
bill-ready = 🧾 Di bill for { $phone } don ready: <b>{ $amount }</b> for { $from } reach { $last }. Abeg pay am by { $due }; nothing dey comot by itself.
bill-soon = 🧾 Di bill of { $amount } for { $phone } na { $due } you suppose pay am.
bill-today = 🧾 Di bill of { $amount } for { $phone } na today you suppose pay am.
bill-overdue = ⚠️ Di bill of { $amount } for { $phone } don late. Di line go dey on until { $until }; abeg pay di bill before then.
bill-overdue-still = ⚠️ Di bill of { $amount } for { $phone } don late. Abeg pay am from your wallet.
bill-suspended = ⏸ { $phone } don off, because you never pay im bill. Nothing more go add as e dey off. E go run again as soon as you pay di bill.
bill-settled = ✓ You don pay di bill. See your receipt.
bill-paid = ✅ You don pay { $amount } for { $phone }. Thank you. { $balance } remain for your wallet · <code>{ $reference }</code>
bill-paid-lifted = ✅ You don pay { $amount } for { $phone }, and di line don on again. { $balance } remain for your wallet · <code>{ $reference }</code>
bill-short = Your wallet get { $available }, and dis bill need { $short } more. Bill na whole you dey pay am; add money, then pay am here. To add money no dey pay anything by itself.

bill-runs-still = Dis month of di line never end, so nothing dey to pay now.
bill-paid-before = You don pay dis bill before, so I no take anything.
postpaid-gone = Dat line or bill no dey again, so I no change anything.
postpaid-plan-gone = Dat plan no dey again. Abeg choose another one.
postpaid-price-changed = Di price na { $price } every month now. Abeg look am again.
postpaid-number-taken = Dat number don already dey postpaid line.
postpaid-number-of-customer = Another customer get dat number. Dem fit begin line for am by themselves.
postpaid-unpaid = One postpaid bill don late. Abeg pay am first; then you fit change or add something.
postpaid-ends-soon = Dis line go end with im month. Keep am first; then you fit change or add something.
postpaid-too-many = { $most } don dey already, and e no fit pass so.
bill-disputed = 🔎 We dey check di bill of { $amount } for { $phone }. No need to pay am until you hear from us, and di line go dey on.
bill-stands = 🧾 We don check di bill for { $phone }, and e correct: { $amount }, to pay by { $due }. If dat day don pass, abeg pay am quick.
bill-credited = ↩️ { $amount } go comot from di next bill for { $phone }, because one of your bills too high. You no need do anything.
