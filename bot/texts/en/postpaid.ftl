## Postpaid lines and bills

menu-postpaid-button = 📇 Postpaid
menu-bill-button = 🧾 Bills
help-postpaid = Have a number billed at the end of the month
words-postpaid = postpaid, line, lines
help-bill = See and pay your postpaid bills
words-bill = bill, bills, pay bill

postpaid-empty =
    📇 <b>Postpaid</b>
    A number on a postpaid plan is billed after the month. You see at any time what it comes to, and pay the bill from your wallet when it is ready. Nothing is ever taken by itself.
postpaid-title = 📇 <b>Your postpaid lines</b>
postpaid-begin-button = ➕ New line
# $phone (phone)
# $state (text) active, grace or suspended
postpaid-line-button =
    { $state ->
        [grace] ⚠️
        [suspended] ⏸
       *[active] 📱
    } { $phone }
postpaid-ask-number = Which number shall be billed? Type it, or choose yours.
# $network (text)
postpaid-no-plans = There are no postpaid plans for { $network } at the moment. You can still buy data for this number as you go.
# $network (text)
postpaid-choose-plan = Which { $network } plan? The price is for a whole month.
# $plan (text)
# $price (money)
postpaid-plan-line = { $plan } · { $price }
postpaid-choose-cycle = When shall your months begin? The bill comes at the end of each.
postpaid-calendar-button = On the 1st of the month
postpaid-anniversary-button = On today's date
# $plan (text)
# $phone (phone)
# $price (money)
# $amount (money)
# $days (count)
# $of_days (count)
# $last (date)
# $due (date)
# $grace_days (count)
postpaid-consent =
    📇 <b>{ $plan }</b> for { $phone }

    { $price } a month. The first bill is for { $days } of { $of_days } days, until { $last }: <b>{ $amount }</b>.
    It is due on { $due }. I remind you, and you pay it from your wallet: nothing is taken by itself.
    A bill that is { $grace_days } days overdue switches the line off until it is paid.

    You pay nothing today. Shall this number be billed to you?
postpaid-agree-button = ✓ Yes, bill me
postpaid-no-button = No, thank you
postpaid-not-begun = All right, nothing has changed.
# $plan (text)
# $phone (phone)
# $last (date)
postpaid-begun = ✅ { $phone } has { $plan } from today. We are telling the network now. Your first bill comes after { $last }.
# $phone (phone)
# $plan (text)
# $price (money)
# $from (date)
# $last (date)
# $estimate (money)
postpaid-card =
    📱 <b>{ $phone }</b>
    { $plan }, { $price } a month

    This month: { $from } to { $last }
    Comes to <b>{ $estimate }</b> if nothing changes
# $phone (phone)
postpaid-card-still =
    📱 <b>{ $phone }</b>
    Nothing runs on this line at the moment, and nothing is added to its bill.
# $until (date)
postpaid-grace-line = ⚠️ A bill is overdue. Pay it before { $until } to keep the line on.
postpaid-suspended-line = ⏸ Switched off, because a bill is overdue. It runs again as soon as the bill is paid.
postpaid-ends-line = 🏁 Ends with this month.
# $plan (text)
# $from (date)
postpaid-next-line = ↪ { $plan } from { $from }
# $phone (phone)
postpaid-number-line = 👤 { $phone }
# $plan (text)
postpaid-data-line = ➕ { $plan }
postpaid-data-button = ➕ More data
postpaid-change-button = ↔ Change plan
postpaid-numbers-button = 👤 More numbers
postpaid-end-button = 🏁 End this line
postpaid-keep-button = ↩ Keep this line
postpaid-choose-data = What shall I add? It lasts until this month of the line ends, and is on the next bill.
# $plan (text)
# $price (money)
# $last (date)
postpaid-data-sure = Add { $plan } until { $last }? { $price } goes on the next bill.
# $price (money)
postpaid-add-button = ✓ Add for { $price }
# $plan (text)
# $last (date)
postpaid-data-added = ✅ { $plan } is added until { $last }.
postpaid-choose-other = Which plan from tomorrow? Today still counts for the plan that you have; each is billed for its own days.
# $plan (text)
# $price (money)
postpaid-change-sure = Change to { $plan } from tomorrow, for { $price } a month?
postpaid-change-yes-button = ✓ Yes, change
# $plan (text)
# $from (date)
postpaid-changed = ✅ { $plan } from { $from }.
# $price (money)
postpaid-numbers = More numbers on this line cost { $price } a month each, by days. Choose one to take it off.
postpaid-number-add-button = ➕ Add a number
postpaid-number-ask = Which number? Type it, or send a contact card.
# $phone (phone)
# $price (money)
postpaid-number-sure = Add { $phone } from today, for { $price } a month on your bill?
# $phone (phone)
postpaid-number-added = ✅ { $phone } is on the line.
# $phone (phone)
postpaid-number-remove-sure = Take { $phone } off the line? Today is its last day.
postpaid-number-remove-button = ✕ Take it off
# $phone (phone)
postpaid-number-removed = { $phone } is off the line after today.
postpaid-end-sure = End this line with its month? You still get the bill for the days until then.
postpaid-end-yes-button = 🏁 Yes, end it
# $last (date)
postpaid-ends = 🏁 The line ends after { $last }. The last bill comes then.
postpaid-ended = 🏁 The line has ended. Bills that are open can still be paid under <b>Bills</b>.
postpaid-kept = ↩ The line goes on.

bill-empty = 🧾 No bills. They come with a postpaid line.
bill-title = 🧾 <b>Your bills</b>
# $phone (phone)
# $amount (money)
# $last (date)
# $state (text) running, due or paid
bill-line-button =
    { $state ->
        [due] ❗
        [paid] ✅
       *[running] ⏳
    } { $amount } · { $last } · { $phone }
# $phone (phone)
# $amount (money)
# $from (date)
# $last (date)
bill-card-running =
    ⏳ <b>{ $phone }</b>
    { $from } to { $last }

    Comes to <b>{ $amount }</b> if nothing changes. You can pay once the month has ended.
# $phone (phone)
# $amount (money)
# $from (date)
# $last (date)
# $due (date)
# $reference (text)
bill-card-due =
    🧾 <b>{ $phone }</b>
    { $from } to { $last }

    To pay: <b>{ $amount }</b> by { $due } · <code>{ $reference }</code>
# $phone (phone)
# $amount (money)
# $from (date)
# $last (date)
# $paid (moment)
# $reference (text)
bill-card-paid =
    ✅ <b>{ $phone }</b>
    { $from } to { $last }

    { $amount }, paid { $paid } · <code>{ $reference }</code>
# $name (text)
# $amount (money)
bill-whole-line = • { $name }: { $amount }
# $name (text)
# $amount (money)
# $days (count)
# $of_days (count)
bill-days-line = • { $name }, { $days } of { $of_days } days: { $amount }
# $amount (money)
bill-pay-button = ✓ Pay { $amount }
# $phone (phone)
# $amount (money)
# $from (date)
# $last (date)
# $due (date)
bill-ready = 🧾 The bill for { $phone } is ready: <b>{ $amount }</b> for { $from } to { $last }. Please pay it by { $due }; nothing is taken by itself.
# $phone (phone)
# $amount (money)
# $due (date)
bill-soon = 🧾 The bill of { $amount } for { $phone } is due on { $due }.
# $phone (phone)
# $amount (money)
bill-today = 🧾 The bill of { $amount } for { $phone } is due today.
# $phone (phone)
# $amount (money)
# $until (date)
bill-overdue = ⚠️ The bill of { $amount } for { $phone } is overdue. The line stays on until { $until }; please pay the bill before.
# $phone (phone)
# $amount (money)
bill-overdue-still = ⚠️ The bill of { $amount } for { $phone } is overdue. Please pay it from your wallet.
# $phone (phone)
bill-suspended = ⏸ { $phone } is switched off, because its bill was not paid. Nothing more is added while it is off. It runs again as soon as the bill is paid.
bill-settled = ✓ The bill is paid. Here is your receipt.
# $phone (phone)
# $amount (money)
# $balance (money)
# $reference (text)
bill-paid = ✅ You paid { $amount } for { $phone }. Thank you. Your wallet has { $balance } left · <code>{ $reference }</code>
# $phone (phone)
# $amount (money)
# $balance (money)
# $reference (text)
bill-paid-lifted = ✅ You paid { $amount } for { $phone }, and the line is on again. Your wallet has { $balance } left · <code>{ $reference }</code>
# $short (money)
# $available (money)
bill-short = Your wallet has { $available }, and this bill needs { $short } more. A bill is paid whole; add money, then pay it here. Adding money pays nothing by itself.

bill-runs-still = This month of the line has not ended yet, so there is nothing to pay now.
bill-paid-before = This bill is paid already, so I took nothing.
postpaid-gone = That line or bill is not there any more, so I changed nothing.
postpaid-plan-gone = That plan is not offered any more. Please choose another.
# $price (money)
postpaid-price-changed = The price is { $price } a month now. Please look at it again.
postpaid-number-taken = That number is on a postpaid line already.
postpaid-number-of-customer = That number belongs to another customer. They can begin a line for it themselves.
postpaid-unpaid = A postpaid bill is overdue. Please pay it first; then you can change or add something.
postpaid-ends-soon = This line ends with its month. Keep it first; then you can change or add something.
# $most (count)
postpaid-too-many = There are { $most } already, and that is as many as there can be.
# $phone (phone)
# $amount (money)
bill-disputed = 🔎 We are looking into the bill of { $amount } for { $phone }. You need not pay it until you hear from us, and the line stays on.
# $phone (phone)
# $amount (money)
# $due (date)
bill-stands = 🧾 We looked into the bill for { $phone }, and it is right: { $amount }, due on { $due }. If that day is over, please pay it soon.
# $phone (phone)
# $amount (money)
bill-credited = ↩️ { $amount } comes off the next bill for { $phone }, because one of your bills was too high. You need not do anything.
