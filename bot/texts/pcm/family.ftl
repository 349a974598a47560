## Pidgin: family

menu-family-button = 👪 Family
family-title = <b>Your family numbers</b>
family-empty =
    <b>Family</b>
    Look after di numbers of people wey dey close to you: recharge them with two taps, and dey see how much you dey spend on each one.
family-add-button = ➕ Add number
family-line = { $name } · { $phone }
family-waiting-line = ⏳ { $name } · { $phone }
family-to-me-line = 👤 { $name } dey look after your number
family-ask-phone = Which number? Type am, or send contact card.
family-ask-relationship = Who get { $phone }?
family-partner-button = My partner
family-child-button = My pikin
family-parent-button = My papa or mama
family-sibling-button = Brother or sister
family-friend-button = My friend
family-staff-button = Pesin wey dey work for me
family-ask-name = Wetin make I dey call { $phone }?
family-was-linked = ✓ { $phone } don dey your family. E no get Nexa account, so nobody hear am.
family-was-asked = I don ask di owner of { $phone }. Once dem say yes for their own chat, di number go join. Di question dey open for one day.
family-asked = 👪 <b>{ $name }</b> wan dey look after your number. Open <b>Family</b> to say yes or no.
family-consent =
    👪 <b>{ $name }</b> wan link your number.

    Dem fit recharge am and see wetin dem spend on am. Dem no go see your wallet, your messages or wetin you dey buy, and you fit comot anytime.
family-yes-button = ✓ Yes, link my number
family-no-button = No, thank you
family-you-accepted = ✓ { $name } fit look after your number now.
family-you-declined = No wahala, your number no link. I go tell { $name } say you say no.
family-accepted = 👪 { $name } say yes: di number don link.
family-declined = 👪 { $name } no wan link.
family-card-waiting =
    <b>{ $name }</b>
    { $phone }

    ⏳ E dey wait make dem say yes.
family-card =
    <b>{ $name }</b>
    { $phone }

    Spent dis month: { $spent }
family-card-allowance =
    <b>{ $name }</b>
    { $phone }

    Spent dis month: { $spent } out of { $allowance }
family-buy-button = 📱 Recharge am
family-allowance-button = 🎯 Limit for di month
family-end-button = ✕ Comot am
family-ask-allowance = How much be di highest wey you wan spend on { $name } for one month? I go ask you before you pass am.
family-no-allowance-button = No limit
family-allowance-set = 🎯 { $allowance } every month for { $name }. Before you pass am, I go ask you once more.
family-allowance-off = No limit dey for { $name } now.
family-over-allowance = 🎯 Dis one go pass di { $limit } wey you wan spend on { $name } dis month by { $over }. You still wan buy am?
family-end-sure = Make I comot { $name } from your family? Wetin you don buy go remain for your history.
family-end-yes-button = ✕ Yes, comot am
family-ended = { $name } no dey your family again.
family-to-me-card = <b>{ $name }</b> dey look after your number: dem fit recharge am and see wetin dem spend on am.
family-leave-button = ✕ Comot me
family-left = Your number no link with { $name } again.
family-ended-by-primary = 👪 Somebody wey dey look after your number don comot am from their family.
family-ended-by-member = 👪 Somebody don comot from your family. Open <b>Family</b> to see who dey inside.
family-own-number = Dat one na your own number.
family-linked-already = Dat number don dey your family already, or e dey wait for answer.
family-too-many = You get { $most } numbers, and na so many I fit keep. Comot one first.
family-too-many-asked = You don ask { $most } people today. Abeg ask di next one tomorrow.
family-over = Dat matter don already settle, so I no change anything.
