## Pidgin: opening an account

ask-phone = To open your account I need your phone number. Abeg share am with me.
share-phone-button = 📞 Share my number
phone-not-own = Dat one na another pesin contact card. Abeg share your own number.
phone-by-button = Abeg share your number for dis account, make I know say na you.
phone-not-mobile = Na only mobile number I fit use. Abeg share one.
ask-name = Thank you, your number don confirm. Wetin be your full name?
not-a-name = Abeg write your name with letters, like Ada Obi.
ask-referral = Na friend invite you? Type their code, or skip am.
skip-button = Skip am
referral-unknown = I no sabi dat code. Check am with your friend, or skip am.
ask-consent =
    <b>Your privacy</b>
    I dey keep your name, number, wetin you buy and wetin you pay, to run your wallet and to show you wetin you dey spend. I no dey ever sell them, and I no dey keep card details. Anytime you fit ask for copy or close your account.

    You gree?
agree-button = ✓ I gree
disagree-button = No, thanks
consent-refused = No wahala. I no open any account, and I don forget wetin you tell me. You fit come back anytime you like.
ask-new-pin = Choose PIN of 4 to 6 digits. E dey guard bigger purchases.
ask-pin-again = Once more, abeg, di same PIN.
pin-dots = <b>{ $dots }</b>
pin-mismatch = Di two no be di same. Make we try again: choose PIN.
pin-weak-common = Dat PIN na one of di first wey thief go try. Abeg choose another one.
pin-weak-repeated = Abeg no use di same digit again and again.
pin-weak-run = Abeg no use digits wey follow each other, like 1234.
pin-weak-date = Abeg no use year or birthday.
pin-not-digits = PIN na 4 to 6 digits.
account-open =
    🎉 <b>Welcome, { $name }!</b>
    Your wallet don open. Your invitation code na <code>{ $code }</code>.

    Next: add some money, then buy airtime for yourself or anybody.
account-open-invited =
    🎉 <b>Welcome, { $name }!</b>
    Your wallet don open, and because friend invite you, your first recharge go be { $percent } % less.
    Your own invitation code na <code>{ $code }</code>.

    Next: add some money, then buy airtime for yourself or anybody.
account-exists = Account dey for dis number already, so I don open am here.
phone-taken = Account don already dey for dis number. Send /login to open am.
