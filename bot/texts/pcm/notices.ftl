## Pidgin: notices, the inbox, and what may be chosen

inbox-empty = 🔔 Nothing dey here yet. I dey keep how your purchases and payments end here, so you fit always find am again.
inbox-title =
    { $unread ->
        [0] 🔔 <b>Your notices</b>. You don read all of them. Choose one to see am again.
        [1] 🔔 <b>Your notices</b>. One na new (●). Tap am to read am.
       *[other] 🔔 <b>Your notices</b>. { $unread } na new (●). Choose one to read am.
    }
inbox-new-line = ● { $what } · { $when }
inbox-old-line = { $what } · { $when }
inbox-item-lead = 🔔 From { $when }
inbox-older-button = Older →
inbox-newer-button = ← Newest
inbox-all-read-button = ✓ Mark all as read
inbox-all-read = ✓ I don mark all as read.
inbox-settings-button = ⚙️ Settings
menu-notifications-button = 🔔 Notices
inbox-missed =
    { $missed ->
        [1] 👋 E good say you don come back. When you block dis chat, one message no fit reach you. I keep am for you.
       *[other] 👋 E good say you don come back. When you block dis chat, { $missed } messages no fit reach you. I keep them for you.
    }

quiet-words =
    { $from ->
        [none] 🌙 No quiet time: I fit write you anytime.
       *[other] 🌙 Quiet time from { $from } reach { $until }: wetin fit wait go come after.
    }
mail-words =
    { $email ->
        [none] { "" }
       *[other] ✉️ E-mail dey go { $email }.
    }
place-words =
    { $place ->
        [only] { "" }
        [last] 📍 I dey write you for where you log in last.
       *[other] 📍 I dey write you for { $place }.
    }
notice-settings =
    ⚙️ <b>Wetin I dey tell you, and where</b>
    News about your money and di safety of your account go always come sharp sharp. Na you go choose di rest: tap to switch.
    { quiet-words }
    { mail-words }
    { place-words }
switch-sign =
    { $state ->
        [on] ✅
       *[off] ▫️
    }
chat-budget-button = { switch-sign } 💬 Budget
chat-summary-button = { switch-sign } 💬 Summary
chat-service-button = { switch-sign } 💬 Service news
chat-news-button = { switch-sign } 💬 News and offers
mail-money-button = { switch-sign } ✉️ Money
mail-budget-button = { switch-sign } ✉️ Budget
mail-summary-button = { switch-sign } ✉️ Summary
mail-service-button = { switch-sign } ✉️ Service news
quiet-button = 🌙 Quiet time
place-button = 📍 Where I dey write you
ask-place =
    📍 Where make I dey write you? Wetin you ask for inside one chat, I go answer there; dis one na for wetin I dey tell you by myself.
    If I no fit reach one chat, news about your money go enter another one, or SMS.
place-last-button = Where I log in last
place-here-line = { $name } (here)
back-button = ← Go back
ask-quiet-hours = 🌙 When make I dey quiet? Tap, or write two whole hours like <i>21 to 6</i>. News about your money go still come sharp sharp.
quiet-off-button = No quiet time
not-quiet-hours = Abeg write two different whole hours from 0 reach 23, like 21 to 6.

help-notifications = Read your notices again, and choose wetin I go dey tell you
words-notifications = notifications, notices, notice, inbox, alerts
