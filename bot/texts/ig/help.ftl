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

words-start = malite, nnọọ, nnoo, ndewo, kedu
words-buy = zụta, zuta, zụọ, zuo, zụọ ihe, zuo ihe
words-airtime = zụta airtime, zuta airtime, zụọ airtime, zuo airtime, kaadị, kaadi
words-data = zụta data, zuta data, zụọ data, zuo data
words-plans = ọnụ ahịa, onu ahia, ọnụ ahịa data, onu ahia data
words-recipients = nọmba, nomba, nọmba m, nomba m, nọmba echekwara, nomba echekwara
words-fund = tinye ego, itinye ego
words-balance = ego m, ego, ego fọdụrụ, ego foduru, ego ole m nwere
words-budget = debe budget, budget m
words-history = ndekọ, ndeko, ndekọ m, ndeko m, ihe m zụrụ, ihe m zuru
words-subscriptions = data m, plan m, data fọdụrụ, data foduru
words-family = ezinụlọ, ezinulo, ezinụlọ m, ezinulo m
words-profile = akaụntụ, akauntu, akaụntụ m, akauntu m, profile m
words-refer = kpọọ enyi, kpoo enyi, kpọọ ndị enyi, kpoo ndi enyi, code m
words-export = faịlụ, failu, budata
words-statement = statement m
words-spending = mmefu, mmefu m, ihe m mefuru
words-menu = menu ukwu
words-login = kpọghee, kpoghee, banye
words-logout = kpọchie, kpochie, pụọ, puo
words-pin = gbanwee pin, pin ọhụrụ, pin ohuru, echefuru m pin
words-help = enyemaka, nyere m aka
words-cancel = kagbuo, kwụsị, kwusi
