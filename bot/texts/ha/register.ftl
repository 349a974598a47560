## Opening an account

ask-phone = Don buɗe account ɗinka ina buƙatar lambar wayarka. Aiko mini da ita.
share-phone-button = 📞 Aika lambata
phone-not-own = Wannan katin contact na wani ne. Aiko lambar kanka.
phone-by-button = Aiko lambar wannan account, don in san taka ce.
phone-not-mobile = Lambar wayar hannu kawai zan iya amfani da ita. Aiko ɗaya.
ask-name = Na gode, an tabbatar da lambarka. Menene cikakken sunanka?
not-a-name = Rubuta sunanka da haruffa, kamar Ada Obi.
ask-referral = Akwai aboki da ya gayyace ka? Rubuta code ɗinsa, ko tsallake.
skip-button = Tsallake
referral-unknown = Ban san wannan code ba. Duba da abokinka, ko tsallake.
ask-consent =
    <b>Sirrinka</b>
    Ina riƙe da sunanka, lambarka, sayayyarka da biyanka, don gudanar da wallet ɗinka da nuna maka abin da kake kashewa. Ba na taɓa sayar da su, kuma ba na ajiye bayanan kati. Za ka iya neman kwafi ko rufe account ɗinka a kowane lokaci.

    Ka yarda?
agree-button = ✓ Na yarda
disagree-button = A'a, na gode
consent-refused = Ba komai. Ba a buɗe account ba, kuma na manta da abin da ka faɗa mini. Za ka iya dawowa duk lokacin da kake so.
ask-new-pin = Zaɓi PIN mai lambobi 4 zuwa 6. Yana kare manyan sayayya.
ask-pin-again = Sake saka shi sau ɗaya, PIN ɗin nan dai.
pin-dots = <b>{ $dots }</b>
pin-mismatch = Biyun ba su zo ɗaya ba. Bari mu sake: zaɓi PIN.
pin-weak-common = Wannan PIN yana cikin waɗanda ɓarawo zai fara gwadawa. Zaɓi wani.
pin-weak-repeated = Kada ka maimaita lamba ɗaya kawai.
pin-weak-run = Kada ka yi amfani da lambobi a jere, kamar 1234.
pin-weak-date = Kada ka yi amfani da shekara ko ranar haihuwa.
pin-not-digits = PIN lambobi 4 zuwa 6 ne.
account-open =
    🎉 <b>Barka da zuwa, { $name }!</b>
    An buɗe wallet ɗinka. Code ɗinka na gayyata shi ne <code>{ $code }</code>.

    Na gaba: ƙara kuɗi, sannan ka sayi airtime wa kanka ko wani.
account-open-invited =
    🎉 <b>Barka da zuwa, { $name }!</b>
    An buɗe wallet ɗinka, kuma saboda aboki ya gayyace ka, za ka sami ragin { $percent } % a recharge ɗinka na farko.
    Code ɗinka na gayyata shi ne <code>{ $code }</code>.

    Na gaba: ƙara kuɗi, sannan ka sayi airtime wa kanka ko wani.
account-exists = Akwai account na wannan lambar, don haka na buɗe shi a nan.
phone-taken = Akwai account na wannan lambar tuni. Aika /login don buɗe shi.
