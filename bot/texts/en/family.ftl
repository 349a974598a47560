## Family

menu-family-button = 👪 Family
family-title = <b>Your family numbers</b>
family-empty =
    <b>Family</b>
    Look after the numbers of people close to you: recharge them in two taps, and keep an eye on what you spend on each.
family-add-button = ➕ Add a number
# $name (text)
# $phone (phone)
family-line = { $name } · { $phone }
# $name (text)
# $phone (phone)
family-waiting-line = ⏳ { $name } · { $phone }
# $name (text)
family-to-me-line = 👤 { $name } looks after your number
family-ask-phone = Which number? Type it, or send a contact card.
# $phone (phone)
family-ask-relationship = Whose number is { $phone }?
family-partner-button = Partner
family-child-button = Child
family-parent-button = Parent
family-sibling-button = Brother or sister
family-friend-button = Friend
family-staff-button = Somebody who works for me
# $phone (phone)
family-ask-name = What shall I call { $phone }?
# $phone (phone)
family-was-linked = ✓ { $phone } is in your family. It has no Nexa account, so nobody was told.
# $phone (phone)
family-was-asked = I have asked the owner of { $phone }. Once they say yes, in their own chat, the number is linked. The question is open for a day.
# $name (text)
family-asked = 👪 <b>{ $name }</b> would like to look after your number. Open <b>Family</b> to say yes or no.
# $name (text)
family-consent =
    👪 <b>{ $name }</b> would like to link your number.

    They can recharge it and see what they spend on it. They see nothing of your wallet, your messages or what you buy, and you can leave at any time.
family-yes-button = ✓ Yes, link my number
family-no-button = No, thank you
# $name (text)
family-you-accepted = ✓ { $name } can look after your number now.
# $name (text)
family-you-declined = All right, your number is not linked. { $name } is told that you said no.
# $name (text)
family-accepted = 👪 { $name } said yes: the number is linked.
# $name (text)
family-declined = 👪 { $name } would rather not be linked.
# $name (text)
# $phone (phone)
family-card-waiting =
    <b>{ $name }</b>
    { $phone }

    ⏳ Waiting for their yes.
# $name (text)
# $phone (phone)
# $spent (money)
family-card =
    <b>{ $name }</b>
    { $phone }

    Spent this month: { $spent }
# $name (text)
# $phone (phone)
# $spent (money)
# $allowance (money)
family-card-allowance =
    <b>{ $name }</b>
    { $phone }

    Spent this month: { $spent } of { $allowance }
family-buy-button = 📱 Recharge
family-allowance-button = 🎯 Monthly allowance
family-end-button = ✕ Remove
# $name (text)
family-ask-allowance = How much do you want to spend on { $name } in a month at most? I'll ask you before you go over it.
family-no-allowance-button = No limit
# $name (text)
# $allowance (money)
family-allowance-set = 🎯 { $allowance } a month for { $name }. Before you go over it, I'll ask you once more.
# $name (text)
family-allowance-off = There is no limit for { $name } now.
# $name (text)
# $limit (money)
# $over (money)
family-over-allowance = 🎯 This goes { $over } over the { $limit } that you wanted to spend on { $name } this month. Buy it all the same?
# $name (text)
family-end-sure = Take { $name } out of your family? What you bought stays in your history.
family-end-yes-button = ✕ Yes, remove
# $name (text)
family-ended = { $name } is not in your family any more.
# $name (text)
family-to-me-card = <b>{ $name }</b> looks after your number: they can recharge it and see what they spend on it.
family-leave-button = ✕ Leave
# $name (text)
family-left = Your number is not linked to { $name } any more.
family-ended-by-primary = 👪 Somebody who looked after your number has taken it out of their family.
family-ended-by-member = 👪 Somebody has left your family. Open <b>Family</b> to see who is in it.
family-own-number = That is your own number.
family-linked-already = That number is in your family already, or waits for an answer.
# $most (count)
family-too-many = You have { $most } numbers, and that is as many as I can keep. Remove one first.
# $most (count)
family-too-many-asked = You have asked { $most } people today. Please ask the next one tomorrow.
family-over = That has been settled meanwhile, so I changed nothing.
