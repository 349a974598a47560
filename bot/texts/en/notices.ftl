## Notices: the inbox, and what may be chosen

inbox-empty = 🔔 Nothing here yet. What becomes of your purchases and payments is kept here, so you can always find it again.
# $unread (count)
inbox-title =
    { $unread ->
        [0] 🔔 <b>Your notices</b>. You have read them all. Choose one to see it again.
        [one] 🔔 <b>Your notices</b>. One is new (●). Tap it to read it.
       *[other] 🔔 <b>Your notices</b>. { $unread } are new (●). Choose one to read it.
    }
# $what (text) the beginning of the notice
# $when (day)
inbox-new-line = ● { $what } · { $when }
# $what (text) the beginning of the notice
# $when (day)
inbox-old-line = { $what } · { $when }
# $when (moment)
inbox-item-lead = 🔔 From { $when }
inbox-older-button = Older →
inbox-newer-button = ← Newest
inbox-all-read-button = ✓ Mark all as read
inbox-all-read = ✓ All marked as read.
inbox-settings-button = ⚙️ Settings
menu-notifications-button = 🔔 Notices
# $missed (count)
inbox-missed =
    { $missed ->
        [one] 👋 Good to have you back. While this chat was blocked, one message could not reach you. It is kept for you.
       *[other] 👋 Good to have you back. While this chat was blocked, { $missed } messages could not reach you. They are kept for you.
    }

# $from (text) an hour such as 22:00, or none
# $until (text) an hour such as 07:00
quiet-words =
    { $from ->
        [none] 🌙 No quiet hours: I write at any time.
       *[other] 🌙 Quiet hours from { $from } to { $until }: what can wait comes afterwards.
    }
# $email (text) the proven address, or none
mail-words =
    { $email ->
        [none] { "" }
       *[other] ✉️ E-mail goes to { $email }.
    }
# $place (text) a chat such as Telegram, last for where they logged in last, or only
place-words =
    { $place ->
        [only] { "" }
        [last] 📍 I write to you where you logged in last.
       *[other] 📍 I write to you in { $place }.
    }
# $from (text) an hour such as 22:00, or none
# $until (text) an hour such as 07:00
# $email (text) the proven address, or none
# $place (text) a chat such as Telegram, last for where they logged in last, or only
notice-settings =
    ⚙️ <b>What I tell you, and where</b>
    News of your money and of your account's safety always comes at once. The rest is your choice: tap to switch.
    { quiet-words }
    { mail-words }
    { place-words }
# $state (text) on or off
switch-sign =
    { $state ->
        [on] ✅
       *[off] ▫️
    }
# $state (text) on or off
chat-budget-button = { switch-sign } 💬 Budget
# $state (text) on or off
chat-summary-button = { switch-sign } 💬 Summaries
# $state (text) on or off
chat-service-button = { switch-sign } 💬 Service news
# $state (text) on or off
chat-news-button = { switch-sign } 💬 News and offers
# $state (text) on or off
mail-money-button = { switch-sign } ✉️ Money
# $state (text) on or off
mail-budget-button = { switch-sign } ✉️ Budget
# $state (text) on or off
mail-summary-button = { switch-sign } ✉️ Summaries
# $state (text) on or off
mail-service-button = { switch-sign } ✉️ Service news
quiet-button = 🌙 Quiet hours
place-button = 📍 Where I write to you
ask-place =
    📍 Where shall I write to you? What you ask for in a chat is answered there; this is for what I tell you by myself.
    Where a chat cannot be reached, news of your money goes to another one, or by SMS.
place-last-button = Where I logged in last
# $name (text) a chat such as Telegram
place-here-line = { $name } (here)
back-button = ← Back
ask-quiet-hours = 🌙 When shall I be quiet? Tap, or write two whole hours such as <i>21 to 6</i>. News of your money still comes at once.
quiet-off-button = Never quiet
not-quiet-hours = Please write two different whole hours from 0 to 23, such as 21 to 6.

help-notifications = Read your notices again, and choose what I tell you
words-notifications = notifications, notices, notice, inbox, alerts
