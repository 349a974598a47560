## Codes and sessions

sms-code = { $code } shi ne code dinka na Nexa. Yana aiki na minti { $minutes }. Kada ka fada wa kowa: ba wani daga Nexa da zai tambaye ka shi.
ask-code = Na aika code mai lambobi 6 ta SMS zuwa <b>{ $phone }</b>. Rubuta shi a nan.
resend-button = ↻ Aika sabon code
code-resent = Sabon code yana kan hanya. Tsohon ba ya aiki kuma.
not-a-code = Code lambobi 6 ne, kamar 482913.
code-wrong =
    { $tries ->
        [one] Wannan ba code ɗin ba ne. Saura gwaji ɗaya.
       *[other] Wannan ba code ɗin ba ne. Saura gwaji { $tries }.
    }
code-expired = Lokacin wannan code ya wuce. Nemi sabo a ƙasa.
code-none = Babu code da ke jira. Nemi sabo a ƙasa.
code-too-soon =
    { $seconds ->
        [one] Ƙara jira daƙiƙa ɗaya kafin neman wani code.
       *[other] Ƙara jira daƙiƙa { $seconds } kafin neman wani code.
    }
code-too-many =
    { $minutes ->
        [one] Code ɗin sun yi yawa. Sake gwadawa nan da minti ɗaya.
       *[other] Code ɗin sun yi yawa. Sake gwadawa nan da mintuna { $minutes }.
    }
code-locked =
    { $minutes ->
        [one] 🔒 Code da ba su dace ba sun yi yawa. Don tsaronka an kulle wannan na minti ɗaya.
       *[other] 🔒 Code da ba su dace ba sun yi yawa. Don tsaronka an kulle wannan na mintuna { $minutes }.
    }
session-open = 🔓 Ka shigo. Zan kulle wannan hira bayan mintuna 5 na shiru, ko idan ka aika /logout.
session-already-open = 🔓 Wannan hirar a buɗe take tuni.
session-closed = 🔒 An kulle. Kuɗinka na nan lafiya; aika /login idan ka dawo.
session-none = 🔒 Wannan hirar a kulle take tuni.
session-elsewhere = 🔒 An buɗe account ɗinka a wata hira, don haka na kulle wannan. Idan ba kai ba ne, aika /pin yanzu ka zaɓi sabon PIN.
account-suspended = An dakatar da account ɗinka. Rubuta wa masu taimako, za su faɗa maka dalili.
account-closed = An rufe wannan account.

account-paused = ⏸ An dakatar da account ɗinka na ɗan lokaci, don haka na kulle shi. Kuɗinka na nan lafiya kuma naka ne, abin da ke kan hanya kuma zai isa ko ya dawo. Rubuta wa masu taimako, za su yi maka bayani.
account-resumed = ▶️ An sake buɗe account ɗinka. Komai yana nan yadda ka bar shi.
account-unlocked = 🔓 Masu taimako sun ɗage kullewar, don haka za ka iya sake gwadawa yanzu.
account-pin-reset = 🔒 Don tsaronka an cire PIN ɗinka. Idan ka sake buɗewa zan ce ka zaɓi sabo.
pin-due = 🔒 Don tsaronka, fara zaɓar sabon PIN.
