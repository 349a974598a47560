## Pidgin: profile

menu-profile-button = 👤 Profile
profile-card =
    👤 <b>{ $name }</b>
    📱 { $phone }
    🗣 { $language }
    🕑 { $zone }
    { profile-email-line }
    <b>Your limits</b> (level { $tier })
    You fit spend reach { $per_day } for one day, and keep reach { $most } for your wallet.
profile-email-line =
    { $email ->
        [off] { "" }
        [none] ✉️ No e-mail address yet
       *[other] ✉️ { $email }{ $reached ->
            [no] {" "}(mail come back from there, abeg change am)
           *[yes] { "" }
        }
    }
change-name-button = ✏️ Name
change-zone-button = 🕑 Time zone
add-email-button = ✉️ Add e-mail
change-email-button = ✉️ Change e-mail
remove-email-button = 🗑 Comot e-mail
ask-new-name = Wetin be your full name?
name-changed = ✓ Now your name na { $name }.
ask-time-zone = Your days and months dey begin by di clock of <b>{ $zone }</b>. Choose where you dey live, or write one city like <i>Nairobi</i> or time zone like <i>Africa/Nairobi</i>.
not-a-time-zone = I no sabi dat place. Abeg write di big city wey near you, like Nairobi, or time zone like Africa/Nairobi.
time-zone-changed = ✓ Now your days dey follow { $zone }. You fit change am again after one week.
time-zone-kept = You change your time zone not too long ago, and your daily limits dey follow am. You fit change am again for { $until }.
ask-email = Which e-mail address make I dey write?
not-an-email = Dat one no resemble e-mail address. Abeg type one like ada@example.com.
email-same = { $email } still be your address.
ask-mail-code = I don send 6 digit code to <b>{ $email }</b>. Abeg type am here. If you no see am, look your spam folder too.
email-taken = Another account get dat address. Abeg comot am from there first, or choose another one.
email-added = ✓ { $email } na your own. Now choose wetin make I dey send there.
ask-remove-email = Make I forget { $email }? Nothing go enter there again.
remove-email-yes-button = Forget am
remove-email-no-button = ← Keep am
email-removed = ✓ I don forget { $email }. Your notices go still come here.

mail-code =
    { $code } na your Nexa code.
    Type am for di chat before { $minutes } minutes pass, and dis address go be your own there. If no be you ask for am, you no need do anything: without di code nothing go happen.
mail-footer =
    Nexa dey write you here because somebody ask for am inside di chat. Nobody dey read wetin you send back, so abeg answer inside di chat. /profile for there go change or comot dis address.
    We no dey ever ask for PIN or code by e-mail.
