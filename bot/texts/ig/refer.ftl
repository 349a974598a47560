## Inviting friends

refer =
    <b>Kpọọ ndị enyi</b>
    Code gị: <code>{ $code }</code>

    Enyi ji ya mepee akaụntụ ga-enweta mbelata { $welcome } % na recharge mbụ ya. Ozugbo nke ahụ rutere, ị ga-enweta mbelata { $reward } % n'otu recharge gị na-abịa.
    Mbelata ọ bụla na-ewepụ ruo { $most }, ọ bụkwa maka recharge site na { $least } gbagowe.
refer-with-link =
    { refer }

    Ma ọ bụ ziteere ha link a: { $link }
refer-none = Ọ dịbeghị onye jiri code gị.
refer-results =
    { $waiting ->
        [0] { refer-completed }
        [1] Otu enyi abanyela ma ọ mebeghị recharge. { refer-completed }
       *[other] Enyi { $waiting } abanyela ma ha emebeghị recharge. { refer-completed }
    }
refer-completed =
    { $completed ->
        [0] Ọ dịbeghị onye mere recharge.
        [1] Otu emeela recharge mbụ.
       *[other] { $completed } emeela recharge mbụ.
    }
refer-rewards =
    { $rewards ->
        [1] 🎁 I nwere otu mbelata ị ga-eji ruo { $until }. Ọ na-ewepụ n'onwe ya mgbe ọ bụ ọnụ ahịa kacha mma.
       *[other] 🎁 I nwere mbelata { $rewards } ị ga-eji, nke mbụ ruo { $until }. Nke kacha mma na-ewepụ n'onwe ya.
    }
menu-refer-button = 🎁 Kpọọ ndị enyi
refer-rewarded =
    🎁 Enyi ị kpọrọ emeela recharge mbụ. Ị ga-enweta mbelata { $percent } % n'otu recharge gị na-abịa (ọ gaghị akarị { $most }), ruo { $until }. Ọ na-ewepụ n'onwe ya.
