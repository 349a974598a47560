## Closing the account, and accounts that rest

close-ask =
    Do you want to close your account? Your wallet is empty, so no money is lost.

    I forget your name, your number, your e-mail address and the numbers you saved. Data plans that run stay on their numbers, but I no longer look after them. What you bought and paid stays in our books, without your name.

    This can't be undone. You can open a new account with the same number, and it will be empty.
close-go-on-button = Close my account
close-keep-button = ← Keep it
close-sure = 🔒 Shall I close your account now, for good?
close-yes-button = Close for good
close-kept = Your account stays as it is.
close-done = Your account is closed, and I have forgotten you. Older messages stay in this chat until you delete them. Thank you for having been here.
close-purchase-open = A purchase of yours is still on its way. Once it is delivered, or the money is back, you can close your account.
close-plan-waiting = A data plan that you paid for waits in line. Cancel it, and its price comes back to your wallet; then you can close your account.
close-bill-open = A bill is still open. Pay it with /bill first; then you can close your account.
close-line-open = You have a number that is billed after the month. End it with /postpaid and pay its last bill; then you can close your account.
close-payment-open = A payment into your wallet is still open. Finish it, or wait until I tell you that it has lapsed; then you can close your account.
# $left (money)
close-money-left = You still have { $left } in your wallet. It can't be paid out, and I don't want you to lose it: please spend it first, on airtime or data for any number. Then you can close your account.

# $days (count)
customer-inactive = 👋 I haven't heard from you for { $days } days. Your account and the money in your wallet stay as they are, and there is nothing you have to do. Unlock with a code whenever you like, or close the account with /close.

help-close = Close your account
words-close = close account, close my account, delete account, delete my account
