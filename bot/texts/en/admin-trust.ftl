## The admin group: what takes two people, and the log

help-admin-refund = Ask for money of a purchase to go back
help-admin-credit = Ask for money for a customer
help-admin-approvals = See what waits for a second person
help-admin-approve = Allow what somebody asked for
help-admin-refuse = Refuse it, or take back what you asked for
help-admin-audit = Read who did what, and looked at what

# $kind (text) refund, credit or something else
# $about (text)
# $amount (money)
approval-title =
    { $kind ->
        [refund] 🙋 <b>Refund of { $amount }</b> · <code>{ $about }</code>
        [credit] 🙋 <b>Credit of { $amount }</b> · { $about }
       *[other] 🙋 <b>{ $kind }</b> · { $about }
    }
# $customer (text)
approval-customer = For { $customer }
# $asker (text)
# $reason (text)
approval-reason =
    { $asker ->
        [none] Asked by somebody who has left: <i>{ $reason }</i>
       *[other] Asked by { $asker }: <i>{ $reason }</i>
    }
# $reference (text)
# $state (text)
# $decider (text)
# $until (moment)
# $outcome (text)
approval-state =
    { $state ->
        [asked] <code>{ $reference }</code> waits for a second person until { $until }.
        [done] ✅ <code>{ $reference }</code> was allowed by { $decider }, and is done.
        [failed] ⚠️ <code>{ $reference }</code> was allowed by { $decider }, but it can't be done any more: <code>{ $outcome }</code>
        [refused] ✕ <code>{ $reference }</code> was refused by { $decider }.
        [withdrawn] ✕ <code>{ $reference }</code> was taken back by { $decider }.
       *[other] ⌛ <code>{ $reference }</code>: nobody decided in time.
    }
approve-button = Approve
refuse-button = Refuse
take-back-button = Take it back
leave-open-button = Not now
approval-approve-sure = Allow this? It happens at once.
approval-refuse-sure = Refuse this?
approval-take-back-sure = Take back what you asked for?
approval-left-open = It stays as it is.
approval-unknown = There is no such request. /approvals shows what waits.
approval-own = You asked for this yourself, so somebody else has to allow it.
approval-not-yours = Your role does not decide this.
# $state (text)
approval-decided =
    { $state ->
        [done] Somebody was faster: it is allowed and done.
        [failed] Somebody was faster: it was allowed, and could not be done any more.
        [refused] Somebody was faster: it is refused.
        [withdrawn] It was taken back.
       *[other] It was not decided in time. Whoever needs it asks again.
    }
approval-asker-gone = Whoever asked for this may not ask for it any more. It can only be refused.
# $open (count)
approvals-list =
    { $open ->
        [0] Nothing waits for a second person.
       *[other] <b>What waits for a second person</b>
    }
# $kind (text)
# $about (text)
# $amount (money)
approvals-line =
    { $kind ->
        [refund] Refund { $amount } · { $about }
        [credit] Credit { $amount } · { $about }
       *[other] { $kind } · { $about }
    }
more-button = More
# $reference (text)
approval-which = What about <code>{ $reference }</code>?

refund-ask-reference = Which purchase? Send me its reference, such as <code>NX-7F3K2M9Q</code>.
refund-no-purchase = There is no purchase with that reference.
# $reference (text)
# $plan (text) the data plan's name, or none
# $amount (money)
# $network (text)
# $phone (text) partly hidden
# $customer (text) partly hidden
# $price (money)
# $refunded (money)
# $rest (money)
refund-card =
    <code>{ $reference }</code> · { goods } for { $phone }
    { $customer } paid { $price }; { $refunded } of it went back, { $rest } can still go back.
refund-ask-amount = How much? Tap for all of it, or send me a part.
# $price (money)
refund-in-review = Nobody can say what became of it, so all of { $price } goes back.
# $rest (money)
refund-all-button = All of { $rest }
# $rest (money)
refund-at-most = That is more than the { $rest } that can still go back.
ask-reason = Why? A sentence for whoever allows it; the customer does not see it.
not-a-reason = Please say why, in 3 to 300 letters.
# $amount (money)
# $reference (text)
# $reason (text)
refund-sure =
    Ask for <b>{ $amount }</b> of <code>{ $reference }</code> to go back?
    Why: <i>{ $reason }</i>
ask-second-button = Ask for it
# $reference (text)
# $until (moment)
asked-second = 🙋 <code>{ $reference }</code> is asked for. Somebody else has until { $until } to allow it.
refund-under-way = It is still on its way, so its money stays where it is until there is a verdict.
refund-back-already = All of its money has gone back already.
refund-owner-gone = The customer has closed the account, so nobody could use the money.
# $left (money)
refund-asked-already = Somebody has asked for that already. { $left } is left that nobody asked for.

credit-ask-phone = Whose wallet? Send me the phone number.
credit-no-customer = No customer has that number.
credit-closed = That account is closed.
# $customer (text) partly hidden
credit-ask-amount = How much for { $customer }?
# $customer (text) partly hidden
# $amount (money)
credit-ask-cause = What is the { $amount } for { $customer } for?
credit-goodwill-button = A gift, with thanks
credit-correction-button = To put something right
# $most (money)
credit-too-large = At most { $most } can be given at once.
# $left (money)
credit-day-full = { $left } is left of what may be given by hand today.
# $amount (money)
# $customer (text) partly hidden
# $cause (text)
# $reason (text)
credit-sure =
    { $cause ->
        [goodwill] Ask for a gift of <b>{ $amount }</b> for { $customer }?
       *[other] Ask for <b>{ $amount }</b> for { $customer }, to put something right?
    }
    Why: <i>{ $reason }</i>

# $page (count)
# $head (text)
audit-title =
    <b>The log</b> · page { $page }
    It ends with <code>{ $head }</code>
# $page (count)
# $about (text)
audit-title-about = <b>The log</b> about { $about } · page { $page }
audit-nothing = The log has nothing about that.
# $about (text)
audit-whom = I know no admin, customer or purchase by <b>{ $about }</b>. Send /audit with a name from the list, a phone number or a reference.
# $seq (text)
# $when (moment)
# $admin (text)
# $action (text)
# $subject (text)
# $facts (text)
audit-line =
    { $facts ->
        [none] <code>{ $seq }</code> { $when } · { $admin } · { $action } · { $subject }
       *[other] <code>{ $seq }</code> { $when } · { $admin } · { $action } · { $subject } · <i>{ $facts }</i>
    }
audit-operator = the shop itself
audit-former = a former admin
audit-older-button = Older
audit-newer-button = Newer
audit-close-button = Close
audit-closed = Closed.
