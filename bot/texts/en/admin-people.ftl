## The admin group: customers

people-ask = 🔎 Whom are you looking for? A phone number or its last digits, a name, an e-mail address or a reference.
# $words (text) what was looked for
people-none = 🔎 Nobody fits “{ $words }”. Try the last digits of the number, or only one name.
# $page (count)
# $words (text) what was looked for
people-title =
    { $page ->
        [1] 👥 <b>Customers</b> · “{ $words }”, newest first
       *[other] 👥 <b>Customers</b> · “{ $words }”, page { $page }
    }
# $words (text) what was looked for
people-similar = 👥 Nobody is called “{ $words }”. These names are like it:
# $mark (text)
# $name (text)
# $phone (phone)
people-line = { $mark } { $name } · { $phone }
# $name (text)
# $phone (phone) masked, or all of it
# $email (text) the address, or none
# $status (text)
# $reason (text) why they are suspended, or none
# $tier (count)
# $since (day)
# $seen (moment)
# $available (money)
# $held (money)
people-card =
    👤 <b>{ $name }</b> · { $phone }{ $email ->
        [none]{""}
       *[other]{" "}· { $email }
    }
    { $status ->
        [active] ✅ Active
        [inactive] 💤 Inactive
        [suspended] ⏸ Suspended: { $reason }
       *[closed] ✕ Closed
    } · tier { $tier } · since { $since } · last here { $seen }
    👛 { $available } available, { $held } held
# $until (moment)
people-codes-locked = 🔒 Wrong codes have locked them until { $until }.
people-pin-locked = 🔒 Five wrong PINs have locked the PIN.
people-pin-due = 🔑 A new PIN is due at the next log-in.
# $from (moment)
# $reason (text)
people-session = 💬 Session of { $from }: { $reason ->
        [none] open
        [logout] logged out
        [elsewhere] went on in another chat
        [pin_changed] the PIN changed
        [suspended] suspended
        [closed] account closed
        [idle] went quiet
       *[too_old] 30 minutes over
    }
# $when (day)
# $by (text) which admin
# $words (text)
people-note = 📝 { $when }, { $by }: { $words }
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $reference (text)
# $state (text)
# $when (day)
people-purchase = 🧾 { goods-short } · { $state } · { $when } · <code>{ $reference }</code>
people-suspend-button = ⏸ Suspend
people-resume-button = ▶️ Resume
people-unlock-button = 🔓 Lift locks
people-pin-button = 🔑 Reset PIN
people-note-button = 📝 Add a note
people-transactions-button = 🧾 Transactions
people-unmask-button = 👁 Unmask
people-back-button = ← Back
people-older-button = Older →
people-newer-button = ← Newer
people-customer-button = 👤 Customer
# $name (text)
people-ask-reason = ⏸ Why is { $name } suspended? The reason stays in the group: the customer only hears that the account is paused.
# $name (text)
people-ask-note = 📝 What should be known about { $name }? A note cannot be changed later.
# $name (text)
people-sure-pin = 🔑 Take the PIN of { $name } away? Their session ends, and they choose a new one at the next log-in.
people-sure-pin-button = 🔑 Take it away
# $name (text)
people-sure-resume = ▶️ Let { $name } in again? They hear of it.
people-sure-resume-button = ▶️ Resume
# $name (text)
# $reason (text)
people-sure-suspend = ⏸ Suspend { $name }? Their session ends now, and they hear that the account is paused. Reason: { $reason }
people-sure-suspend-button = ⏸ Suspend now
# $name (text)
people-sure-unlock = 🔓 Lift what wrong codes and PINs have locked for { $name }? Make sure first that it is them who ask.
people-sure-unlock-button = 🔓 Lift it
people-keep-button = ← Leave it
people-in-words = Please write it in words.
people-suspended = ⏸ Suspended. Their session has ended, and they were told.
people-resumed = ▶️ Open again. They were told.
people-unlocked = 🔓 The locks are lifted. They were told.
people-nothing-locked = 🔓 Nothing was locked.
people-pin-reset = 🔑 The PIN is gone. They were told.
people-noted = 📝 Noted.
people-unmasked = 👁 Shown in full. This look is in the audit log.
people-not-yours = Your role may not do that.
people-suspended-already = This account is suspended already.
people-not-suspended = This account is not suspended.
# $least (count)
# $most (count)
people-bad-words = Please write between { $least } and { $most } characters.

## The admin group: transactions

transactions-ask = 🔎 What are you looking for? A reference, a phone number, an amount, a network, a state, a day: <i>failed mtn today</i>, <i>0803 123 4567</i>, <i>1500 21 nov</i>.
# $page (count)
# $words (text) what was looked for, or none
transactions-title =
    { $page ->
        [1] 🧾 <b>Transactions</b>{ transactions-words }
       *[other] 🧾 <b>Transactions</b>{ transactions-words }, page { $page }
    }
# $words (text)
transactions-words =
    { $words ->
        [none] { "" }
       *[other] · “{ $words }”
    }
# $since (day)
transactions-since = Looked back to { $since }. Add a day or a month to look elsewhere.
transactions-empty = 🧾 Nothing yet.
# $words (text)
transactions-none = 🔎 Nothing fits “{ $words }”.
# $mark (text)
# $amount (money)
# $what (text)
# $when (moment)
transactions-line = { $mark } { $amount } { $what } · { $when }

## The admin group: the story of one purchase or payment

trace-ask = 🔎 Which one? Its reference, such as <code>NX-7F3K2M9Q</code>, or a provider's request id.
# $words (text)
trace-none = 🔎 There is nothing with “{ $words }”.
# $reference (text)
# $kind (text)
# $state (text)
# $amount (money)
# $price (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone) masked, or all of it
# $party (text) the provider or gateway
# $trace (text) the trace id, or none
trace-card =
    🧵 <b><code>{ $reference }</code></b> · { $state }
    { $kind ->
        [funding] { $amount } in, by { $party }
       *[purchase] { goods-short } for { $phone } · paid { $price } · { $party }
    }{ $trace ->
        [none] { "" }
       *[other] { "" }
        Trace <code>{ $trace }</code>
    }
# $for (text)
# $until (text) a time, or none
trace-waiting =
    { $for ->
        [its-turn] 🕒 It waits in line for another plan to end.
        [a-worker] ⏳ It waits to be sent.
        [an-answer] ⏳ The provider is being asked.
        [a-question] ❓ In doubt: never sent again, only asked about.
        [a-person] 🔎 It waits for a person.
        [a-page] ⏳ It waits for the gateway's page.
        [a-payment] ⏳ It waits to be paid.
        [a-message] 💬 Its last message is not brought yet.
       *[nothing] 🏁 Nothing is open.
    }{ $until ->
        [none] { "" }
       *[other] { " " }Looked at again at { $until }.
    }
# $time (text)
# $after (text) since the step before
trace-time = <code>{ $time }</code> { $after }
# $time (text)
# $after (text)
trace-heard = { trace-time } · 💬 their message came in
# $time (text)
# $after (text)
# $amount (money)
trace-placed = { trace-time } · 🧾 placed, { $amount }
# $time (text)
# $after (text)
trace-released = { trace-time } · 🕒 its turn in line has come
# $time (text)
# $after (text)
# $about (text)
trace-job-asked = { trace-time } · ⚙️ { $about } asked for
# $time (text)
# $after (text)
# $about (text)
trace-job-queued = { trace-time } · ⚙️ { $about } in the queue
# $time (text)
# $after (text)
# $about (text)
# $detail (text)
trace-sent = { trace-time } · 📤 sent to { $about } as <code>{ $detail }</code>
# $time (text)
# $after (text)
# $about (text)
trace-delivered = { trace-time } · 📥 { $about }: delivered
# $time (text)
# $after (text)
# $about (text)
trace-failed = { trace-time } · 📥 { $about }: no
# $time (text)
# $after (text)
# $about (text)
trace-turned-away = { trace-time } · 📥 { $about }: not here, another may
# $time (text)
# $after (text)
# $about (text)
trace-unreachable = { trace-time } · 🔌 { $about } was not reached
# $time (text)
# $after (text)
# $about (text)
trace-silent = { trace-time } · 🔇 { $about } did not answer
# $time (text)
# $after (text)
# $about (text)
trace-pending = { trace-time } · 📥 { $about }: not known yet
# $time (text)
# $after (text)
# $about (text)
trace-missing = { trace-time } · 📥 { $about } does not know it
# $time (text)
# $after (text)
# $about (text)
trace-reversed = { trace-time } · 📥 { $about } took it back
# $time (text)
# $after (text)
# $about (text)
trace-callback = { trace-time } · 📨 callback of { $about }
# $time (text)
# $after (text)
# $amount (money)
trace-hold-settled = { trace-time } · 💸 { $amount } spent
# $time (text)
# $after (text)
# $amount (money)
trace-hold-released = { trace-time } · ↩️ { $amount } back in the wallet
# $time (text)
# $after (text)
# $amount (money)
trace-credited = { trace-time } · ➕ { $amount } credited
# $time (text)
# $after (text)
# $about (text)
# $detail (text) why, or none
trace-ended =
    { $detail ->
        [none] { trace-time } · 🏁 { $about }
       *[other] { trace-time } · 🏁 { $about }: { $detail }
    }
# $time (text)
# $after (text)
# $about (text)
# $amount (money)
trace-moved = { trace-time } · 💰 { $about }, { $amount }
# $time (text)
# $after (text)
# $about (text)
# $detail (text)
trace-claim = { trace-time } · ⚖️ claim: { $about } (<code>{ $detail }</code>)
# $time (text)
# $after (text)
# $about (text)
# $detail (text) the channel
trace-message-asked = { trace-time } · 💬 { $about } to be said by { $detail }
# $time (text)
# $after (text)
# $about (text)
# $detail (text) the channel
trace-message-sent = { trace-time } · 💬 { $about } brought by { $detail }
# $time (text)
# $after (text)
# $about (text)
# $detail (text) why
trace-message-failed = { trace-time } · 💬 { $about } not brought: { $detail }
trace-earlier-button = ← Earlier
trace-later-button = Later →
trace-refund-button = ↩️ Refund
trace-again-button = ↻ Look again
help-admin-customers = Find a customer by number, name or reference
help-admin-transactions = Find purchases, payments and refunds
help-admin-trace = The story of one purchase or payment
