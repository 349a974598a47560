## Closing the account, and accounts that rest

close-ask =
    Kana son rufe account ɗinka? Babu komai a wallet ɗinka, don haka ba za ka yi asarar kuɗi ba.

    Zan manta da sunanka, lambarka, adireshin e-mail ɗinka da lambobin da ka ajiye. Data plan da ke aiki za su ci gaba a lambobinsu, amma ba zan ƙara kula da su ba. Abin da ka saya da abin da ka biya za su kasance a littattafanmu, ba tare da sunanka ba.

    Ba a iya warware wannan. Za ka iya buɗe sabon account da lambar nan, kuma zai kasance babu komai a ciki.
close-go-on-button = Rufe account ɗina
close-keep-button = ← A bar shi
close-sure = 🔒 In rufe account ɗinka yanzu, har abada?
close-yes-button = Rufe har abada
close-kept = Account ɗinka yana nan yadda yake.
close-done = An rufe account ɗinka, kuma na manta da kai. Tsofaffin saƙonni za su kasance a wannan hira har sai ka goge su. Na gode da kasancewarka a nan.
close-purchase-open = Akwai sayayyarka da ke kan hanya har yanzu. Da zarar an kai ta, ko kuɗin sun dawo, za ka iya rufe account ɗinka.
close-plan-waiting = Akwai data plan da ka biya yana jerin jira. Soke shi, kuɗinsa za su dawo wallet ɗinka; sannan za ka iya rufe account ɗinka.
close-bill-open = Akwai bil da ba a biya ba. Fara biyan sa da /bill; sannan za ka iya rufe account ɗinka.
close-line-open = Kana da lambar da ake yi wa bil a ƙarshen wata. Dakatar da ita da /postpaid, ka biya bil ɗinta na ƙarshe; sannan za ka iya rufe account ɗinka.
close-payment-open = Akwai kuɗin da ake shirin sakawa a wallet ɗinka. Kammala biyan, ko jira in sanar da kai cewa lokacinsa ya wuce; sannan za ka iya rufe account ɗinka.
close-money-left = Har yanzu akwai { $left } a wallet ɗinka. Ba a iya fitar da su a matsayin tsabar kuɗi, kuma ba na so ka rasa su: fara kashe su, a airtime ko data na kowace lamba. Sannan za ka iya rufe account ɗinka.

customer-inactive =
    { $days ->
        [one] 👋 Na yi kwana ɗaya ban ji daga gare ka ba. Account ɗinka da kuɗin wallet ɗinka suna nan yadda suke, kuma ba abin da ya kamata ka yi. Buɗe da code duk lokacin da kake so, ko rufe account ɗin da /close.
       *[other] 👋 Na yi kwanaki { $days } ban ji daga gare ka ba. Account ɗinka da kuɗin wallet ɗinka suna nan yadda suke, kuma ba abin da ya kamata ka yi. Buɗe da code duk lokacin da kake so, ko rufe account ɗin da /close.
    }

help-close = Rufe account ɗinka
words-close = rufe account, rufe account ɗina
