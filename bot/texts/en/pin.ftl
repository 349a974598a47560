## PIN

ask-pin = 🔒 Please enter your PIN to go on.
# $tries (count)
pin-wrong =
    { $tries ->
        [one] That isn't your PIN. You have one more try.
       *[other] That isn't your PIN. You have { $tries } more tries.
    }
pin-locked = 🔒 Your PIN is locked after too many wrong tries. Choose a new one with a code by SMS.
reset-pin-button = Choose a new PIN
pin-changed = ✅ Your new PIN is set. Please unlock the chat again with /login.
