## Family

menu-family-button = 👪 Iyali
family-title = <b>Lambobin iyalinka</b>
family-empty =
    <b>Iyali</b>
    Kula da lambobin na kusa da kai: yi musu recharge da dannawa biyu, kuma ka san abin da kake kashewa a kan kowace lamba.
family-add-button = ➕ Ƙara lamba
family-line = { $name } · { $phone }
family-waiting-line = ⏳ { $name } · { $phone }
family-to-me-line = 👤 { $name } na kula da lambarka
family-ask-phone = Wace lamba? Rubuta ta, ko aiko da katin contact.
family-ask-relationship = Lambar wane ne { $phone }?
family-partner-button = Miji ko mata
family-child-button = Ɗa ko ƴa
family-parent-button = Uba ko uwa
family-sibling-button = Ɗan uwa ko ƴar uwa
family-friend-button = Aboki ko ƙawa
family-staff-button = Mai yi mini aiki
family-ask-name = Da wane suna zan kira { $phone }?
family-was-linked = ✓ { $phone } tana cikin iyalinka. Ba ta da account na Nexa, don haka ba a sanar da kowa ba.
family-was-asked = Na tambayi mai { $phone }. Da zarar an ce eh, a hirarsa, za a haɗa lambar. Tambayar za ta kasance a buɗe na kwana ɗaya.
family-asked = 👪 <b>{ $name }</b> na son kula da lambarka. Buɗe <b>Iyali</b> ka ce eh ko a'a.
family-consent =
    👪 <b>{ $name }</b> na son haɗa lambarka.

    Zai yiwu a yi wa lambarka recharge, a kuma ga abin da ake kashewa a kanta. Ba za a ga komai na wallet ɗinka, saƙonninka ko abin da kake saya ba, kuma za ka iya fita a kowane lokaci.
family-yes-button = ✓ Eh, haɗa lambata
family-no-button = A'a, na gode
family-you-accepted = ✓ Yanzu { $name } na iya kula da lambarka.
family-you-declined = To, ba a haɗa lambarka ba. An sanar da { $name } cewa ka ce a'a.
family-accepted = 👪 { $name }: an ce eh, an haɗa lambar.
family-declined = 👪 { $name }: an fi son kada a haɗa lambar.
family-card-waiting =
    <b>{ $name }</b>
    { $phone }

    ⏳ Ana jiran amincewa.
family-card =
    <b>{ $name }</b>
    { $phone }

    An kashe a wannan watan: { $spent }
family-card-allowance =
    <b>{ $name }</b>
    { $phone }

    An kashe a wannan watan: { $spent } cikin { $allowance }
family-buy-button = 📱 Yi recharge
family-allowance-button = 🎯 Iyakar wata
family-end-button = ✕ Cire
family-ask-allowance = Nawa kake so ka kashe a kan { $name } a wata, iyakar yawa? Zan tambaye ka kafin ka wuce.
family-no-allowance-button = Babu iyaka
family-allowance-set = 🎯 { $allowance } a wata don { $name }. Kafin ka wuce, zan sake tambayarka.
family-allowance-off = Yanzu babu iyaka ga { $name }.
family-over-allowance = 🎯 Wannan zai kai { $over } sama da { $limit } da kake son kashewa a kan { $name } a wannan watan. A saya duk da haka?
family-end-sure = A cire { $name } daga iyalinka? Abin da ka saya zai kasance a tarihinka.
family-end-yes-button = ✕ Eh, a cire
family-ended = { $name } ba ya cikin iyalinka kuma.
family-to-me-card = <b>{ $name }</b> na kula da lambarka: zai yiwu a yi mata recharge daga can, a kuma ga abin da ake kashewa a kanta.
family-leave-button = ✕ Fita
family-left = An raba lambarka da { $name }.
family-ended-by-primary = 👪 Wani da yake kula da lambarka ya cire ta daga iyalinsa.
family-ended-by-member = 👪 Wani ya fita daga iyalinka. Buɗe <b>Iyali</b> ka ga waɗanda ke ciki.
family-own-number = Wannan lambarka ce.
family-linked-already = Wannan lambar tana cikin iyalinka tuni, ko tana jiran amsa.
family-too-many =
    { $most ->
        [one] Kana da lamba ɗaya, iyakar abin da zan iya ajiyewa ke nan. Fara cire ta.
       *[other] Kana da lambobi { $most }, iyakar abin da zan iya ajiyewa ke nan. Fara cire ɗaya.
    }
family-too-many-asked =
    { $most ->
        [one] Yau ka tambayi mutum ɗaya. Tambayi na gaba gobe.
       *[other] Yau ka tambayi mutane { $most }. Tambayi na gaba gobe.
    }
family-over = An riga an gama wannan maganar, don haka ban canza komai ba.
