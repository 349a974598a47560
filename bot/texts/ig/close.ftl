## Closing the account, and accounts that rest

close-ask =
    Ị chọrọ imechi akaụntụ gị? Wallet gị tọgbọ chakoo, ya mere ọ dịghị ego ga-efu.

    Aga m echefu aha gị, nọmba gị, adreesị e-mail gị na nọmba ndị i chekwara. Data plan ndị na-aga n'ihu ga-anọgide na nọmba ha, ma agaghị m elekọtazi ha. Ihe ị zụrụ na ihe ị kwụrụ ga-anọgide n'akwụkwọ anyị, na-enweghị aha gị.

    A gaghị emegharịli nke a. Ị nwere ike iji otu nọmba a mepee akaụntụ ọhụrụ, ọ ga-atọgbọkwa chakoo.
close-go-on-button = Mechie akaụntụ m
close-keep-button = ← Hapụ ya
close-sure = 🔒 Ka m mechie akaụntụ gị ugbu a, ruo mgbe ebighị ebi?
close-yes-button = Mechie kpamkpam
close-kept = Akaụntụ gị dị ka ọ dị.
close-done = E mechiela akaụntụ gị, echefuokwala m gị. Ozi ndị ochie ga-anọ na nkata a ruo mgbe i hichapụrụ ha. Daalụ maka ịnọ ebe a.
close-purchase-open = Ihe ị zụrụ ka nọ n'ụzọ. Ozugbo o rutere, ma ọ bụ ego alọghachi, ị nwere ike imechi akaụntụ gị.
close-plan-waiting = Otu data plan ị kwụrụ ụgwọ ya nọ n'ahịrị na-eche. Kagbuo ya, ego ya ga-alọghachi na wallet gị; mgbe ahụ ị nwere ike imechi akaụntụ gị.
close-bill-open = Enwere bill a kwụbeghị. Buru ụzọ jiri /bill kwụọ ya; mgbe ahụ ị nwere ike imechi akaụntụ gị.
close-line-open = I nwere nọmba a na-enye bill mgbe ọnwa gwụrụ. Jiri /postpaid kwụsị ya, kwụọ bill ikpeazụ ya; mgbe ahụ ị nwere ike imechi akaụntụ gị.
close-payment-open = Enwere ịkwụ ụgwọ n'ime wallet gị nke a na-arụchabeghị. Rụchaa ya, ma ọ bụ chere ka m gwa gị na oge ya agafeela; mgbe ahụ ị nwere ike imechi akaụntụ gị.
close-money-left = Ị ka nwere { $left } na wallet gị. A naghị akwụpụta ya n'aka, achọghịkwa m ka ọ funahụ gị: biko buru ụzọ mefuo ya, na airtime ma ọ bụ data maka nọmba ọ bụla. Mgbe ahụ ị nwere ike imechi akaụntụ gị.

customer-inactive = 👋 Anụbeghị m olu gị ụbọchị { $days }. Akaụntụ gị na ego dị na wallet gị dị ka ha dị, ọ dịghịkwa ihe i kwesịrị ime. Jiri code kpọghee mgbe ọ bụla ị chọrọ, ma ọ bụ jiri /close mechie akaụntụ ahụ.

help-close = Mechie akaụntụ gị
words-close = mechie akaụntụ, mechie akaụntụ m
