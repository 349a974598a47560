## Buying

goods =
    { $plan ->
        [none] airtime na { $network } na { $amount }
       *[other] data na { $network }, { $plan }
    }
buy-what = Me kake son saya?
buy-airtime-button = 📱 Airtime
buy-data-button = 📶 Data
buy-for-whom-data = Wa za a saya wa data? Danna, ko rubuta lambar waya.
buy-for-whom = Wa za a saya wa airtime? Danna, ko rubuta lambar waya.
buy-self-button = Ni · { $phone }
buy-recent-button = { $phone }
buy-saved-recipient = { $name } · { $phone }
not-a-phone = Ba zan iya yin recharge ga wannan lambar ba. Rubuta lambar waya kamar 0803 123 4567.
buy-network-guess = <b>{ $phone }</b> ta yi kama da ta { $network }. Ana iya mayar da lamba zuwa wani network, don haka ka duba.
buy-network-open = <b>{ $phone }</b> tana kan wane network?
buy-network-yes = ✓ { $network }
buy-which-category = Har tsawon wane lokaci?
plan-category-line = { $name } ({ $plans })
buy-which-plan = Wane plan?
plan-line = { $name } · { $price }
plan-line-featured = ⭐ { $name } · { $price }
plans-more-button = Ƙari →
plans-back-button = ← Koma baya
buy-no-plans = Babu data plan na wannan network a yanzu.
buy-no-such-size = Babu plan mai wannan girman daidai. Ga waɗanda nake da su.
buy-plan-gone = Ba a sayar da wannan plan kuma. Ga abin da ake da shi yanzu.
buy-plan-wrong-network = Wannan plan na lambobin { $network } ne. Zaɓi wanda ya dace da network ɗin lambar.
buy-price-changed = Farashi ya canza: yanzu { $price } ne. Sake dubawa.
buy-offer-gone = Garaɓasar ta ƙare yanzu-yanzu, don haka ba a sayi komai ba. Ba tare da ita ba, farashin { $price } ne.
buy-looks-other = Ka duba: { $phone } ta yi kama da lambar { $network }. Idan an mayar da ita wani network, to ba matsala.
buy-again-gone = Ban ga wannan sayayyar ba, bari mu fara sabuwa.
buy-how-much = Airtime na nawa? Zaɓi adadi, ko rubuta daga { $least } zuwa { $most }.
buy-confirm =
    <b>{ goods }</b>
    zuwa { $phone }

    Za ka biya <b>{ $price }</b>
    Saura a wallet: { $after }
offer-name =
    { $offer ->
        [referral-welcome] Kyautar maraba
        [referral-thanks] Godiyar gayyato aboki
       *[other] { $offer }
    }
buy-confirm-discount =
    <b>{ goods }</b>
    zuwa { $phone }

    🏷️ { offer-name }: ragin { $discount }
    Za ka biya <b>{ $price }</b>
    Saura a wallet: { $after }
buy-pay-button = ✓ Biya { $price }
buy-on-its-way =
    ⏳ <b>{ goods }</b> na kan hanya zuwa { $phone }.
    Reference: <code>{ $reference }</code>
buy-on-its-way-busy =
    ⏳ <b>{ goods }</b> na kan hanya zuwa { $phone }. Aiki ya yi yawa a yanzu, don haka zai iya ɗaukar ƴan mintuna.
    Sayayyarka tana nan lafiya, kuma zan sanar da kai yadda ta ƙare. Ba sai ka sake aikawa ba.
    Reference: <code>{ $reference }</code>
buy-in-line =
    🕒 An biya <b>{ goods }</b> na { $phone }, yana jerin jira.
    { $line_place ->
        [one] Zai fara da kansa idan plan ɗin da ke gabansa ya ƙare, kuma zan sanar da kai a lokacin.
       *[other] Shi ne na { $line_place } a jerin, kuma zai fara da kansa idan lokacinsa ya yi. Zan sanar da kai a lokacin.
    }
    Kafin ya fara, za ka iya soke shi ka karɓi duk kuɗinka.
    Reference: <code>{ $reference }</code>
buy-delivered =
    ✅ An kai <b>{ goods }</b> zuwa { $phone }.
    👛 Saura { $balance }
    Reference: <code>{ $reference }</code>
buy-returned-refused =
    ↩️ Ba a kai <b>{ goods }</b> zuwa { $phone } ba. Network ɗin ya ƙi karɓa.
    Kuɗinka sun dawo: akwai { $balance } a wallet ɗinka.
    Reference: <code>{ $reference }</code>
buy-returned-down =
    ↩️ Ba a kai <b>{ goods }</b> zuwa { $phone } ba. Ba a iya samun network ɗin ba.
    Kuɗinka sun dawo: akwai { $balance } a wallet ɗinka.
    Reference: <code>{ $reference }</code>
buy-returned-number =
    ↩️ Ba a kai <b>{ goods }</b> zuwa { $phone } ba. Network ɗin bai san wannan lambar ba, don haka ka duba ta.
    Kuɗinka sun dawo: akwai { $balance } a wallet ɗinka.
    Reference: <code>{ $reference }</code>
buy-returned-not-sent =
    ↩️ Ba a kai <b>{ goods }</b> zuwa { $phone } ba. Bai taɓa isa wurin network ɗin ba.
    Kuɗinka sun dawo: akwai { $balance } a wallet ɗinka.
    Reference: <code>{ $reference }</code>
buy-returned-amount =
    ↩️ Ba a kai <b>{ goods }</b> zuwa { $phone } ba. Network ɗin ba ya karɓar wannan adadin.
    Kuɗinka sun dawo: akwai { $balance } a wallet ɗinka.
    Reference: <code>{ $reference }</code>
buy-returned-cancelled =
    ↩️ An soke <b>{ goods }</b> na { $phone }. Bai riga ya fara ba.
    Kuɗinka sun dawo: akwai { $balance } a wallet ɗinka.
    Reference: <code>{ $reference }</code>
buy-slow =
    ⏳ <b>{ goods }</b> zuwa { $phone } yana ɗaukar lokaci fiye da yadda aka saba. Network ɗin bai amsa ba tukuna.
    { $amount } ɗinka na nan lafiya: ko a kai kayan ko a mayar da kuɗin, ba duka biyun ba. Zan sanar da kai da zarar na sani.
    Reference: <code>{ $reference }</code>
buy-review =
    🔎 <b>{ goods }</b> zuwa { $phone }: har yanzu network ɗin bai amsa ba, don haka wani ma'aikaci yana dubawa.
    Kuɗinka na nan lafiya har sai mun sani.
    Reference: <code>{ $reference }</code>
buy-returned-decided =
    ↩️ <b>{ goods }</b> zuwa { $phone }: network ɗin bai taɓa faɗin abin da ya faru ba, don haka mun ba ka gaskiya.
    Kuɗinka sun dawo: akwai { $balance } a wallet ɗinka.
    Reference: <code>{ $reference }</code>
buy-refunded =
    ↩️ Mun mayar maka da { $refunded } na <b>{ goods }</b> zuwa { $phone }.
    Yanzu akwai { $balance } a wallet ɗinka.
    Reference: <code>{ $reference }</code>
buy-reversed =
    ↩️ <b>{ goods }</b> zuwa { $phone }: network ɗin ya karɓe shi bayan an kai.
    Kuɗinka sun dawo: akwai { $balance } a wallet ɗinka.
    Reference: <code>{ $reference }</code>
network-goods =
    { $category ->
        [data] Data na { $network }
       *[airtime] Airtime na { $network }
    }
buy-network-resting =
    😴 <b>{ network-goods }</b> ya tsaya tun { $since }: ba a iya kai shi a yanzu, don haka ba na sayar da shi. Ba a cire maka kuɗi ba.
    In sanar da kai idan ya dawo?
buy-tell-me-button = 🔔 Sanar da ni
buy-will-tell = 🔔 Zan sanar da kai a nan da zarar ya dawo: { network-goods }.
buy-network-back = ✅ <b>{ network-goods }</b> ya dawo. Za ka iya sake saya.
buy-network-rests = Ba a iya kai kayan { $network } a yanzu, don haka ba na sayar da su. Ba a cire maka kuɗi ba. Sake gwadawa nan da ƴan mintuna.
buy-too-busy = Sayayya da yawa suna jira a yanzu, don haka ba zan karɓi wata ba tukuna. Ba a cire maka kuɗi ba. Sake gwadawa nan da ƴan mintuna.
buy-again-button = 🔁 Sake saya
save-number-button = ☆ Ajiye lamba
nudge = Akwai labari a kan wannan ☝️

buy-too-little = Mafi ƙarancin airtime da ake saya { $least } ne.
buy-too-much = Mafi yawan airtime da ake saya a lokaci guda { $most } ne.
buy-whole-amount = Ana sayar da airtime a naira cikakku ne, rubuta adadi ba tare da kobo ba.
buy-daily-limit = Za ka iya kashe { $limit } a rana. Yau saura { $left }.
buy-twin =
    { $seconds ->
        [0] ⚠️ Yanzu-yanzu ka sayi irin wannan. A sake?
        [one] ⚠️ Ka sayi irin wannan daƙiƙa ɗaya da ta wuce. A sake?
       *[other] ⚠️ Ka sayi irin wannan daƙiƙa { $seconds } da suka wuce. A sake?
    }
buy-twin-button = Eh, a sake saya
buy-too-many =
    { $minutes ->
        [one] Wannan sayayya ta yi yawa a awa ɗaya. Sake gwadawa nan da minti ɗaya.
       *[other] Wannan sayayya ta yi yawa a awa ɗaya. Sake gwadawa nan da mintuna { $minutes }.
    }
buy-too-many-recipients =
    { $most ->
        [one] Yau ka saya wa sabuwar lamba ɗaya, kuma ba a iya fiye da haka a rana. Lambobin da ka taɓa saya wa suna aiki har yanzu, gobe kuma sababbi ma za su yi.
       *[other] Yau ka saya wa sababbin lambobi { $most }, kuma ba a iya fiye da haka a rana. Lambobin da ka taɓa saya wa suna aiki har yanzu, gobe kuma sababbi ma za su yi.
    }
buy-short = Akwai { $available } a wallet ɗinka, ya gaza da { $short }.
buy-network-unknown = Ba na iya sayar da kayan wannan network tukuna.
buy-key-reused = An riga an yi wannan sayayyar da wasu bayanai. Sake farawa da /buy.
buy-pin-needed = Wannan sayayyar tana buƙatar PIN ɗinka. Sake farawa da /buy.
