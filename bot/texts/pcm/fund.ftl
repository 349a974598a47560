## Pidgin: adding money

amount-button = { $amount }
fund-key-reused = Dat payment don start already with another amount. Abeg start again with /fund.

ask-fund-amount = How much you wan add? Choose one amount, or type from { $least } reach { $most }.
not-an-amount = Abeg type amount in figures, like 500 or 1,500.
fund-too-little = Di smallest amount na { $least }.
fund-too-much = Di biggest amount one time na { $most }.
fund-over-balance = Your wallet fit hold { $limit }. Space remain for { $room } more.
fund-full = Your wallet don full. Spend some first, then add more.
fund-preparing = ⏳ I dey prepare payment of { $amount }…
ask-fund-gateway = How you wan take pay { $amount }?
fund-paystack-button = 💳 Card or bank (Paystack)
fund-stripe-button = 🌍 Any card (Stripe)
fund-gateway-gone = Dat way to pay close for now. Abeg choose again with /fund.
fund-link =
    💳 <b>{ $amount }</b> into your wallet
    Use di link to pay safe with { $gateway }. I go tell you here as soon as di money enter.
    Reference: <code>{ $reference }</code>
pay-button = Pay now now
fund-unopened-other = 😕 { $gateway } no fit open payment page for { $amount }, and dem no charge anything. You fit pay with { $other } now now, or try again later with /fund. Reference: <code>{ $reference }</code>
fund-other-button = 💳 Pay another way
fund-unopened = 😕 Di payment page for { $amount } no gree open, and dem no charge anything. Abeg try again after some minutes with /fund. Reference: <code>{ $reference }</code>
fund-credited =
    ✅ <b>{ $amount }</b> don enter.
    👛 Now you get { $balance }.
    Reference: <code>{ $reference }</code>
fund-credited-other =
    ✅ <b>{ $amount }</b> don enter (di payment na for { $asked }).
    👛 Now you get { $balance }.
    Reference: <code>{ $reference }</code>
fund-failed = ✕ Di payment of { $amount } no go through, and nothing enter. Send /fund to try again. Reference: <code>{ $reference }</code>
fund-abandoned = Di payment of { $amount } no finish, so I don close am. If di money still come, I go add am and tell you. Reference: <code>{ $reference }</code>
fund-review = ⏳ Your payment of { $amount } come in one way wey pesin must look. We go write you here. Reference: <code>{ $reference }</code>
fund-reversed = Di bank collect { $amount } of one payment back, so e comot from your wallet. Now you get { $balance }. Reference: <code>{ $reference }</code>
fund-waits = ⏳ { $amount } enter your account number. Your wallet fit hold { $limit }, so I go add am as soon as space dey. Nothing lost. Reference: <code>{ $reference }</code>

account-button = 🏦 Bank transfer
account-consent =
    🏦 I fit get you your own account number. Money wey you send there from any bank go enter your wallet by itself.
    To do am, Paystack and im bank go get your name and your phone number. Make I do am?
account-yes-button = Get my number
account-no-button = Not now
account-asking = ⏳ I dey get your account number…
account-slow = ⏳ Di bank dey prepare your account number. I go send am here as soon as e ready. Until then you fit add money another way.
account-card =
    🏦 Your own account number: <code>{ $account_number }</code>
    Bank: { $bank }
    Name: { $account_name }
    Send any amount there from any bank. I go tell you here as soon as e enter.
account-refused = Di bank no give you account number. Dem no charge anything, and you fit add money another way with /fund.
