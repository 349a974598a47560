## History

history-empty = Kò tíì sí nǹkan kan níbí. Ìrajà yín àkọ́kọ́ yóò hàn níbí.
history-title =
    { $page ->
        [1] 🧾 <b>Àkọsílẹ̀ yín</b>. Ẹ yan ìlà kan fún rìsíìtì rẹ̀, tàbí kí ẹ kọ ohun tí ẹ ń wá: <i>mtn october</i>, orúkọ tàbí nọ́ńbà kan.
       *[other] 🧾 <b>Àkọsílẹ̀ yín</b>, ojú ìwé { $page }
    }
history-parts = { $kind ->
        [airtime]{" "}· airtime
        [data]{" "}· data
        [funding]{" "}· owó tó wọlé
        [refund]{" "}· owó tó padà
        [correction]{" "}· àtúnṣe
        [taken_back]{" "}· èyí tí a gbà padà
        [bill]{" "}· bill
        [several]{" "}· oríṣiríṣi
       *[any]{""}
    }{ $status ->
        [done]{" "}· ó parí
        [waiting]{" "}· ó ń bọ̀ lọ́nà
        [returned]{" "}· owó ti padà
        [failed]{" "}· kò parí
       *[any]{""}
    }{ $network ->
        [any]{""}
       *[other]{" "}· { $network }
    }{ $phone ->
        [any]{""}
       *[other]{" "}· { $phone }
    }{ $words ->
        [any]{""}
       *[other]{" "}· “{ $words }”
    }
history-title-filtered =
    { $page ->
        [1] 🧾 <b>Àkọsílẹ̀ yín</b>{ history-parts }
       *[other] 🧾 <b>Àkọsílẹ̀ yín</b>, ojú ìwé { $page }{ history-parts }
    }
history-title-month =
    { $page ->
        [1] 🧾 <b>Àkọsílẹ̀ yín</b> ti { $month }{ history-parts }
       *[other] 🧾 <b>Àkọsílẹ̀ yín</b> ti { $month }, ojú ìwé { $page }{ history-parts }
    }
history-title-months =
    { $page ->
        [1] 🧾 <b>Àkọsílẹ̀ yín</b> láti { $from } sí { $to }{ history-parts }
       *[other] 🧾 <b>Àkọsílẹ̀ yín</b> láti { $from } sí { $to }, ojú ìwé { $page }{ history-parts }
    }
history-none-found = 🔎 Kò sí ohun tó bá ìyẹn mu nínú àkọsílẹ̀ yín. Ẹ lo ọ̀rọ̀ díẹ̀, tàbí kí ẹ tẹ <i>Wá a</i> láti wá nǹkan mìíràn.
history-find =
    🔎 <b>Kí ni ẹ ń wá?</b>
    Ẹ tẹ̀ ẹ́, tàbí kí ẹ kọ ọ́: <i>mtn october</i>, <i>refunds last month</i>, <i>0803 123 4567</i>, <i>1500</i>, orúkọ tàbí reference. Títẹ̀ kọ̀ọ̀kan máa ń dín ohun tó hàn kù.
history-ask-month = Oṣù wo? Ẹ yan ọ̀kan, tàbí kí ẹ kọ ọ́, bíi <i>march 2025</i>.
history-ask-phone = Nọ́ńbà wo? Ẹ yan ọ̀kan, tàbí kí ẹ kọ nọ́ńbà tàbí orúkọ tí ẹ ti fi pamọ́.
history-month = { $month }
history-airtime-button = 📱 Airtime
history-data-button = 📶 Data
history-funding-button = ➕ Owó tó wọlé
history-refund-button = ↩️ Owó tó padà
history-done-button = ✅ Ó parí
history-waiting-button = ⏳ Ó ń bọ̀ lọ́nà
history-returned-button = ↩️ Owó ti padà
history-failed-button = ✕ Kò parí
history-month-button = 🗓 Oṣù
history-phone-button = 👤 Nọ́ńbà
history-everything-button = ✕ Gbogbo rẹ̀ padà
history-back-button = ← Padà
history-find-button = 🔎 Wá a
goods-short =
    { $plan ->
        [none] { $amount } { $network }
       *[other] { $plan } { $network }
    }
history-purchase-line = { $mark } { goods-short } · { $phone } · { $when }
history-funding-line = { $mark } Ẹ fi { $amount } kún un · { $when }
history-older-button = Ti àtijọ́ →
history-newer-button = ← Tuntun
history-named-line = { $mark } { goods-short } · { $name } · { $when }
history-refund-line = ↩️ { $amount } padà wá · { $when }
history-taken-back-line = ➖ A gba { $amount } padà · { $when }
history-bill-line = 📇 Ẹ san bill { $amount } · { $when }
history-correction-in-line = ➕ Àtúnṣe { $amount } · { $when }
history-correction-out-line = ➖ Àtúnṣe { $amount } · { $when }
