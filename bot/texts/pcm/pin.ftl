## Pidgin: PIN

ask-pin = 🔒 Abeg enter your PIN make we continue.
pin-wrong =
    { $tries ->
        [1] Dat one no be your PIN. You fit try one more time.
       *[other] Dat one no be your PIN. You fit try { $tries } more times.
    }
pin-locked = 🔒 Your PIN don lock because of too many wrong tries. Choose new one with code wey go come by SMS.
reset-pin-button = Choose new PIN
pin-changed = ✅ Your new PIN don set. Abeg unlock di chat again with /login.
