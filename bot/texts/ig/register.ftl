## Opening an account

ask-phone = Iji mepee akaụntụ gị, achọrọ m nọmba ekwentị gị. Biko zitere m ya.
share-phone-button = 📞 Zite nọmba m
phone-not-own = Nke ahụ bụ kaadị kọntaktị onye ọzọ. Biko zite nọmba nke gị.
phone-by-button = Biko zite nọmba akaụntụ a, ka m mara na ọ bụ nke gị.
phone-not-mobile = Naanị nọmba ekwentị mkpanaaka ka m nwere ike iji. Biko zite otu.
ask-name = Daalụ, e kwadoro nọmba gị. Gịnị bụ aha gị zuru ezu?
not-a-name = Biko jiri mkpụrụedemede dee aha gị, dịka Ada Obi.
ask-referral = Ò nwere enyi kpọrọ gị? Dee code ya, ma ọ bụ mafee.
skip-button = Mafee
referral-unknown = Amaghị m code ahụ. Jụọ enyi gị, ma ọ bụ mafee.
ask-consent =
    <b>Nzuzo gị</b>
    M na-edebe aha gị, nọmba gị, ihe ị na-azụ na ego ị na-akwụ, iji jikwaa wallet gị na igosi gị ihe ị na-emefu. Anaghị m ere ha ma ọlị, anaghịkwa m edebe ozi kaadị. Ị nwere ike ịrịọ otu oyiri ha ma ọ bụ mechie akaụntụ gị mgbe ọ bụla.

    I kwenyere?
agree-button = ✓ Ekwere m
disagree-button = Mba, daalụ
consent-refused = Nsogbu adịghị. E mepeghị akaụntụ ọ bụla, echefuokwala m ihe ị gwara m. Ị nwere ike ịlọghachi mgbe ọ bụla ị chọrọ.
ask-new-pin = Họrọ PIN nwere ọnụọgụgụ 4 ruo 6. Ọ na-echebe ihe ndị buru ibu ị na-azụ.
ask-pin-again = Biko tinye otu PIN ahụ ọzọ.
pin-dots = <b>{ $dots }</b>
pin-mismatch = Ha abụọ abụghị otu. Ka anyị nwaa ọzọ: họrọ PIN.
pin-weak-common = PIN ahụ so na ndị onye ohi ga-ebu ụzọ nwaa. Biko họrọ nke ọzọ.
pin-weak-repeated = Biko ejila otu ọnụọgụgụ ugboro ugboro.
pin-weak-run = Biko ejila ọnụọgụgụ ndị na-eso ibe ha, dịka 1234.
pin-weak-date = Biko ejila afọ ma ọ bụ ụbọchị ọmụmụ.
pin-not-digits = PIN bụ ọnụọgụgụ 4 ruo 6.
account-open =
    🎉 <b>Nnọọ, { $name }!</b>
    E mepeela wallet gị. Code ị ga-eji kpọọ ndị enyi bụ <code>{ $code }</code>.

    Ihe na-eso: tinye ego, mgbe ahụ zụọrọ onwe gị ma ọ bụ onye ọzọ airtime.
account-open-invited =
    🎉 <b>Nnọọ, { $name }!</b>
    E mepeela wallet gị, ma n'ihi na enyi kpọrọ gị, ị ga-enweta mbelata { $percent } % na recharge mbụ gị.
    Code nke gị ị ga-eji kpọọ ndị enyi bụ <code>{ $code }</code>.

    Ihe na-eso: tinye ego, mgbe ahụ zụọrọ onwe gị ma ọ bụ onye ọzọ airtime.
account-exists = Enwere akaụntụ maka nọmba a, ya mere emepeela m ya ebe a.
phone-taken = Enweelarị akaụntụ maka nọmba a. Ziga /login ka i mepee ya.
