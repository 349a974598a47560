## Adding money

# $amount (money)
amount-button = { $amount }
fund-key-reused = That payment was already started with another amount. Please start again with /fund.

# $least (money)
# $most (money)
ask-fund-amount = How much would you like to add? Choose an amount, or type one from { $least } to { $most }.
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
ask-fund-gateway = How would you like to pay { $amount }?
fund-paystack-button = 💳 Card or bank (Paystack)
fund-stripe-button = 🌍 Any card (Stripe)
fund-gateway-gone = That way to pay is closed at the moment. Please choose again with /fund.
# $amount (money)
# $gateway (text)
# $reference (text)
fund-link =
    💳 <b>{ $amount }</b> to your wallet
    Use the link to pay safely with { $gateway }. I tell you here as soon as the money has arrived.
    Reference: <code>{ $reference }</code>
pay-button = Pay now
# $amount (money)
# $gateway (text)
# $other (text)
# $reference (text)
fund-unopened-other = 😕 { $gateway } could not open a payment page for { $amount }, and nothing was charged. You can pay with { $other } right now, or try again later with /fund. Reference: <code>{ $reference }</code>
fund-other-button = 💳 Pay another way
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
# $amount (money)
# $limit (money)
# $reference (text)
fund-waits = ⏳ { $amount } came to your account number. Your wallet may hold { $limit }, so I add it as soon as there is room. Nothing is lost. Reference: <code>{ $reference }</code>

## A customer's own account number

account-button = 🏦 Bank transfer
account-consent =
    🏦 I can get you an account number of your own. Money that you send there from any bank comes into your wallet by itself.
    For this, Paystack and its bank get your name and your phone number. Shall I?
account-yes-button = Get my number
account-no-button = Not now
account-asking = ⏳ Getting your account number…
account-slow = ⏳ The bank is preparing your account number. I send it here as soon as it is ready. Until then you can add money in another way.
# $account_name (text)
# $account_number (text)
# $bank (text)
account-card =
    🏦 Your own account number: <code>{ $account_number }</code>
    Bank: { $bank }
    Name: { $account_name }
    Send any amount there from any bank. I tell you here as soon as it has arrived.
account-refused = The bank did not give you an account number. Nothing was charged, and you can add money in another way with /fund.
