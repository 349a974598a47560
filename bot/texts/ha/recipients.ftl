## Saved numbers

recipients-empty = Ba ka ajiye wata lamba ba tukuna. Bayan ka saya wa wani, danna <i>Ajiye lamba</i>.
recipients-title = ☆ <b>Lambobin da ka ajiye</b>. Zaɓi ɗaya don saya mata, ko canza ta.
recipient-card = ☆ <b>{ $name }</b>, { $phone }, { $network }
recipient-buy-button = 🛒 Saya
recipient-rename-button = ✎ Canza suna
recipient-delete-button = ✕ Cire
recipient-delete-sure = A cire { $name }, { $phone }, daga lambobin da ka ajiye?
recipient-delete-yes-button = ✕ Cire
recipient-keep-button = A bari
recipient-ask-name = Da wane suna zan kira { $phone }? Kamar Mama, ko Router na ofis.
recipient-saved = ☆ An ajiye: { $phone } yanzu { $name } ke nan.
recipient-deleted = An cire. Ba abin da ya canza bayan haka.
recipient-bad-name = Suna yana da harufa da lambobi har 30, da aƙalla harafi ɗaya. Gwada wani.
recipient-name-taken = Kana kiran wata lambar { $name } tuni. Zaɓi wani suna dabam.
recipient-too-many =
    { $most ->
        [one] Za ka iya ajiye lamba ɗaya. Fara cire ta.
       *[other] Za ka iya ajiye lambobi { $most }. Fara cire ɗaya.
    }
recipient-unknown = Ban ga wannan lambar a cikin sayayyarka ba.
