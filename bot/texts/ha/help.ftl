## Help

help =
    <b>Abin da zan iya yi</b>

    <b>Saya</b>
    /buy · { help-buy }
    /airtime · { help-airtime }
    /data · { help-data }
    /plans · { help-plans }
    /recipients · { help-recipients }
    /subscriptions · { help-subscriptions }
    /family · { help-family }
    /postpaid · { help-postpaid }
    /bill · { help-bill }

    <b>Kuɗi</b>
    /fund · { help-fund }
    /balance · { help-balance }
    /budget · { help-budget }
    /spending · { help-spending }
    /history · { help-history }
    /export · { help-export }
    /statement · { help-statement }
    /refer · { help-refer }

    <b>Kai da wannan hira</b>
    /profile · { help-profile }
    /notifications · { help-notifications }
    /language · { help-language }
    /pin · { help-pin }
    /login · { help-login }
    /logout · { help-logout }
    /mydata · { help-mydata }
    /close · { help-close }
    /menu · { help-menu }
    /faq · { help-faq }
    /cancel · { help-cancel }

    Za ka iya rubuta kawai <i>airtime 500 wa 0803 123 4567</i>, <i>sayi 1gb mtn</i>, <i>budget 20000</i>, <i>saura</i> ko <i>menu</i>. Kullum ina fara nuna maka farashi. <i>Soke</i> yana dakatar da duk abin da muke yi.

    🔒 Ba zan taɓa tambayar PIN ko code ɗinka a wajen wannan hira ba, kuma ma'aikata ba sa buƙatarsu.
help-start = Fara
help-buy = Sayi airtime ko data
help-airtime = Sayi airtime
help-data = Sayi data plan
help-plans = Duba data plan da farashinsu
help-recipients = Duba lambobin da ka ajiye
help-fund = Ƙara kuɗi a wallet ɗinka
help-balance = Duba ragowar kuɗinka
help-budget = Saka kasafin wata
help-history = Duba abin da ka saya da kuɗin da ka saka
help-subscriptions = Data plan ɗinka: me ke aiki, me ke jira, me ya rage
help-family = Kula da lambobin iyalinka
help-profile = Duba ka canza suna, yankin lokaci da e-mail
help-refer = Gayyaci abokai, ka biya kaɗan
help-export = Karɓi tarihinka a fayil
help-statement = Karɓi statement na wallet don bugawa
help-spending = Ga abin da kake kashewa, a hotuna
help-menu = Nuna menu
help-login = Buɗe da code
help-logout = Kulle wannan hira
help-pin = Zaɓi sabon PIN
help-help = Abin da zan iya yi
help-cancel = Dakatar da abin da muke yi

words-start = fara, sannu, salam
words-buy = saya, saye
words-airtime = sayi airtime, sa kati, kati
words-data = sayi data
words-plans = farashin data, farashi
words-recipients = lambobi, lambobina, ajiyayyun lambobi
words-fund = ƙara kuɗi, saka kuɗi
words-balance = saura, ragowa, ragowar kuɗi
words-budget = kasafi, kasafina, saka kasafi
words-history = tarihi, tarihina
words-subscriptions = data ɗina, sauran data, plan ɗina
words-family = iyali, iyalina
words-profile = bayanaina, account ɗina
words-refer = gayyata, gayyaci abokai, code ɗina
words-export = fayil, sauke fayil
words-statement = bayanin asusu
words-spending = kashewa, abin da na kashe
words-menu = babban menu
words-login = buɗe, shiga
words-logout = kulle, fita
words-pin = canza pin, sabon pin, na manta pin
words-help = taimako
words-cancel = soke, tsaya, bari
