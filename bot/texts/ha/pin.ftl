## PIN

ask-pin = 🔒 Shigar da PIN ɗinka don ci gaba.
pin-wrong =
    { $tries ->
        [one] Wannan ba PIN ɗinka ba ne. Saura gwaji ɗaya.
       *[other] Wannan ba PIN ɗinka ba ne. Saura gwaji { $tries }.
    }
pin-locked = 🔒 An kulle PIN ɗinka bayan gwaje-gwaje da yawa da ba su dace ba. Zaɓi sabo da code ta SMS.
reset-pin-button = Zaɓi sabon PIN
pin-changed = ✅ An saka sabon PIN ɗinka. Sake buɗe hirar da /login.
