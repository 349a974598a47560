## Codes and sessions

# $code (text) six digits
# $minutes (count) how long it is good for
sms-code = { $code } is your Nexa code. It is good for { $minutes } minutes. Never share it: nobody from Nexa will ask for it.
# $phone (text) where it was sent, partly hidden
ask-code = I have sent a 6 digit code by SMS to <b>{ $phone }</b>. Please type it here.
resend-button = ↻ Send a new code
code-resent = A new code is on its way. The older one no longer works.
not-a-code = The code is 6 digits, such as 482913.
# $tries (count) how many are left
code-wrong =
    { $tries ->
        [one] That isn't the code. You have one more try.
       *[other] That isn't the code. You have { $tries } more tries.
    }
code-expired = That code is too old. Ask for a new one below.
code-none = There is no code waiting. Ask for a new one below.
# $seconds (count)
code-too-soon =
    { $seconds ->
        [one] Please wait one more second before asking for another code.
       *[other] Please wait { $seconds } more seconds before asking for another code.
    }
# $minutes (count)
code-too-many =
    { $minutes ->
        [one] That was a lot of codes. Please try again in a minute.
       *[other] That was a lot of codes. Please try again in { $minutes } minutes.
    }
# $minutes (count)
code-locked =
    { $minutes ->
        [one] 🔒 Too many wrong codes. For your safety this is locked for a minute.
       *[other] 🔒 Too many wrong codes. For your safety this is locked for { $minutes } minutes.
    }
session-open = 🔓 You're in. I lock this chat after 5 quiet minutes, or when you send /logout.
session-already-open = 🔓 This chat is already unlocked.
session-closed = 🔒 Locked. Your money is safe; send /login when you are back.
session-none = 🔒 This chat is already locked.
session-elsewhere = 🔒 Your account was unlocked in another chat, so I have locked this one. If that wasn't you, send /pin now and choose a new PIN.
account-suspended = Your account is paused. Please write to support, they can tell you why.
account-closed = This account is closed.

## What support did

account-paused = ⏸ Your account is paused for now, so I have locked it. Your money is safe and stays yours, and what is on its way will still arrive or come back. Please write to support, they can tell you more.
account-resumed = ▶️ Your account is open again. Everything is as you left it.
account-unlocked = 🔓 Support has lifted the lock, so you can try again right away.
account-pin-reset = 🔒 For your safety your PIN was taken away. Next time you unlock I will ask you to choose a new one.
pin-due = 🔒 For your safety, please choose a new PIN first.
