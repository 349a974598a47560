## Family

menu-family-button = 👪 Ezinụlọ
family-title = <b>Nọmba ezinụlọ gị</b>
family-empty =
    <b>Ezinụlọ</b>
    Lekọta nọmba ndị nọ gị nso: jiri ịpị ugboro abụọ meere ha recharge, ma mara ihe ị na-emefu na nke ọ bụla.
family-add-button = ➕ Tinye nọmba
family-line = { $name } · { $phone }
family-waiting-line = ⏳ { $name } · { $phone }
family-to-me-line = 👤 { $name } na-elekọta nọmba gị
family-ask-phone = Olee nọmba? Dee ya, ma ọ bụ ziga kaadị kọntaktị.
family-ask-relationship = Onye nwe { $phone }?
family-partner-button = Di ma ọ bụ nwunye
family-child-button = Nwa
family-parent-button = Nne ma ọ bụ nna
family-sibling-button = Nwanne
family-friend-button = Enyi
family-staff-button = Onye na-arụrụ m ọrụ
family-ask-name = Olee aha m ga-akpọ { $phone }?
family-was-linked = ✓ { $phone } so n'ezinụlọ gị. Ọ nweghị akaụntụ Nexa, ya mere a gwaghị onye ọ bụla.
family-was-asked = Ajụọla m onye nwe { $phone }. Ozugbo ọ sịrị ee, na nkata nke ya, a ga-ejikọ nọmba ahụ. Ajụjụ a ga-emeghe otu ụbọchị.
family-asked = 👪 <b>{ $name }</b> chọrọ ilekọta nọmba gị. Mepee <b>Ezinụlọ</b> ka ị sị ee ma ọ bụ mba.
family-consent =
    👪 <b>{ $name }</b> chọrọ ijikọ nọmba gị.

    Ọ ga-enwe ike imere ya recharge ma hụ ihe ọ na-emefu na ya. Ọ gaghị ahụ ihe ọ bụla gbasara wallet gị, ozi gị ma ọ bụ ihe ị na-azụ, ị nwekwara ike ịpụ mgbe ọ bụla.
family-yes-button = ✓ Ee, jikọọ nọmba m
family-no-button = Mba, daalụ
family-you-accepted = ✓ { $name } nwere ike ilekọta nọmba gị ugbu a.
family-you-declined = Ọ dị mma, e jikọghị nọmba gị. A gwara { $name } na ị sịrị mba.
family-accepted = 👪 { $name } sịrị ee: e jikọla nọmba ahụ.
family-declined = 👪 { $name } ahọrọghị ka e jikọọ nọmba ahụ.
family-card-waiting =
    <b>{ $name }</b>
    { $phone }

    ⏳ A na-eche nkwenye ya.
family-card =
    <b>{ $name }</b>
    { $phone }

    E mefuru n'ọnwa a: { $spent }
family-card-allowance =
    <b>{ $name }</b>
    { $phone }

    E mefuru n'ọnwa a: { $spent } n'ime { $allowance }
family-buy-button = 📱 Mee recharge
family-allowance-button = 🎯 Oke kwa ọnwa
family-end-button = ✕ Wepụ
family-ask-allowance = Ego ole kacha ị chọrọ imefuru { $name } n'otu ọnwa? Aga m ajụ gị tupu ị gafee ya.
family-no-allowance-button = Enweghị oke
family-allowance-set = 🎯 { $allowance } kwa ọnwa maka { $name }. Tupu ị gafee ya, aga m ajụ gị ọzọ.
family-allowance-off = Enweghịzi oke maka { $name } ugbu a.
family-over-allowance = 🎯 Nke a ga-eji { $over } gafee { $limit } ị chọrọ imefuru { $name } n'ọnwa a. Ka m zụọ ya n'agbanyeghị?
family-end-sure = Ka m wepụ { $name } n'ezinụlọ gị? Ihe ị zụrụ ga-anọgide na ndekọ gị.
family-end-yes-button = ✕ Ee, wepụ
family-ended = { $name } anọghịzi n'ezinụlọ gị.
family-to-me-card = <b>{ $name }</b> na-elekọta nọmba gị: ọ nwere ike imere ya recharge ma hụ ihe ọ na-emefu na ya.
family-leave-button = ✕ Pụọ
family-left = E jikọghịzi nọmba gị na { $name }.
family-ended-by-primary = 👪 Onye na-elekọta nọmba gị ewepụla ya n'ezinụlọ ya.
family-ended-by-member = 👪 Otu onye apụọla n'ezinụlọ gị. Mepee <b>Ezinụlọ</b> ka ị hụ ndị nọ na ya.
family-own-number = Nke ahụ bụ nọmba nke gị.
family-linked-already = Nọmba ahụ so n'ezinụlọ gị ugbu a, ma ọ bụ na-eche azịza.
family-too-many = I nwere nọmba { $most }, ọ bụkwa ole kacha m nwere ike idebe. Buru ụzọ wepụ otu.
family-too-many-asked = Ị jụọla mmadụ { $most } taa. Biko jụọ onye ọzọ echi.
family-over = E dozielarị nke ahụ, ya mere agbanweghị m ihe ọ bụla.
