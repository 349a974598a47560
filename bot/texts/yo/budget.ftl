## Budget

budget-name =
    { $scope ->
        [airtime] Airtime
        [data] Data
       *[all] Gbogbo rẹ̀
    }
budget-of =
    { $scope ->
        [airtime] ètò ìnáwó airtime yín
        [data] ètò ìnáwó data yín
       *[all] ètò ìnáwó yín
    }
budget-title = 🎯 <b>Ètò ìnáwó yín fún { $month }</b>
budget-none =
    🎯 Ẹ kò tíì ní ètò ìnáwó. Títí di ìsinsìnyí, ẹ ti ná { $spent } ní { $month }.
    Èló ni ẹ fẹ́ ná jù lọ nínú oṣù kan? Ẹ yan iye kan, tàbí kí ẹ kọ ọ́. Màá sọ fún yín tí ẹ bá ti ń súnmọ́ ọn.
budget-line =
    { $state ->
        [over] <b>{ budget-name }</b>: { $spent } nínú { $limit }, ó fi { $rest } kọjá
        [reached] <b>{ budget-name }</b>: { $spent } nínú { $limit }, ó pé géérégé
       *[left] <b>{ budget-name }</b>: { $spent } nínú { $limit }, ó ku { $rest }
    }
budget-stop-is-on = 🛑 Kí n tó kọjá ètò ìnáwó, màá bi yín lẹ́ẹ̀mejì.
budget-stop-is-off = Màá sọ fún yín ní ìdá 70, 90 àti 100 nínú ọgọ́rùn-ún, n kò sì ní dá ìrajà kankan dúró.
budget-change-button = ✎ Yí { $limit } padà
budget-set-button = ＋ Ṣe ètò ìnáwó
budget-airtime-button = 📱 Airtime { $limit }
budget-data-button = 📶 Data { $limit }
budget-set-airtime-button = 📱 Airtime nìkan
budget-set-data-button = 📶 Data nìkan
budget-stop-on-button = 🛑 Dá mi dúró
budget-stop-off-button = Má dá mi dúró
budget-past-button = 🗓 Oṣù tó kọjá
budget-remove-button = ✕ Yọ ọ́ kúrò
budget-back-button = ← Padà
budget-how-much =
    { $scope ->
        [airtime] Èló ni ẹ fẹ́ ná jù lọ lórí airtime nínú oṣù kan? Ní oṣù yìí, ó jẹ́ { $spent } títí di ìsinsìnyí.
        [data] Èló ni ẹ fẹ́ ná jù lọ lórí data nínú oṣù kan? Ní oṣù yìí, ó jẹ́ { $spent } títí di ìsinsìnyí.
       *[all] Èló ni ẹ fẹ́ ná jù lọ nínú oṣù kan? Ní oṣù yìí, ó jẹ́ { $spent } títí di ìsinsìnyí.
    }
budget-saved =
    { $scope ->
        [airtime] ✅ Ètò ìnáwó airtime yín jẹ́ { $limit } lóṣù, láti oṣù yìí títí tí ẹ ó fi yí i padà.
        [data] ✅ Ètò ìnáwó data yín jẹ́ { $limit } lóṣù, láti oṣù yìí títí tí ẹ ó fi yí i padà.
       *[all] ✅ Ètò ìnáwó yín jẹ́ { $limit } lóṣù, láti oṣù yìí títí tí ẹ ó fi yí i padà.
    }
budget-removed =
    { $scope ->
        [airtime] ✅ A ti yọ ètò ìnáwó airtime yín kúrò. Kò sí ohun mìíràn tó yí padà.
        [data] ✅ A ti yọ ètò ìnáwó data yín kúrò. Kò sí ohun mìíràn tó yí padà.
       *[all] ✅ A ti yọ ètò ìnáwó yín kúrò. Kò sí ohun mìíràn tó yí padà.
    }
budget-stop-switched-on = ✅ Láti ìsinsìnyí lọ, màá béèrè PIN yín àti ìdáhùn bẹ́ẹ̀ ni ẹlẹ́ẹ̀kejì kí ìrajà kan tó kọjá ètò ìnáwó.
budget-stop-switched-off = ✅ Láti ìsinsìnyí lọ, màá kàn sọ fún yín ni. A kò ní dá ìrajà kankan dúró.
budget-not-understood = Iye yẹn kò yé mi. Ẹ lè kọ <i>budget 20000</i>, <i>budget data 5000</i> tàbí <i>budget off</i>.
budget-past-title = 🗓 <b>Oṣù mẹ́fà yín tó kọjá</b>
budget-past-line =
    { $state ->
        [over] { $month }: { $spent } nínú { $limit }, ó fi { $rest } kọjá
        [reached] { $month }: { $spent } nínú { $limit }, ó pé géérégé
       *[left] { $month }: { $spent } nínú { $limit }, ó ku { $rest }
    }
budget-past-line-none = { $month }: { $spent }, kò sí ètò ìnáwó
budget-after =
    { $state ->
        [over] ⚠️ Yóò fi { $rest } kọjá { budget-of } tó jẹ́ { $limit }
        [reached] 🎯 Yóò pé { budget-of } tó jẹ́ { $limit } géérégé
       *[left] 🎯 Yóò ku { $rest } nínú { budget-of } tó jẹ́ { $limit }
    }
budget-stops =
    🛑 Èyí yóò fi { $over } kọjá { budget-of } tó jẹ́ { $limit }, ẹ sì ní kí n dá yín dúró níbẹ̀. A kò yọ owó kankan.
    Ṣé ẹ ṣì fẹ́ ẹ?
budget-go-over-button = Bẹ́ẹ̀ ni, kọjá a
budget-warned-soft =
    📊 Ẹ ti ná <b>{ $spent }</b> nínú { budget-of } tó jẹ́ { $limit } fún { $month }.
    Ó ku { $rest }.
budget-warned-strong =
    ⚠️ Ẹ ti súnmọ́ { budget-of } tó jẹ́ { $limit } fún { $month }: a ti ná <b>{ $spent }</b>.
    { $rest } péré ló kù.
budget-reached =
    🎯 Ẹ ti ná { budget-of } tó jẹ́ { $limit } fún { $month } géérégé. Ó pé, kò kọjá.
    Ẹ ṣì lè rà; ẹ̀yin lẹ máa pinnu.
budget-exceeded =
    🛑 Ẹ ti fi { $rest } kọjá { budget-of } tó jẹ́ { $limit } fún { $month }: a ti ná <b>{ $spent }</b>.
    Ẹ ṣì lè rà; ẹ̀yin lẹ máa pinnu.
