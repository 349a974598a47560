## Opening an account

ask-phone = To open your account I need your phone number. Please share it with me.
share-phone-button = 📞 Share my number
phone-not-own = That is somebody else's contact card. Please share your own number.
phone-by-button = Please share this account's number, so I know it is yours.
phone-not-mobile = I can only use a mobile number. Please share one.
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
# $name (text) first name
# $code (text) their own referral code
# $percent (count) what the welcome takes off
account-open-invited =
    🎉 <b>Welcome, { $name }!</b>
    Your wallet is open, and because a friend invited you, your first recharge costs { $percent } % less.
    Your own invitation code is <code>{ $code }</code>.

    Next: add some money, then buy airtime for yourself or anyone else.
account-exists = There is an account for this number, so I have opened it here.
phone-taken = There is already an account for this number. Send /login to open it.
