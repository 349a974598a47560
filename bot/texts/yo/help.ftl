## Help

help =
    <b>Ohun tí mo lè ṣe</b>

    <b>Ra nǹkan</b>
    /buy · { help-buy }
    /airtime · { help-airtime }
    /data · { help-data }
    /plans · { help-plans }
    /recipients · { help-recipients }
    /subscriptions · { help-subscriptions }
    /family · { help-family }
    /postpaid · { help-postpaid }
    /bill · { help-bill }

    <b>Owó</b>
    /fund · { help-fund }
    /balance · { help-balance }
    /budget · { help-budget }
    /spending · { help-spending }
    /history · { help-history }
    /export · { help-export }
    /statement · { help-statement }
    /refer · { help-refer }

    <b>Ẹ̀yin àti ìjíròrò yìí</b>
    /profile · { help-profile }
    /notifications · { help-notifications }
    /language · { help-language }
    /pin · { help-pin }
    /login · { help-login }
    /logout · { help-logout }
    /mydata · { help-mydata }
    /close · { help-close }
    /menu · { help-menu }
    /faq · { help-faq }
    /cancel · { help-cancel }

    Ẹ tún lè kàn kọ <i>airtime 500 fún 0803 123 4567</i>, <i>ra 1gb mtn</i>, <i>budget 20000</i>, <i>owó mi</i> tàbí <i>menu</i>. Mo máa ń kọ́kọ́ fi iye owó hàn yín. <i>Fagilé</i> máa ń dá ohunkóhun tí a ń ṣe dúró.

    🔒 N kò ní béèrè PIN yín tàbí code yín láé níta ìjíròrò yìí, àwọn òṣìṣẹ́ kò sì nílò wọn.
help-start = Bẹ̀rẹ̀
help-buy = Ra airtime tàbí data
help-airtime = Ra airtime
help-data = Ra data plan
help-plans = Wo àwọn data plan àti iye owó wọn
help-recipients = Wo àwọn nọ́ńbà tí ẹ ti fi pamọ́
help-fund = Fi owó sínú wallet yín
help-balance = Wo owó tó kù
help-budget = Ṣe ètò ìnáwó oṣù
help-history = Wo ohun tí ẹ rà àti owó tí ẹ fi sí i
help-subscriptions = Data plan yín: èyí tó ń ṣiṣẹ́, èyí tó ń dúró, ohun tó kù
help-family = Mójú tó nọ́ńbà ẹbí yín
help-profile = Wo kí ẹ sì yí orúkọ, àkókò àdúgbò àti e-mail yín padà
help-refer = Pe àwọn ọ̀rẹ́, kí ẹ san díẹ̀
help-export = Gba àkọsílẹ̀ yín gẹ́gẹ́ bí fáìlì
help-statement = Gba statement wallet tí ẹ lè tẹ̀ sórí ìwé
help-spending = Wo ohun tí ẹ ń ná, nínú àwòrán
help-menu = Fi menu hàn
help-login = Fi code ṣí i
help-logout = Ti ìjíròrò yìí pa
help-pin = Yan PIN tuntun
help-help = Ohun tí mo lè ṣe
help-cancel = Dá ohun tí a ń ṣe dúró

words-start = bẹ̀rẹ̀, báwo ni, ẹ n lẹ, e nle
words-buy = rà, ra nǹkan
words-airtime = ra airtime, ra káàdì, káàdì
words-data = ra data
words-plans = iye owó data, iye owó
words-recipients = nọ́ńbà, nọ́ńbà mi
words-fund = fi owó kún un, fi owó sí i, fi owó kún
words-balance = owó, owó mi, owó tó kù
words-budget = ètò ìnáwó, ètò ìnáwó mi
words-history = àkọsílẹ̀, àkọsílẹ̀ mi, ohun tí mo rà
words-subscriptions = data mi, plan mi, data tó kù
words-family = ẹbí, ẹbí mi, ìdílé
words-profile = àkáǹtì, àkáǹtì mi, profile mi
words-refer = pe ọ̀rẹ́, code mi
words-export = fáìlì
words-statement = statement mi
words-spending = ìnáwó, ìnáwó mi, ohun tí mo ná
words-menu = menu mi
words-login = ṣí i
words-logout = tì í, tì í pa, jáde
words-pin = yí pin padà, pin tuntun, mo gbàgbé pin
words-help = ìrànlọ́wọ́, ẹ ràn mí lọ́wọ́
words-cancel = fagilé, fagi lé e, parí
