## Notices: the inbox, and what may be chosen

inbox-empty = 🔔 Kò tíì sí nǹkan kan níbí. Ibí ni a ń tọ́jú ohun tó ṣẹlẹ̀ sí ìrajà àti ìsanwó yín, kí ẹ lè máa rí i nígbàkígbà.
inbox-title =
    { $unread ->
        [0] 🔔 <b>Ìfitónilétí yín</b>. Ẹ ti ka gbogbo wọn. Ẹ yan ọ̀kan láti tún rí i.
        [1] 🔔 <b>Ìfitónilétí yín</b>. Ọ̀kan jẹ́ tuntun (●). Ẹ tẹ̀ ẹ́ láti kà á.
       *[other] 🔔 <b>Ìfitónilétí yín</b>. { $unread } jẹ́ tuntun (●). Ẹ yan ọ̀kan láti kà á.
    }
inbox-new-line = ● { $what } · { $when }
inbox-old-line = { $what } · { $when }
inbox-item-lead = 🔔 Láti { $when }
inbox-older-button = Ti àtijọ́ →
inbox-newer-button = ← Tuntun jù lọ
inbox-all-read-button = ✓ Mo ti kà wọ́n tán
inbox-all-read = ✓ A ti sàmì sí i pé ẹ ti ka gbogbo wọn.
inbox-settings-button = ⚙️ Ètò
menu-notifications-button = 🔔 Ìfitónilétí
inbox-missed =
    { $missed ->
        [1] 👋 Ó dára pé ẹ padà. Nígbà tí a dí ìjíròrò yìí, ọ̀rọ̀ kan kò lè dé ọ̀dọ̀ yín. A ti tọ́jú rẹ̀ fún yín.
       *[other] 👋 Ó dára pé ẹ padà. Nígbà tí a dí ìjíròrò yìí, ọ̀rọ̀ { $missed } kò lè dé ọ̀dọ̀ yín. A ti tọ́jú wọn fún yín.
    }

quiet-words =
    { $from ->
        [none] 🌙 Kò sí àkókò ìdákẹ́jẹ́ẹ́: mo máa ń kọ̀wé nígbàkígbà.
       *[other] 🌙 Àkókò ìdákẹ́jẹ́ẹ́ láti { $from } sí { $until }: ohun tó bá lè dúró yóò wá lẹ́yìn náà.
    }
mail-words =
    { $email ->
        [none] { "" }
       *[other] ✉️ E-mail ń lọ sí { $email }.
    }
place-words =
    { $place ->
        [only] { "" }
        [last] 📍 Mo ń kọ̀wé sí yín níbi tí ẹ wọlé kẹ́yìn.
       *[other] 📍 Mo ń kọ̀wé sí yín ní { $place }.
    }
notice-settings =
    ⚙️ <b>Ohun tí mo ń sọ fún yín, àti ibi tí mo ti ń sọ ọ́</b>
    Ìròyìn owó yín àti ti ààbò àkáǹtì yín máa ń wá lójú ẹsẹ̀ nígbà gbogbo. Ìyókù wà lọ́wọ́ yín: ẹ tẹ̀ láti tàn án tàbí pa á.
    { quiet-words }
    { mail-words }
    { place-words }
switch-sign =
    { $state ->
        [on] ✅
       *[off] ▫️
    }
chat-budget-button = { switch-sign } 💬 Ètò ìnáwó
chat-summary-button = { switch-sign } 💬 Àkópọ̀
chat-service-button = { switch-sign } 💬 Ìròyìn iṣẹ́
chat-news-button = { switch-sign } 💬 Ìròyìn, àkànṣe
mail-money-button = { switch-sign } ✉️ Owó
mail-budget-button = { switch-sign } ✉️ Ètò ìnáwó
mail-summary-button = { switch-sign } ✉️ Àkópọ̀
mail-service-button = { switch-sign } ✉️ Ìròyìn iṣẹ́
quiet-button = 🌙 Ìdákẹ́jẹ́ẹ́
place-button = 📍 Ibi tí màá kọ sí
ask-place =
    📍 Ibo ni kí n máa kọ̀wé sí yín? Ohun tí ẹ bá béèrè nínú ìjíròrò kan, ibẹ̀ ni a ó ti dáhùn rẹ̀; èyí wà fún ohun tí mo ń sọ fún yín fúnra mi.
    Tí a kò bá lè dé inú ìjíròrò kan, ìròyìn owó yín yóò lọ sí òmíràn, tàbí nípasẹ̀ SMS.
place-last-button = Ibi tí mo wọlé kẹ́yìn
place-here-line = { $name } (níbí)
back-button = ← Padà
ask-quiet-hours = 🌙 Ìgbà wo ni kí n dákẹ́? Ẹ tẹ̀ ẹ́, tàbí kí ẹ kọ odindi wákàtí méjì, bíi <i>21 to 6</i>. Ìròyìn owó yín yóò ṣì máa wá lójú ẹsẹ̀.
quiet-off-button = Má dákẹ́ rárá
not-quiet-hours = Ẹ jọ̀wọ́, ẹ kọ odindi wákàtí méjì tó yàtọ̀, láti 0 sí 23, bíi 21 to 6.

help-notifications = Tún ka ìfitónilétí yín, kí ẹ sì yan ohun tí kí n máa sọ fún yín
words-notifications = ìfitónilétí, ìròyìn
