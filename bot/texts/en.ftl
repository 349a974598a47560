## Everywhere

please-choose = Please tap one of the buttons below.
unknown-command = I don't know that command.
unknown-words = I'm not sure what you mean. The menu shows what I can do.
private-only = Let's talk about that in private: tap my name and send me a message there.
stale-button = That button is from an older message.
dialog-changed = I have learned something new meanwhile, so let's start that again.
# $reference (text) what support can look up
apology = 😕 Something went wrong on my side, and nothing of your last step was carried out. Please try it once more. If it happens again, give support this number: <code>{ $reference }</code>
lost-lead = Let's take a step back.
menu-button = ☰ Menu
cancelled = Cancelled. Nothing was bought or paid.
nothing-to-cancel = There is nothing to cancel.
cancel-button = ✕ Cancel

## Welcome and menu

# $name (text) first name
welcome-back = 👋 Good to see you, { $name }.
menu = What would you like to do?
menu-stranger =
    <b>Welcome to Nexa</b>
    Keep a wallet, buy airtime and data for any Nigerian network, and always see what you spend. Nothing is ever bought without your yes.
menu-join-button = Open my account
menu-buy-button = 🛒 Buy
menu-airtime-button = 📱 Buy airtime
menu-data-button = 📶 Buy data
menu-plans-button = 🔎 Data plans
menu-recipients-button = ☆ Saved numbers
menu-fund-button = ➕ Add money
menu-balance-button = 👛 Balance
menu-history-button = 🧾 History
login-button = 🔓 Unlock
menu-help-button = ❔ Help

## Help

help =
    <b>What I can do</b>
    /buy · { help-buy }
    /airtime · { help-airtime }
    /data · { help-data }
    /plans · { help-plans }
    /recipients · { help-recipients }
    /fund · { help-fund }
    /balance · { help-balance }
    /history · { help-history }
    /menu · { help-menu }
    /login · { help-login }
    /logout · { help-logout }
    /pin · { help-pin }
    /cancel · { help-cancel }

    You can also just write <i>airtime 500 for 0803 123 4567</i>, <i>buy 1gb mtn</i>, <i>balance</i> or <i>menu</i>. I always show you the price first. <i>Cancel</i> stops whatever we are in the middle of.

    🔒 I will never ask for your PIN or code outside this chat, and staff never need them.
help-start = Begin
help-buy = Buy airtime or data
help-airtime = Buy airtime
help-data = Buy a data plan
help-plans = Look at data plans and prices
help-recipients = See the numbers you have saved
help-fund = Add money to your wallet
help-balance = See your balance
help-history = See what you bought and paid in
help-menu = Show the menu
help-login = Unlock with a code
help-logout = Lock this chat
help-pin = Choose a new PIN
help-help = What I can do
help-cancel = Stop what we are doing

words-start = start, hi, hello, hey
words-buy = buy, buy something
words-airtime = airtime, buy airtime, recharge, credit
words-data = data, buy data
words-plans = plans, data plans, bundles, prices
words-recipients = recipients, saved numbers, contacts, beneficiaries
words-fund = fund, fund wallet, add money, top up wallet, deposit
words-balance = balance, bal, wallet, my balance
words-history = history, transactions, my purchases
words-menu = menu, main menu
words-login = login, log in, unlock
words-logout = logout, log out, lock
words-pin = pin, change pin, reset pin, forgot pin
words-help = help, support
words-cancel = cancel, stop, quit, end

## Codes and sessions

# $code (text) six digits
# $minutes (count) how long it is good for
sms-code = { $code } is your Nexa code. It is good for { $minutes } minutes. Never share it: nobody from Nexa will ask for it.
# $phone (text) where it was sent, partly hidden
ask-code = I have sent a 6 digit code by SMS to <b>{ $phone }</b>. Please type it here.
resend-button = ↻ Send a new code
code-resent = A new code is on its way. The older one no longer works.
not-a-code = The code is 6 digits, such as 482913.
# $tries (count) how many are left
code-wrong =
    { $tries ->
        [one] That isn't the code. You have one more try.
       *[other] That isn't the code. You have { $tries } more tries.
    }
code-expired = That code is too old. Tap below for a new one.
code-none = There is no code waiting. Tap below for a new one.
# $seconds (count)
code-too-soon =
    { $seconds ->
        [one] Please wait one more second before asking for another code.
       *[other] Please wait { $seconds } more seconds before asking for another code.
    }
# $minutes (count)
code-too-many =
    { $minutes ->
        [one] That was a lot of codes. Please try again in a minute.
       *[other] That was a lot of codes. Please try again in { $minutes } minutes.
    }
# $minutes (count)
code-locked =
    { $minutes ->
        [one] 🔒 Too many wrong codes. For your safety this is locked for a minute.
       *[other] 🔒 Too many wrong codes. For your safety this is locked for { $minutes } minutes.
    }
session-open = 🔓 You're in. I lock this chat after 5 quiet minutes, or when you send /logout.
session-already-open = 🔓 This chat is already unlocked.
session-closed = 🔒 Locked. Your money is safe; send /login when you are back.
session-none = 🔒 This chat is already locked.
session-elsewhere = 🔒 Your account was unlocked in another chat, so I have locked this one. If that wasn't you, send /pin now and choose a new PIN.
account-suspended = Your account is paused. Please write to support, they can tell you why.
account-closed = This account is closed.

## Opening an account

ask-phone = To open your account I need your phone number. Tap the button below to share it.
share-phone-button = 📞 Share my number
phone-not-own = That is somebody else's contact card. Please share your own number with the button below.
phone-by-button = Please use the button below, so that I know the number is yours.
phone-not-mobile = I can only use a mobile number. Please share one with the button below.
ask-name = Thank you, your number is confirmed. What is your full name?
not-a-name = Please write your name in letters, such as Ada Obi.
ask-referral = Did a friend invite you? Type their code, or skip.
skip-button = Skip
referral-unknown = I don't know that code. Check it with your friend, or skip.
ask-consent =
    <b>Your privacy</b>
    I keep your name, number, purchases and payments, to run your wallet and to show you your spending. I never sell them, and I store no card data. You can ask for a copy or close your account at any time.

    Do you agree?
agree-button = ✓ I agree
disagree-button = No, thanks
consent-refused = That's fine. No account was opened, and I have forgotten what you told me. You can come back whenever you like.
ask-new-pin = Choose a PIN of 4 to 6 digits. It guards larger purchases.
ask-pin-again = Once more, please, the same PIN.
# $dots (text) one mark per digit
pin-dots = <b>{ $dots }</b>
pin-mismatch = The two were not the same. Let's try again: choose a PIN.
pin-weak-common = That PIN is one of the first that a thief would try. Please choose another.
pin-weak-repeated = Please don't use the same digit over and over.
pin-weak-run = Please don't use digits in a row, such as 1234.
pin-weak-date = Please don't use a year or a birthday.
pin-not-digits = A PIN is 4 to 6 digits.
# $name (text) first name
# $code (text) their own referral code
account-open =
    🎉 <b>Welcome, { $name }!</b>
    Your wallet is open. Your invitation code is <code>{ $code }</code>.

    Next: add some money, then buy airtime for yourself or anyone else.
account-exists = There is an account for this number, so I have opened it here.
phone-taken = There is already an account for this number. Send /login to open it.

## PIN

ask-pin = 🔒 Please enter your PIN to go on.
# $tries (count)
pin-wrong =
    { $tries ->
        [one] That isn't your PIN. You have one more try.
       *[other] That isn't your PIN. You have { $tries } more tries.
    }
pin-locked = 🔒 Your PIN is locked after too many wrong tries. Choose a new one with a code by SMS.
reset-pin-button = Choose a new PIN
pin-changed = ✅ Your new PIN is set. Please unlock the chat again with /login.

## Wallet

# $available (money)
# $held (money)
# $spent (money)
balance-card =
    👛 <b>{ $available }</b> available
    ⏳ { $held } held for purchases on their way
    📊 { $spent } spent this month
# $available (money)
# $spent (money)
balance-card-plain =
    👛 <b>{ $available }</b> available
    📊 { $spent } spent this month

## Adding money

# $amount (money)
amount-button = { $amount }
fund-key-reused = That payment was already started with another amount. Please start again with /fund.

# $least (money)
# $most (money)
ask-fund-amount = How much would you like to add? Tap an amount, or type one from { $least } to { $most }.
not-an-amount = Please type an amount in figures, such as 500 or 1,500.
# $least (money)
fund-too-little = The smallest amount is { $least }.
# $most (money)
fund-too-much = The largest amount at once is { $most }.
# $limit (money)
# $room (money)
fund-over-balance = Your wallet may hold { $limit }. There is room for { $room } more.
fund-full = Your wallet is as full as it may be. Spend some first, then add more.
# $amount (money)
fund-preparing = ⏳ Preparing a payment of { $amount }…
# $amount (money)
# $reference (text)
fund-link =
    💳 <b>{ $amount }</b> to your wallet
    Tap the button to pay safely with Paystack. I tell you here as soon as the money has arrived.
    Reference: <code>{ $reference }</code>
pay-button = Pay now
# $amount (money)
# $reference (text)
fund-unopened = 😕 The payment page for { $amount } could not be opened, and nothing was charged. Please try again in a few minutes with /fund. Reference: <code>{ $reference }</code>
# $amount (money)
# $balance (money)
# $reference (text)
fund-credited =
    ✅ <b>{ $amount }</b> has arrived.
    👛 You now have { $balance }.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $asked (money)
# $balance (money)
# $reference (text)
fund-credited-other =
    ✅ <b>{ $amount }</b> has arrived (the payment was for { $asked }).
    👛 You now have { $balance }.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $reference (text)
fund-failed = ✕ The payment of { $amount } did not go through, and nothing was added. Send /fund to try again. Reference: <code>{ $reference }</code>
# $amount (money)
# $reference (text)
fund-abandoned = The payment of { $amount } was not finished, so I have closed it. If money still arrives, I add it and tell you. Reference: <code>{ $reference }</code>
# $amount (money)
# $reference (text)
fund-review = ⏳ Your payment of { $amount } arrived in a way that a person must look at. We will write to you here. Reference: <code>{ $reference }</code>
# $amount (money)
# $balance (money)
# $reference (text)
fund-reversed = The bank took back { $amount } of a payment, so it left your wallet. You now have { $balance }. Reference: <code>{ $reference }</code>

## Buying

# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
goods =
    { $plan ->
        [none] { $amount } { $network } airtime
       *[other] { $plan } { $network } data
    }
buy-what = What would you like to buy?
buy-airtime-button = 📱 Airtime
buy-data-button = 📶 Data
buy-for-whom-data = Who is the data for? Tap, or type a phone number.
buy-for-whom = Who is the airtime for? Tap, or type a phone number.
# $phone (phone)
buy-self-button = Myself · { $phone }
# $phone (phone)
buy-recent-button = { $phone }
# $name (text)
# $phone (phone)
buy-saved-recipient = { $name } · { $phone }
not-a-phone = That is not a mobile number I can top up. Please type one such as 0803 123 4567.
# $phone (phone)
# $network (text)
buy-network-guess = <b>{ $phone }</b> looks like { $network }. Numbers can move to another network, so please check.
# $phone (phone)
buy-network-open = Which network is <b>{ $phone }</b> on?
# $network (text)
buy-network-yes = ✓ { $network }
buy-which-category = How long should it last?
# $name (text)
# $plans (count)
plan-category-line = { $name } ({ $plans })
buy-which-plan = Which plan?
# $name (text)
# $price (money)
plan-line = { $name } · { $price }
# $name (text)
# $price (money)
plan-line-featured = ⭐ { $name } · { $price }
plans-more-button = More →
plans-back-button = ← Back
buy-no-plans = I have no data plans for that network at the moment.
buy-no-such-size = I have no plan of exactly that size there. These are the ones I have.
buy-plan-gone = That plan is no longer sold. Here is what there is now.
# $network (text)
buy-plan-wrong-network = That plan is for { $network } numbers. Please choose one for the right network.
# $price (money)
buy-price-changed = The price has changed meanwhile: it is now { $price }. Please look at it again.
# $phone (phone)
# $network (text)
buy-looks-other = Please check: { $phone } looks like a number of { $network }. If it has moved to another network, all is well.
buy-again-gone = I can't find that purchase, so let's begin a new one.
# $least (money)
# $most (money)
buy-how-much = How much airtime? Tap an amount, or type one from { $least } to { $most }.
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $price (money)
# $after (money)
buy-confirm =
    <b>{ goods }</b>
    for { $phone }

    You pay <b>{ $price }</b>
    Wallet after: { $after }
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $discount (money)
# $price (money)
# $after (money)
buy-confirm-discount =
    <b>{ goods }</b>
    for { $phone }

    Discount: { $discount }
    You pay <b>{ $price }</b>
    Wallet after: { $after }
# $price (money)
buy-pay-button = ✓ Pay { $price }
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
buy-on-its-way =
    ⏳ <b>{ goods }</b> for { $phone } is on its way.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-delivered =
    ✅ <b>{ goods }</b> delivered to { $phone }.
    👛 { $balance } left
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-refused =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. The network refused it.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-down =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. The network could not be reached.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-number =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. The network doesn't know this number, so please check it.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-not-sent =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. It never reached the network.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-returned-amount =
    ↩️ <b>{ goods }</b> for { $phone } was not delivered. The network doesn't take this amount.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
buy-slow =
    ⏳ <b>{ goods }</b> for { $phone } takes longer than usual. The network has not answered yet.
    Your { $amount } stays safe meanwhile: it is delivered or returned, never both. I tell you as soon as I know.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
buy-review =
    🔎 <b>{ goods }</b> for { $phone }: the network still gives no answer, so a person is looking into it.
    Your money stays safe until we know.
    Reference: <code>{ $reference }</code>
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $balance (money)
buy-reversed =
    ↩️ <b>{ goods }</b> for { $phone }: the network took it back after it was delivered.
    Your money is back: { $balance } in your wallet.
    Reference: <code>{ $reference }</code>
# $network (text)
# $category (text) airtime or data
network-goods =
    { $category ->
        [data] { $network } data
       *[airtime] { $network } airtime
    }
# $network (text)
# $category (text) airtime or data
# $since (moment)
buy-network-resting =
    😴 <b>{ network-goods }</b> has been resting since { $since }: it can't be delivered right now, so I don't sell it. Nothing was charged.
    Shall I tell you when it is back?
buy-tell-me-button = 🔔 Tell me
# $network (text)
# $category (text) airtime or data
buy-will-tell = 🔔 I tell you here as soon as { network-goods } is back.
# $network (text)
# $category (text) airtime or data
buy-network-back = ✅ <b>{ network-goods }</b> is back. You can buy it again.
# $network (text)
buy-network-rests = { $network } can't be delivered right now, so I don't sell it. Nothing was charged. Please try again in a few minutes.
buy-again-button = 🔁 Buy again
save-number-button = ☆ Save number
nudge = There is news on this one ☝️

# $least (money)
buy-too-little = The smallest airtime purchase is { $least }.
# $most (money)
buy-too-much = The largest airtime purchase at once is { $most }.
buy-whole-amount = Airtime is sold in whole naira, please type an amount without kobo.
# $limit (money)
# $left (money)
buy-daily-limit = You can spend { $limit } a day. Today there is { $left } left.
# $seconds (count)
buy-twin =
    { $seconds ->
        [0] ⚠️ You bought the same just now. Again?
        [one] ⚠️ You bought the same one second ago. Again?
       *[other] ⚠️ You bought the same { $seconds } seconds ago. Again?
    }
buy-twin-button = Yes, buy it again
# $minutes (count)
buy-too-many =
    { $minutes ->
        [one] That was a lot of purchases for one hour. Please try again in a minute.
       *[other] That was a lot of purchases for one hour. Please try again in { $minutes } minutes.
    }
# $most (count)
buy-too-many-recipients =
    { $most ->
        [one] You have bought for a new number today, and more than one a day is not possible. Numbers that you have bought for before still work, and tomorrow new ones do too.
       *[other] You have bought for { $most } new numbers today, and more a day are not possible. Numbers that you have bought for before still work, and tomorrow new ones do too.
    }
# $short (money)
# $available (money)
buy-short = Your wallet has { $available }, which is { $short } short.
buy-network-unknown = I can't sell for that network yet.
buy-key-reused = That purchase was already made with other details. Please start again with /buy.
buy-pin-needed = This purchase needs your PIN. Please start again with /buy.

## Data plans

plans-which-network = Which network's plans would you like to see? Tap one, or type what you look for, such as <i>1gb weekly mtn</i>.
# $network (text)
plans-which-category = <b>{ $network } data plans</b>. Tap how long it should last, or type what you look for.
# $network (text)
# $category (text)
plans-of-category = <b>{ $network }</b>, { $category }. Tap a plan to buy it. The starred ones are bought the most.
# $words (text)
plans-found = This is what I have for <b>{ $words }</b>. Tap a plan to buy it, or type something else.
# $words (text)
plans-not-found = I have no plan for <b>{ $words }</b>. Try fewer words, such as <i>1gb</i> or <i>monthly</i>.
# $network (text)
# $name (text)
# $price (money)
plan-found-line = { $network } { $name } · { $price }

## Saved numbers

recipients-empty = You have saved no numbers yet. After a purchase for somebody else, tap <i>Save number</i>.
recipients-title = ☆ <b>Your saved numbers</b>. Tap one to buy for it, or to change it.
# $name (text)
# $phone (phone)
# $network (text)
recipient-card = ☆ <b>{ $name }</b>, { $phone }, { $network }
recipient-buy-button = 🛒 Buy
recipient-rename-button = ✎ Rename
recipient-delete-button = ✕ Remove
# $name (text)
# $phone (phone)
recipient-delete-sure = Remove { $name }, { $phone }, from your saved numbers?
recipient-delete-yes-button = ✕ Remove
recipient-keep-button = Keep
# $phone (phone)
recipient-ask-name = What should I call { $phone }? Such as Mum, or Office router.
# $name (text)
# $phone (phone)
recipient-saved = ☆ Saved: { $phone } is now { $name }.
recipient-deleted = Removed. Nothing else has changed.
recipient-bad-name = A name is up to 30 letters and digits, with at least one letter. Please try another.
# $name (text)
recipient-name-taken = You already call another number { $name }. Please choose a different name.
# $most (count)
recipient-too-many = You can save { $most } numbers. Remove one first, please.
recipient-unknown = I can't find that number among your purchases.

## History

history-empty = Nothing here yet. Your first purchase will show up here.
# $page (count)
# $pages (count)
history-title =
    { $pages ->
        [one] 🧾 <b>Your history</b>. Tap a line for its receipt.
       *[other] 🧾 <b>Your history</b>, page { $page } of { $pages }. Tap a line for its receipt.
    }
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
goods-short =
    { $plan ->
        [none] { $amount } { $network }
       *[other] { $plan } { $network }
    }
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $when (day)
# $mark (text)
history-purchase-line = { $mark } { goods-short } · { $phone } · { $when }
# $amount (money)
# $when (day)
# $mark (text)
history-funding-line = { $mark } { $amount } added · { $when }
history-older-button = Older →
history-newer-button = ← Newer

## Receipts

# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $state (text) the purchase's state
receipt-purchase-caption =
    🧾 { goods } for { $phone }
    { $state ->
        [delivered] { state-delivered }
        [returned] { state-returned }
        [reversed] { state-taken-back }
        [review] { state-review }
        [unknown] { state-unknown }
       *[held] { state-held }
    } · <code>{ $reference }</code>
# $amount (money)
# $reference (text)
# $state (text) the funding's state
receipt-funding-caption =
    🧾 { $amount } to your wallet
    { $state ->
        [credited] { state-credited }
        [reversed] { state-reversed }
        [failed] { state-failed }
        [abandoned] { state-abandoned }
        [review] { state-review }
        [open] { state-open }
       *[opening] { state-opening }
    } · <code>{ $reference }</code>
receipt-file-button = 📄 Save as PDF
receipt-title-purchase = Airtime receipt
receipt-title-data = Data receipt
receipt-title-funding = Wallet funding
receipt-label-amount = Amount
receipt-label-discount = Discount
receipt-label-paid = You paid
receipt-label-network = Network
receipt-label-plan = Plan
receipt-label-phone = Phone
receipt-label-when = Date
receipt-label-reference = Reference
receipt-label-state = Status
# $value (money)
value-money = { $value }
# $value (phone)
value-phone = { $value }
# $value (text)
value-text = { $value }
# $value (moment)
value-moment = { $value }
state-held = On its way
state-sending = On its way
state-unknown = Waiting for the network
state-review = Being looked into
state-delivered = Delivered
state-returned = Money returned
state-opening = Being prepared
state-open = Waiting for payment
state-credited = Received
state-failed = Failed
state-abandoned = Not finished
state-reversed = Taken back by the bank
state-taken-back = Taken back by the network, money returned

## Operators

# $code (text)
# $subject (text)
# $detail (text)
ops-alert =
    🚨 <b>{ $code }</b>
    { $subject }
    { $detail }
