## Adding money

amount-button = { $amount }
fund-key-reused = An riga an fara wannan biyan da wani adadi. Sake farawa da /fund.

ask-fund-amount = Nawa kake so ka ƙara? Zaɓi adadi, ko rubuta daga { $least } zuwa { $most }.
not-an-amount = Rubuta adadi da lambobi, kamar 500 ko 1,500.
fund-too-little = Mafi ƙarancin adadi { $least } ne.
fund-too-much = Mafi yawan adadi a lokaci guda { $most } ne.
fund-over-balance = Wallet ɗinka na iya ɗaukar { $limit }. Saura wurin { $room }.
fund-full = Wallet ɗinka ya cika iya yadda aka yarda. Fara kashe kaɗan, sannan ka ƙara.
fund-preparing = ⏳ Ana shirya biyan { $amount }…
ask-fund-gateway = Ta yaya kake son biyan { $amount }?
fund-paystack-button = 💳 Kati, banki (Paystack)
fund-stripe-button = 🌍 Kati duka (Stripe)
fund-gateway-gone = Wannan hanyar biya tana rufe a yanzu. Sake zaɓe da /fund.
fund-link =
    💳 <b>{ $amount }</b> zuwa wallet ɗinka
    Yi amfani da link ɗin ka biya lafiya da { $gateway }. Zan sanar da kai a nan da zarar kuɗin sun iso.
    Reference: <code>{ $reference }</code>
pay-button = Biya yanzu
fund-unopened-other = 😕 { $gateway } bai iya buɗe shafin biyan { $amount } ba, kuma ba a cire maka kuɗi ba. Za ka iya biya da { $other } yanzu, ko sake gwadawa daga baya da /fund. Reference: <code>{ $reference }</code>
fund-other-button = 💳 Biya ta wata hanya
fund-unopened = 😕 Ba a iya buɗe shafin biyan { $amount } ba, kuma ba a cire maka kuɗi ba. Sake gwadawa nan da ƴan mintuna da /fund. Reference: <code>{ $reference }</code>
fund-credited =
    ✅ <b>{ $amount }</b> sun iso.
    👛 Yanzu kana da { $balance }.
    Reference: <code>{ $reference }</code>
fund-credited-other =
    ✅ <b>{ $amount }</b> sun iso (biyan na { $asked } ne).
    👛 Yanzu kana da { $balance }.
    Reference: <code>{ $reference }</code>
fund-failed = ✕ Biyan { $amount } bai yi ba, kuma ba a ƙara komai ba. Aika /fund don sake gwadawa. Reference: <code>{ $reference }</code>
fund-abandoned = Ba a kammala biyan { $amount } ba, don haka na rufe shi. Idan kuɗin suka iso daga baya, zan ƙara su in sanar da kai. Reference: <code>{ $reference }</code>
fund-review = ⏳ Kuɗinka { $amount } sun iso ta hanyar da sai wani ma'aikaci ya duba. Za mu rubuto maka a nan. Reference: <code>{ $reference }</code>
fund-reversed = Banki ya karɓe { $amount } na wani biya, don haka sun fita daga wallet ɗinka. Yanzu kana da { $balance }. Reference: <code>{ $reference }</code>
fund-waits = ⏳ { $amount } sun shigo account number ɗinka. Wallet ɗinka na iya ɗaukar { $limit }, don haka zan ƙara su da zarar an samu wuri. Ba a rasa komai ba. Reference: <code>{ $reference }</code>

account-button = 🏦 Tura ta banki
account-consent =
    🏦 Zan iya samo maka account number naka. Kuɗin da ka tura can daga kowane banki za su shigo wallet ɗinka da kansu.
    Don haka, Paystack da bankinsa za su karɓi sunanka da lambar wayarka. In yi?
account-yes-button = Samo lambata
account-no-button = Ba yanzu ba
account-asking = ⏳ Ana samo account number ɗinka…
account-slow = ⏳ Bankin na shirya account number ɗinka. Zan aiko ta nan da zarar ta samu. Kafin nan za ka iya ƙara kuɗi ta wata hanya.
account-card =
    🏦 Account number naka: <code>{ $account_number }</code>
    Banki: { $bank }
    Suna: { $account_name }
    Tura kowane adadi can daga kowane banki. Zan sanar da kai a nan da zarar sun iso.
account-refused = Bankin bai ba ka account number ba. Ba a cire maka kuɗi ba, kuma za ka iya ƙara kuɗi ta wata hanya da /fund.
