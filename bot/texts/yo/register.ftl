## Opening an account

ask-phone = Láti ṣí àkáǹtì yín, mo nílò nọ́ńbà fóònù yín. Ẹ jọ̀wọ́, ẹ fi ránṣẹ́ sí mi.
share-phone-button = 📞 Fi nọ́ńbà ránṣẹ́
phone-not-own = Káàdì contact ẹlòmíràn nìyẹn. Ẹ jọ̀wọ́, ẹ fi nọ́ńbà tiyín ránṣẹ́.
phone-by-button = Ẹ fi nọ́ńbà àkáǹtì yìí ránṣẹ́, kí n mọ̀ pé tiyín ni.
phone-not-mobile = Nọ́ńbà fóònù alágbèéká nìkan ni mo lè lò. Ẹ jọ̀wọ́, ẹ fi ọ̀kan ránṣẹ́.
ask-name = Ẹ ṣé, a ti fìdí nọ́ńbà yín múlẹ̀. Kí ni orúkọ yín ní kíkún?
not-a-name = Ẹ jọ̀wọ́, ẹ fi lẹ́tà kọ orúkọ yín, bíi Ada Obi.
ask-referral = Ṣé ọ̀rẹ́ kan ló pè yín? Ẹ kọ code rẹ̀, tàbí kí ẹ fò ó.
skip-button = Fò ó
referral-unknown = N kò mọ code yẹn. Ẹ bi ọ̀rẹ́ yín, tàbí kí ẹ fò ó.
ask-consent =
    <b>Ìpamọ́ ohun tiyín</b>
    Mo ń tọ́jú orúkọ, nọ́ńbà, ìrajà àti ìsanwó yín, láti bójú tó wallet yín àti láti fi ohun tí ẹ ń ná hàn yín. N kì í tà wọ́n láé, n kì í sì í tọ́jú àlàyé káàdì. Ẹ lè béèrè ẹ̀dà wọn tàbí kí ẹ ti àkáǹtì yín pa nígbàkígbà.

    Ṣé ẹ gbà?
agree-button = ✓ Mo gbà
disagree-button = Rárá, ẹ ṣé
consent-refused = Kò burú. A kò ṣí àkáǹtì kankan, mo sì ti gbàgbé ohun tí ẹ sọ fún mi. Ẹ lè padà wá nígbàkígbà tó bá wù yín.
ask-new-pin = Ẹ yan PIN oní nọ́ńbà 4 sí 6. Ó ń dáàbò bo ìrajà ńlá.
ask-pin-again = Ẹ jọ̀wọ́, ẹ tún PIN kan náà fi sí i.
pin-dots = <b>{ $dots }</b>
pin-mismatch = Méjèèjì kò bára mu. Ẹ jẹ́ ká tún gbìyànjú: ẹ yan PIN.
pin-weak-common = PIN yẹn wà lára èyí tí olè máa kọ́kọ́ gbìyànjú. Ẹ jọ̀wọ́, ẹ yan òmíràn.
pin-weak-repeated = Ẹ jọ̀wọ́, ẹ má lo nọ́ńbà kan náà léraléra.
pin-weak-run = Ẹ jọ̀wọ́, ẹ má lo nọ́ńbà tó tẹ̀léra, bíi 1234.
pin-weak-date = Ẹ jọ̀wọ́, ẹ má lo ọdún tàbí ọjọ́ ìbí.
pin-not-digits = PIN jẹ́ nọ́ńbà 4 sí 6.
account-open =
    🎉 <b>Ẹ káàbọ̀, { $name }!</b>
    A ti ṣí wallet yín. Code tí ẹ ó fi pe ọ̀rẹ́ ni <code>{ $code }</code>.

    Ohun tó kàn: ẹ fi owó sí i, kí ẹ sì ra airtime fún ara yín tàbí ẹlòmíràn.
account-open-invited =
    🎉 <b>Ẹ káàbọ̀, { $name }!</b>
    A ti ṣí wallet yín, àti nítorí pé ọ̀rẹ́ kan ló pè yín, ẹ ó gba ẹ̀dínwó { $percent } % lórí recharge yín àkọ́kọ́.
    Code tiyín tí ẹ ó fi pe ọ̀rẹ́ ni <code>{ $code }</code>.

    Ohun tó kàn: ẹ fi owó sí i, kí ẹ sì ra airtime fún ara yín tàbí ẹlòmíràn.
account-exists = Àkáǹtì kan wà fún nọ́ńbà yìí, nítorí náà mo ti ṣí i níbí.
phone-taken = Àkáǹtì kan ti wà fún nọ́ńbà yìí. Ẹ fi /login ránṣẹ́ láti ṣí i.
