## Pidgin: codes and sessions

sms-code = { $code } na your Nexa code. E go work for { $minutes } minutes. No give anybody: nobody from Nexa go ask for am.
ask-code = I don send 6 digit code by SMS to <b>{ $phone }</b>. Abeg type am here.
resend-button = ↻ Send new code
code-resent = New code dey come. Di old one no go work again.
not-a-code = Di code na 6 digits, like 482913.
code-wrong =
    { $tries ->
        [1] Dat one no be di code. You fit try one more time.
       *[other] Dat one no be di code. You fit try { $tries } more times.
    }
code-expired = Dat code don old. Ask for new one below.
code-none = No code dey wait. Ask for new one below.
code-too-soon =
    { $seconds ->
        [1] Abeg wait one more second before you ask for another code.
       *[other] Abeg wait { $seconds } more seconds before you ask for another code.
    }
code-too-many =
    { $minutes ->
        [1] Dat na plenty codes. Abeg try again after one minute.
       *[other] Dat na plenty codes. Abeg try again after { $minutes } minutes.
    }
code-locked =
    { $minutes ->
        [1] 🔒 Too many wrong codes. For your safety I don lock am for one minute.
       *[other] 🔒 Too many wrong codes. For your safety I don lock am for { $minutes } minutes.
    }
session-open = 🔓 You don enter. I go lock dis chat after 5 quiet minutes, or when you send /logout.
session-already-open = 🔓 Dis chat don open already.
session-closed = 🔒 I don lock am. Your money dey safe; send /login when you come back.
session-none = 🔒 Dis chat don lock already.
session-elsewhere = 🔒 Your account don open for another chat, so I don lock dis one. If no be you, send /pin now now and choose new PIN.
account-suspended = Your account dey on pause. Abeg write support, dem fit tell you why.
account-closed = Dis account don close.

account-paused = ⏸ Your account dey on pause for now, so I don lock am. Your money dey safe and na your own, and wetin dey come go still enter or come back. Abeg write support, dem fit tell you more.
account-resumed = ▶️ Your account don open again. Everything dey as you leave am.
account-unlocked = 🔓 Support don comot di lock, so you fit try again now now.
account-pin-reset = 🔒 For your safety we don comot your PIN. Next time you unlock I go ask you make you choose new one.
pin-due = 🔒 For your safety, abeg choose new PIN first.
