## Inviting friends

refer =
    <b>Gayyaci abokai</b>
    Code ɗinka: <code>{ $code }</code>

    Abokin da ya buɗe account da shi zai sami ragin { $welcome } % a recharge na farko. Da zarar an kai shi, za ka sami ragin { $reward } % a recharge ɗinka ɗaya na gaba.
    Kowane ragi yana ragewa har zuwa { $most }, kuma na recharge ne daga { $least } zuwa sama.
refer-with-link =
    { refer }

    Ko ka aika musu wannan link: { $link }
refer-none = Ba wanda ya yi amfani da code ɗinka tukuna.
refer-results =
    { $waiting ->
        [0] { refer-completed }
        [one] Aboki ɗaya ya shiga amma bai yi recharge ba tukuna. { refer-completed }
       *[other] Abokai { $waiting } sun shiga amma ba su yi recharge ba tukuna. { refer-completed }
    }
refer-completed =
    { $completed ->
        [0] Ba wanda ya yi recharge zuwa yanzu.
        [one] Ɗaya ya yi recharge na farko.
       *[other] { $completed } sun yi recharge na farko.
    }
refer-rewards =
    { $rewards ->
        [one] 🎁 Kana da ragi ɗaya da za ka yi amfani da shi kafin ƙarshen { $until }. Yana ragewa da kansa idan shi ne mafi arha.
       *[other] 🎁 Kana da ragi { $rewards } da za ka yi amfani da su, na farko kafin ƙarshen { $until }. Mafi kyau yana ragewa da kansa.
    }
menu-refer-button = 🎁 Gayyaci abokai
refer-rewarded =
    🎁 Abokin da ka gayyata ya yi recharge na farko. Za ka sami ragin { $percent } % a recharge ɗinka ɗaya na gaba (har { $most }), zuwa { $until }. Yana ragewa da kansa.
