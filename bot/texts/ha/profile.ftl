## Profile: name, time zone, e-mail

menu-profile-button = 👤 Profile
profile-card =
    👤 <b>{ $name }</b>
    📱 { $phone }
    🗣 { $language }
    🕑 { $zone }
    { profile-email-line }
    <b>Iyakarka</b> (mataki na { $tier })
    Za ka iya kashe har { $per_day } a rana, ka kuma ajiye har { $most } a wallet ɗinka.
profile-email-line =
    { $email ->
        [off] { "" }
        [none] ✉️ Babu adireshin e-mail tukuna
       *[other] ✉️ { $email }{ $reached ->
            [no] {" "}(e-mail ya dawo daga can, canza shi)
           *[yes] { "" }
        }
    }
change-name-button = ✏️ Suna
change-zone-button = 🕑 Yankin lokaci
add-email-button = ✉️ Ƙara e-mail
change-email-button = ✉️ Canza e-mail
remove-email-button = 🗑 Cire e-mail
ask-new-name = Menene cikakken sunanka?
name-changed = ✓ Yanzu sunanka { $name }.
ask-time-zone = Ranakunka da watanninka suna farawa da agogon <b>{ $zone }</b>. Zaɓi inda kake zaune, ko rubuta birni kamar <i>Nairobi</i> ko yankin lokaci kamar <i>Africa/Nairobi</i>.
not-a-time-zone = Ban san wannan wurin ba. Rubuta babban birni mafi kusa, kamar Nairobi, ko yankin lokaci kamar Africa/Nairobi.
time-zone-changed = ✓ Ranakunka yanzu suna bin { $zone }. Za ka iya sake canzawa bayan mako ɗaya.
time-zone-kept = Ba da daɗewa ba ka canza yankin lokacinka, kuma iyakarka ta rana tana bin sa. Za ka iya sake canzawa ran { $until }.
ask-email = Zuwa wane adireshin e-mail zan rubuta?
not-an-email = Wannan bai yi kama da adireshin e-mail ba. Rubuta kamar ada@example.com.
email-same = { $email } yana nan a matsayin adireshinka.
ask-mail-code = Na aika code mai lambobi 6 zuwa <b>{ $email }</b>. Rubuta shi a nan. Idan ba ka gan shi ba, duba spam ma.
email-taken = Wani account yana da wannan adireshin. Fara cire shi a can, ko zaɓi wani.
email-added = ✓ { $email } naka ne. Yanzu zaɓi abin da zan aika can.
ask-remove-email = In manta da { $email }? Ba za a ƙara aika komai can ba.
remove-email-yes-button = Manta da shi
remove-email-no-button = ← A bar shi
email-removed = ✓ Na manta da { $email }. Sanarwarka za ta ci gaba da zuwa nan.

mail-code =
    { $code } shi ne code ɗinka na Nexa.
    { $minutes ->
        [one] Rubuta shi a hirar cikin minti ɗaya, adireshin nan zai zama naka a can. Idan ba kai ka nema ba, ba abin da za ka yi: ba tare da code ba, ba abin da zai faru.
       *[other] Rubuta shi a hirar cikin mintuna { $minutes }, adireshin nan zai zama naka a can. Idan ba kai ka nema ba, ba abin da za ka yi: ba tare da code ba, ba abin da zai faru.
    }
mail-footer =
    Nexa tana rubuto maka a nan saboda an nemi haka a hirar. Ba wanda yake karanta amsar da aka aiko, don haka ka amsa a hirar. /profile a can yana canza ko cire wannan adireshin.
    Ba ma taɓa neman PIN ko code ta e-mail.
