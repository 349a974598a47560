## Notices: the inbox, and what may be chosen

inbox-empty = 🔔 Ọ dịbeghị ihe dị ebe a. E debere ebe a ihe mere n'ihe ị zụrụ na ego ị kwụrụ, ka ị nwee ike ịchọta ya ọzọ mgbe niile.
inbox-title =
    { $unread ->
        [0] 🔔 <b>Ọkwa gị</b>. Ị gụchaala ha niile. Họrọ otu ka ị hụ ya ọzọ.
        [1] 🔔 <b>Ọkwa gị</b>. Otu bụ ọhụrụ (●). Pịa ya ka ị gụọ ya.
       *[other] 🔔 <b>Ọkwa gị</b>. { $unread } bụ ọhụrụ (●). Họrọ otu ka ị gụọ ya.
    }
inbox-new-line = ● { $what } · { $when }
inbox-old-line = { $what } · { $when }
inbox-item-lead = 🔔 Site na { $when }
inbox-older-button = Ndị ochie →
inbox-newer-button = ← Kacha ọhụrụ
inbox-all-read-button = ✓ Agụchaala m
inbox-all-read = ✓ E gosiri na ị gụchaala ha niile.
inbox-settings-button = ⚙️ Ntọala
menu-notifications-button = 🔔 Ọkwa
inbox-missed =
    { $missed ->
        [1] 👋 Ọ dị mma na ị lọtara. Mgbe e gbochiri nkata a, otu ozi enweghị ike iru gị. E debeere gị ya.
       *[other] 👋 Ọ dị mma na ị lọtara. Mgbe e gbochiri nkata a, ozi { $missed } enweghị ike iru gị. E debeere gị ha.
    }

quiet-words =
    { $from ->
        [none] 🌙 Enweghị oge ịdị jụụ: m na-ede mgbe ọ bụla.
       *[other] 🌙 Oge ịdị jụụ site na { $from } ruo { $until }: ihe nwere ike ichere ga-abịa ma e mesịa.
    }
mail-words =
    { $email ->
        [none] { "" }
       *[other] ✉️ E-mail na-aga { $email }.
    }
place-words =
    { $place ->
        [only] { "" }
        [last] 📍 M na-edetara gị ebe ikpeazụ ị banyere.
       *[other] 📍 M na-edetara gị na { $place }.
    }
notice-settings =
    ⚙️ <b>Ihe m na-agwa gị, na ebe</b>
    Akụkọ gbasara ego gị na nchebe akaụntụ gị na-abịa ozugbo mgbe niile. Ndị ọzọ bụ nhọrọ gị: pịa ka ị gbanwee.
    { quiet-words }
    { mail-words }
    { place-words }
switch-sign =
    { $state ->
        [on] ✅
       *[off] ▫️
    }
chat-budget-button = { switch-sign } 💬 Budget
chat-summary-button = { switch-sign } 💬 Nchịkọta
chat-service-button = { switch-sign } 💬 Akụkọ ọrụ
chat-news-button = { switch-sign } 💬 Akụkọ, onyinye
mail-money-button = { switch-sign } ✉️ Ego
mail-budget-button = { switch-sign } ✉️ Budget
mail-summary-button = { switch-sign } ✉️ Nchịkọta
mail-service-button = { switch-sign } ✉️ Akụkọ ọrụ
quiet-button = 🌙 Oge ịdị jụụ
place-button = 📍 Ebe m ga-ede
ask-place =
    📍 Ebee ka m ga-edetara gị? Ihe ị jụrụ na nkata, a na-aza ya ebe ahụ; nke a bụ maka ihe m na-agwa gị n'onwe m.
    Ọ bụrụ na e nweghị ike iru otu nkata, akụkọ gbasara ego gị ga-aga na nke ọzọ, ma ọ bụ site na SMS.
place-last-button = Ebe ikpeazụ m nọ
place-here-line = { $name } (ebe a)
back-button = ← Laghachi
ask-quiet-hours = 🌙 Kedu mgbe m ga-adị jụụ? Pịa, ma ọ bụ dee awa abụọ zuru ezu dịka <i>21 to 6</i>. Akụkọ gbasara ego gị ka ga-abịa ozugbo.
quiet-off-button = Adịla jụụ
not-quiet-hours = Biko dee awa abụọ dị iche, zuru ezu, site na 0 ruo 23, dịka 21 to 6.

help-notifications = Gụọ ọkwa gị ọzọ, ma họrọ ihe m ga-agwa gị
words-notifications = ọkwa, ọkwa m, ozi m
