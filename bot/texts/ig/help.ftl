## Help

help =
    <b>Ihe m nwere ike ime</b>

    <b>Zụta</b>
    /buy · { help-buy }
    /airtime · { help-airtime }
    /data · { help-data }
    /plans · { help-plans }
    /recipients · { help-recipients }
    /subscriptions · { help-subscriptions }
    /family · { help-family }
    /postpaid · { help-postpaid }
    /bill · { help-bill }

    <b>Ego</b>
    /fund · { help-fund }
    /balance · { help-balance }
    /budget · { help-budget }
    /spending · { help-spending }
    /history · { help-history }
    /export · { help-export }
    /statement · { help-statement }
    /refer · { help-refer }

    <b>Gị na nkata a</b>
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

    Ị nwekwara ike naanị ide <i>airtime 500 maka 0803 123 4567</i>, <i>zụọ 1gb mtn</i>, <i>budget 20000</i>, <i>ego m</i> ma ọ bụ <i>menu</i>. Mgbe niile m na-ebu ụzọ gosi gị ọnụ ahịa. <i>Kagbuo</i> na-akwụsị ihe ọ bụla anyị na-eme.

    🔒 Agaghị m ajụ PIN gị ma ọ bụ code gị na mpụga nkata a, ndị ọrụ anaghịkwa achọ ha.
help-start = Malite
help-buy = Zụta airtime ma ọ bụ data
help-airtime = Zụta airtime
help-data = Zụta data plan
help-plans = Lee data plan na ọnụ ahịa ha
help-recipients = Hụ nọmba ndị i chekwara
help-fund = Tinye ego na wallet gị
help-balance = Hụ ego fọdụrụ gị
help-budget = Debe budget maka ọnwa
help-history = Hụ ihe ị zụrụ na ego i tinyere
help-subscriptions = Data plan gị: ihe na-aga, ihe na-eche, ihe fọdụrụ
help-family = Lekọta nọmba ezinụlọ gị
help-profile = Hụ ma gbanwee aha gị, mpaghara oge na e-mail
help-refer = Kpọọ ndị enyi, kwụọ obere ego
help-export = Nweta ndekọ gị dịka faịlụ
help-statement = Nweta statement wallet ị ga-ebipụta
help-spending = Hụ ihe ị na-emefu, n'eserese
help-menu = Gosi menu
help-login = Jiri code kpọghee
help-logout = Kpọchie nkata a
help-pin = Họrọ PIN ọhụrụ
help-help = Ihe m nwere ike ime
help-cancel = Kwụsị ihe anyị na-eme

words-start = malite, nnọọ, ndewo, kedu
words-buy = zụta, zụọ, zụọ ihe
words-airtime = zụta airtime, zụọ airtime, kaadị
words-data = zụta data, zụọ data
words-plans = ọnụ ahịa, ọnụ ahịa data
words-recipients = nọmba, nọmba m, nọmba echekwara
words-fund = tinye ego, itinye ego
words-balance = ego m, ego fọdụrụ, ego ole m nwere
words-budget = debe budget, budget m
words-history = ndekọ, ndekọ m, ihe m zụrụ
words-subscriptions = data m, plan m, data fọdụrụ
words-family = ezinụlọ, ezinụlọ m
words-profile = akaụntụ, akaụntụ m, profile m
words-refer = kpọọ enyi, kpọọ ndị enyi, code m
words-export = faịlụ, budata
words-statement = statement m
words-spending = mmefu, mmefu m, ihe m mefuru
words-menu = menu ukwu
words-login = kpọghee, banye
words-logout = kpọchie, pụọ
words-pin = gbanwee pin, pin ọhụrụ, echefuru m pin
words-help = enyemaka, nyere m aka
words-cancel = kagbuo, kwụsị
