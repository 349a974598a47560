## Profile: name, time zone, e-mail

menu-profile-button = 👤 Profile
# $name (text)
# $phone (phone)
# $language (text) its own name
# $zone (text) such as Africa/Lagos
# $email (text) the proven address, none, or off where no e-mail is offered
# $reached (text) no: mail to that address came back
# $per_day (money)
# $most (money)
# $tier (count)
profile-card =
    👤 <b>{ $name }</b>
    📱 { $phone }
    🗣 { $language }
    🕑 { $zone }
    { profile-email-line }
    <b>Your limits</b> (level { $tier })
    You can spend up to { $per_day } a day, and keep up to { $most } in your wallet.
# $email (text) the proven address, none, or off where no e-mail is offered
# $reached (text) no: mail to that address came back
profile-email-line =
    { $email ->
        [off] { "" }
        [none] ✉️ No e-mail address yet
       *[other] ✉️ { $email }{ $reached ->
            [no] {" "}(mail came back from there, please change it)
           *[yes] { "" }
        }
    }
change-name-button = ✏️ Name
change-zone-button = 🕑 Time zone
add-email-button = ✉️ Add e-mail
change-email-button = ✉️ Change e-mail
remove-email-button = 🗑 Remove e-mail
ask-new-name = What is your full name?
# $name (text)
name-changed = ✓ You are { $name } now.
# $zone (text) such as Africa/Lagos
ask-time-zone = Your days and months begin by the clock of <b>{ $zone }</b>. Choose where you live, or write a city such as <i>Nairobi</i> or a time zone such as <i>Africa/Nairobi</i>.
not-a-time-zone = I don't know that place. Please write the nearest big city, such as Nairobi, or a time zone such as Africa/Nairobi.
# $zone (text) such as Africa/Lagos
time-zone-changed = ✓ Your days now go by { $zone }. You can change this again in a week.
# $until (day)
time-zone-kept = You changed your time zone lately, and your daily limits go by it. You can change it again on { $until }.
ask-email = Which e-mail address shall I write to?
not-an-email = That doesn't look like an e-mail address. Please type one such as ada@example.com.
# $email (text)
email-same = { $email } stays your address.
# $email (text)
ask-mail-code = I have sent a 6 digit code to <b>{ $email }</b>. Please type it here. If you can't find it, look in your spam folder too.
email-taken = Another account has that address. Please remove it there first, or choose another one.
# $email (text)
email-added = ✓ { $email } is yours. Now choose what I should send there.
# $email (text)
ask-remove-email = Shall I forget { $email }? Nothing more will be sent there.
remove-email-yes-button = Forget it
remove-email-no-button = ← Keep it
# $email (text)
email-removed = ✓ I have forgotten { $email }. Your notices still come here.

# $code (text) six digits
# $minutes (count) how long it is good for
mail-code =
    { $code } is your Nexa code.
    Type it in the chat within { $minutes } minutes, and this address is yours there. If you didn't ask for it, there is nothing to do: without the code nothing happens.
mail-footer =
    Nexa writes to you here because it was asked for in the chat. Nobody reads what is sent back, so please answer in the chat. /profile there changes or removes this address.
    We never ask for a PIN or a code by e-mail.
