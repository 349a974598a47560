## Pidgin: closing the account, and accounts that rest

close-ask =
    You wan close your account? Your wallet empty, so no money go lost.

    I go forget your name, your number, your e-mail address and di numbers wey you save. Data plans wey dey run go still dey their numbers, but I no go look after them again. Wetin you buy and pay go remain for our books, without your name.

    Nobody fit undo am. You fit open new account with di same number, and e go dey empty.
close-go-on-button = Close my account
close-keep-button = ← Keep am
close-sure = 🔒 Make I close your account now, forever?
close-yes-button = Close am forever
close-kept = Your account dey as e dey.
close-done = Your account don close, and I don forget you. Old messages go dey dis chat until you delete them. Thank you say you dey here with us.
close-purchase-open = One thing wey you buy still dey come. Once e enter, or di money come back, you fit close your account.
close-plan-waiting = One data plan wey you don pay for dey wait for line. Cancel am, and di money go come back to your wallet; then you fit close your account.
close-bill-open = One bill still dey open. Pay am with /bill first; then you fit close your account.
close-line-open = You get number wey dem dey bill after di month. End am with /postpaid and pay im last bill; then you fit close your account.
close-payment-open = One payment into your wallet still dey open. Finish am, or wait until I tell you say e don expire; then you fit close your account.
close-money-left = You still get { $left } for your wallet. E no fit comot as cash, and I no want make you lose am: abeg spend am first, on airtime or data for any number. Then you fit close your account.

customer-inactive = 👋 I never hear from you for { $days } days. Your account and di money for your wallet dey as you leave am, and you no need do anything. Unlock with code anytime you like, or close di account with /close.

help-close = Close your account
words-close = close account, close my account, delete account, delete my account, comot my account
