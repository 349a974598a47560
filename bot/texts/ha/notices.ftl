## Notices: the inbox, and what may be chosen

inbox-empty = 🔔 Babu komai a nan tukuna. Ana ajiye labarin sayayyarka da biyanka a nan, don ka sake samun su a kowane lokaci.
inbox-title =
    { $unread ->
        [0] 🔔 <b>Sanarwarka</b>. Ka karanta duka. Zaɓi ɗaya don sake ganinta.
        [one] 🔔 <b>Sanarwarka</b>. Ɗaya sabuwa ce (●). Danna ta ka karanta.
       *[other] 🔔 <b>Sanarwarka</b>. { $unread } sababbi ne (●). Zaɓi ɗaya ka karanta.
    }
inbox-new-line = ● { $what } · { $when }
inbox-old-line = { $what } · { $when }
inbox-item-lead = 🔔 Tun { $when }
inbox-older-button = Na baya →
inbox-newer-button = ← Mafi sabo
inbox-all-read-button = ✓ Na karanta duka
inbox-all-read = ✓ An nuna cewa an karanta duka.
inbox-settings-button = ⚙️ Saituna
menu-notifications-button = 🔔 Sanarwa
inbox-missed =
    { $missed ->
        [one] 👋 Na ji daɗin dawowarka. Yayin da aka toshe wannan hira, saƙo ɗaya bai iya isa gare ka ba. An ajiye maka shi.
       *[other] 👋 Na ji daɗin dawowarka. Yayin da aka toshe wannan hira, saƙonni { $missed } ba su iya isa gare ka ba. An ajiye maka su.
    }

quiet-words =
    { $from ->
        [none] 🌙 Babu lokacin shiru: ina rubutowa a kowane lokaci.
       *[other] 🌙 Lokacin shiru daga { $from } zuwa { $until }: abin da zai iya jira zai zo daga baya.
    }
mail-words =
    { $email ->
        [none] { "" }
       *[other] ✉️ E-mail na zuwa { $email }.
    }
place-words =
    { $place ->
        [only] { "" }
        [last] 📍 Ina rubuto maka a inda ka shiga na ƙarshe.
       *[other] 📍 Ina rubuto maka a { $place }.
    }
notice-settings =
    ⚙️ <b>Abin da nake sanar da kai, da inda</b>
    Labarin kuɗinka da na tsaron account ɗinka kullum yana zuwa nan take. Sauran zaɓinka ne: danna don kunnawa ko kashewa.
    { quiet-words }
    { mail-words }
    { place-words }
switch-sign =
    { $state ->
        [on] ✅
       *[off] ▫️
    }
chat-budget-button = { switch-sign } 💬 Kasafi
chat-summary-button = { switch-sign } 💬 Taƙaitawa
chat-service-button = { switch-sign } 💬 Labaran aiki
chat-news-button = { switch-sign } 💬 Labari, garaɓasa
mail-money-button = { switch-sign } ✉️ Kuɗi
mail-budget-button = { switch-sign } ✉️ Kasafi
mail-summary-button = { switch-sign } ✉️ Taƙaitawa
mail-service-button = { switch-sign } ✉️ Labaran aiki
quiet-button = 🌙 Lokacin shiru
place-button = 📍 Inda zan rubuto
ask-place =
    📍 A ina zan rubuto maka? Abin da ka tambaya a wata hira ana amsa shi a can; wannan na abin da nake sanar da kai da kaina ne.
    Idan ba a iya samun wata hira ba, labarin kuɗinka zai tafi wata, ko ta SMS.
place-last-button = Inda na shiga ƙarshe
place-here-line = { $name } (nan)
back-button = ← Koma baya
ask-quiet-hours = 🌙 Yaushe zan yi shiru? Danna, ko rubuta awanni biyu cikakku kamar <i>21 to 6</i>. Labarin kuɗinka zai ci gaba da zuwa nan take.
quiet-off-button = Kada a yi shiru
not-quiet-hours = Rubuta awanni biyu mabambanta daga 0 zuwa 23, kamar 21 to 6.

help-notifications = Sake karanta sanarwarka, ka zaɓi abin da zan sanar da kai
words-notifications = sanarwa, saƙonni
