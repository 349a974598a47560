## Closing the account, and accounts that rest

close-ask =
    Ṣé ẹ fẹ́ ti àkáǹtì yín pa? Wallet yín ṣófo, nítorí náà owó kankan kò ní sọnù.

    Màá gbàgbé orúkọ yín, nọ́ńbà yín, àdírẹ́sì e-mail yín àti àwọn nọ́ńbà tí ẹ fi pamọ́. Àwọn data plan tó ń ṣiṣẹ́ yóò wà lórí nọ́ńbà wọn, ṣùgbọ́n n kò ní mójú tó wọn mọ́. Ohun tí ẹ rà àti ohun tí ẹ san yóò wà nínú ìwé wa, láìsí orúkọ yín.

    A kò lè yí èyí padà. Ẹ lè fi nọ́ńbà yìí kan náà ṣí àkáǹtì tuntun, yóò sì ṣófo.
close-go-on-button = Ti àkáǹtì mi pa
close-keep-button = ← Fi sílẹ̀
close-sure = 🔒 Ṣé kí n ti àkáǹtì yín pa báyìí, títí láé?
close-yes-button = Tì í pa títí láé
close-kept = Àkáǹtì yín wà bó ṣe wà.
close-done = A ti ti àkáǹtì yín pa, mo sì ti gbàgbé yín. Àwọn ọ̀rọ̀ àtijọ́ yóò wà nínú ìjíròrò yìí títí tí ẹ ó fi pa wọ́n rẹ́. Ẹ ṣé tí ẹ wà pẹ̀lú wa.
close-purchase-open = Ìrajà yín kan ṣì ń bọ̀ lọ́nà. Tó bá ti dé, tàbí tí owó bá ti padà, ẹ lè ti àkáǹtì yín pa.
close-plan-waiting = Data plan kan tí ẹ ti sanwó fún wà lórí ìlà. Ẹ fagi lé e, owó rẹ̀ yóò sì padà sínú wallet yín; nígbà náà ẹ lè ti àkáǹtì yín pa.
close-bill-open = Bill kan wà tí ẹ kò tíì san. Ẹ kọ́kọ́ fi /bill san án; nígbà náà ẹ lè ti àkáǹtì yín pa.
close-line-open = Ẹ ní nọ́ńbà kan tí a máa ń fún ní bill lẹ́yìn oṣù. Ẹ fi /postpaid parí rẹ̀, kí ẹ san bill rẹ̀ tó kẹ́yìn; nígbà náà ẹ lè ti àkáǹtì yín pa.
close-payment-open = Ìsanwó kan sínú wallet yín ṣì wà tí kò tíì parí. Ẹ parí rẹ̀, tàbí kí ẹ dúró kí n sọ fún yín pé àkókò rẹ̀ ti kọjá; nígbà náà ẹ lè ti àkáǹtì yín pa.
close-money-left = Ẹ ṣì ní { $left } nínú wallet yín. A kì í san án jáde ní owó, n kò sì fẹ́ kí ẹ pàdánù rẹ̀: ẹ jọ̀wọ́ ẹ kọ́kọ́ ná an, lórí airtime tàbí data fún nọ́ńbà èyíkéyìí. Nígbà náà ẹ lè ti àkáǹtì yín pa.

customer-inactive = 👋 N kò gbọ́ láti ọ̀dọ̀ yín fún ọjọ́ { $days }. Àkáǹtì yín àti owó inú wallet yín wà bí wọ́n ṣe wà, kò sì sí ohun tí ẹ ní láti ṣe. Ẹ fi code ṣí i nígbàkígbà tó bá wù yín, tàbí kí ẹ fi /close ti àkáǹtì náà pa.

help-close = Ti àkáǹtì yín pa
words-close = ti àkáǹtì pa, ti àkáǹtì mi pa
