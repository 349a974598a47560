## Adding money

amount-button = { $amount }
fund-key-reused = E jirila ego ọzọ malite ịkwụ ụgwọ ahụ. Biko jiri /fund malite ọzọ.

ask-fund-amount = Ego ole ka ị chọrọ itinye? Họrọ ego ole, ma ọ bụ dee site na { $least } ruo { $most }.
not-an-amount = Biko jiri ọnụọgụgụ dee ego ole, dịka 500 ma ọ bụ 1,500.
fund-too-little = Ego kacha nta bụ { $least }.
fund-too-much = Ego kacha ukwuu n'otu oge bụ { $most }.
fund-over-balance = Wallet gị nwere ike ibu { $limit }. Ohere fọdụrụ bụ { $room }.
fund-full = Wallet gị ejuola ruo n'oke ya. Buru ụzọ mefuo ụfọdụ, tinyezie ọzọ.
fund-preparing = ⏳ A na-akwado ịkwụ { $amount }…
ask-fund-gateway = Kedu ka ị chọrọ isi kwụọ { $amount }?
fund-paystack-button = 💳 Kaadị, bank (Paystack)
fund-stripe-button = 🌍 Kaadị (Stripe)
fund-gateway-gone = Ụzọ ịkwụ ụgwọ ahụ mechiri ugbu a. Biko jiri /fund họrọ ọzọ.
fund-link =
    💳 <b>{ $amount }</b> n'ime wallet gị
    Jiri link ahụ kwụọ ụgwọ na nchebe site na { $gateway }. Aga m agwa gị ebe a ozugbo ego ahụ rutere.
    Reference: <code>{ $reference }</code>
pay-button = Kwụọ ugbu a
fund-unopened-other = 😕 { $gateway } enweghị ike imepe ibe ịkwụ { $amount }, e wereghịkwa ego ọ bụla. Ị nwere ike iji { $other } kwụọ ugbu a, ma ọ bụ jiri /fund nwaa ọzọ ma e mesịa. Reference: <code>{ $reference }</code>
fund-other-button = 💳 Kwụọ n'ụzọ ọzọ
fund-unopened = 😕 E nweghị ike imepe ibe ịkwụ { $amount }, e wereghịkwa ego ọ bụla. Biko jiri /fund nwaa ọzọ mgbe nkeji ole na ole gachara. Reference: <code>{ $reference }</code>
fund-credited =
    ✅ <b>{ $amount }</b> abatala.
    👛 Ugbu a i nwere { $balance }.
    Reference: <code>{ $reference }</code>
fund-credited-other =
    ✅ <b>{ $amount }</b> abatala (ego a rịọrọ bụ { $asked }).
    👛 Ugbu a i nwere { $balance }.
    Reference: <code>{ $reference }</code>
fund-failed = ✕ Ịkwụ { $amount } agaghị nke ọma, e tinyeghịkwa ihe ọ bụla. Ziga /fund ka ị nwaa ọzọ. Reference: <code>{ $reference }</code>
fund-abandoned = A rụchaghị ịkwụ { $amount }, ya mere emechiela m ya. Ọ bụrụ na ego ahụ ka rutere, aga m etinye ya ma gwa gị. Reference: <code>{ $reference }</code>
fund-review = ⏳ Ego gị { $amount } batara n'ụzọ chọrọ ka mmadụ leba ya anya. Anyị ga-edetara gị ebe a. Reference: <code>{ $reference }</code>
fund-reversed = Bank weghachiri { $amount } n'ego a kwụrụ, ya mere o si na wallet gị pụọ. Ugbu a i nwere { $balance }. Reference: <code>{ $reference }</code>
fund-waits = ⏳ { $amount } batara na account number gị. Wallet gị nwere ike ibu { $limit }, ya mere aga m etinye ya ozugbo ohere dị. Ọ dịghị ihe furu efu. Reference: <code>{ $reference }</code>

account-button = 🏦 Ziga site na bank
account-consent =
    🏦 Enwere m ike inwetara gị account number nke gị. Ego i zigara ebe ahụ site na bank ọ bụla ga-abata na wallet gị n'onwe ya.
    Maka nke a, Paystack na bank ya ga-enweta aha gị na nọmba ekwentị gị. Ka m mee ya?
account-yes-button = Wetara m nọmba m
account-no-button = Ọ bụghị ugbu a
account-asking = ⏳ A na-ewetara gị account number gị…
account-slow = ⏳ Bank na-akwado account number gị. Aga m eziga ya ebe a ozugbo ọ dị njikere. Ka ọ dị ugbu a, ị nwere ike itinye ego n'ụzọ ọzọ.
account-card =
    🏦 Account number nke gị: <code>{ $account_number }</code>
    Bank: { $bank }
    Aha: { $account_name }
    Ziga ego ole ọ bụla ebe ahụ site na bank ọ bụla. Aga m agwa gị ebe a ozugbo o rutere.
account-refused = Bank enyeghị gị account number. E wereghị ego ọ bụla, ị nwekwara ike iji /fund tinye ego n'ụzọ ọzọ.
