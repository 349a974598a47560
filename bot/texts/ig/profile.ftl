## Profile: name, time zone, e-mail

menu-profile-button = 👤 Profile
profile-card =
    👤 <b>{ $name }</b>
    📱 { $phone }
    🗣 { $language }
    🕑 { $zone }
    { profile-email-line }
    <b>Oke gị</b> (ọkwa { $tier })
    Ị nwere ike imefu ruo { $per_day } n'otu ụbọchị, ma debe ruo { $most } na wallet gị.
profile-email-line =
    { $email ->
        [off] { "" }
        [none] ✉️ Enwebeghị adreesị e-mail
       *[other] ✉️ { $email }{ $reached ->
            [no] {" "}(e-mail si ebe ahụ lọghachi, biko gbanwee ya)
           *[yes] { "" }
        }
    }
change-name-button = ✏️ Aha
change-zone-button = 🕑 Mpaghara oge
add-email-button = ✉️ Tinye e-mail
change-email-button = ✉️ Gbanwee e-mail
remove-email-button = 🗑 Wepụ e-mail
ask-new-name = Gịnị bụ aha gị zuru ezu?
name-changed = ✓ Aha gị bụzi { $name }.
ask-time-zone = Ụbọchị na ọnwa gị na-amalite n'elekere <b>{ $zone }</b>. Họrọ ebe i bi, ma ọ bụ dee obodo dịka <i>Nairobi</i> ma ọ bụ mpaghara oge dịka <i>Africa/Nairobi</i>.
not-a-time-zone = Amaghị m ebe ahụ. Biko dee obodo ukwu kacha nso, dịka Nairobi, ma ọ bụ mpaghara oge dịka Africa/Nairobi.
time-zone-changed = ✓ Ụbọchị gị na-esozi { $zone }. Ị nwere ike ịgbanwe nke a ọzọ mgbe otu izu gachara.
time-zone-kept = Ị gbanwere mpaghara oge gị n'oge na-adịbeghị anya, oke kwa ụbọchị gị na-esokwa ya. Ị nwere ike ịgbanwe ya ọzọ na { $until }.
ask-email = Olee adreesị e-mail m ga-edegara?
not-an-email = Nke ahụ eyighị adreesị e-mail. Biko dee otu dịka ada@example.com.
email-same = { $email } ka bụ adreesị gị.
ask-mail-code = Ezigala m code nwere ọnụọgụgụ 6 na <b>{ $email }</b>. Biko dee ya ebe a. Ọ bụrụ na ị hụghị ya, leekwa na spam gị.
email-taken = Akaụntụ ọzọ nwere adreesị ahụ. Biko buru ụzọ wepụ ya ebe ahụ, ma ọ bụ họrọ nke ọzọ.
email-added = ✓ { $email } bụ nke gị. Ugbu a họrọ ihe m ga-eziga ebe ahụ.
ask-remove-email = Ka m chefuo { $email }? A gaghị ezigazi ihe ọ bụla ebe ahụ.
remove-email-yes-button = Chefuo ya
remove-email-no-button = ← Debe ya
email-removed = ✓ Echefuola m { $email }. Ọkwa gị ka ga na-abịa ebe a.

mail-code =
    { $code } bụ code Nexa gị.
    Dee ya na nkata n'ime nkeji { $minutes }, adreesị a ga-abụ nke gị ebe ahụ. Ọ bụrụ na ị chọghị ya, ọ dịghị ihe ị ga-eme: ma code adịghị, ọ dịghị ihe ga-eme.
mail-footer =
    Nexa na-edetara gị ebe a n'ihi na a rịọrọ ya na nkata. Ọ dịghị onye na-agụ ihe e zighachiri, ya mere biko zaa na nkata. /profile ebe ahụ na-agbanwe ma ọ bụ wepụ adreesị a.
    Anyị anaghị ajụ PIN ma ọ bụ code site n'e-mail.
