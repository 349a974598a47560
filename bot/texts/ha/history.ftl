## History

history-empty = Babu komai a nan tukuna. Sayayyarka ta farko za ta bayyana a nan.
history-title =
    { $page ->
        [1] 🧾 <b>Tarihinka</b>. Zaɓi layi don ganin rasitinsa, ko rubuta abin da kake nema: <i>mtn october</i>, suna ko lamba.
       *[other] 🧾 <b>Tarihinka</b>, shafi na { $page }
    }
history-parts = { $kind ->
        [airtime]{" "}· airtime
        [data]{" "}· data
        [funding]{" "}· kuɗin shigowa
        [refund]{" "}· kuɗin da suka dawo
        [correction]{" "}· gyare-gyare
        [taken_back]{" "}· waɗanda aka karɓe
        [bill]{" "}· bil
        [several]{" "}· iri daban-daban
       *[any]{""}
    }{ $status ->
        [done]{" "}· an gama
        [waiting]{" "}· kan hanya
        [returned]{" "}· kuɗi sun dawo
        [failed]{" "}· bai kammala ba
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
        [1] 🧾 <b>Tarihinka</b>{ history-parts }
       *[other] 🧾 <b>Tarihinka</b>, shafi na { $page }{ history-parts }
    }
history-title-month =
    { $page ->
        [1] 🧾 <b>Tarihinka</b> na { $month }{ history-parts }
       *[other] 🧾 <b>Tarihinka</b> na { $month }, shafi na { $page }{ history-parts }
    }
history-title-months =
    { $page ->
        [1] 🧾 <b>Tarihinka</b> daga { $from } zuwa { $to }{ history-parts }
       *[other] 🧾 <b>Tarihinka</b> daga { $from } zuwa { $to }, shafi na { $page }{ history-parts }
    }
history-none-found = 🔎 Babu abin da ya dace da wannan a tarihinka. Gwada kalmomi kaɗan, ko danna <i>Nemo</i> don neman wani abu.
history-find =
    🔎 <b>Me kake nema?</b>
    Danna, ko rubuta shi: <i>mtn october</i>, <i>refunds last month</i>, <i>0803 123 4567</i>, <i>1500</i>, suna ko reference. Kowane dannawa yana ƙara taƙaita jerin.
history-ask-month = Wane wata? Zaɓi ɗaya, ko rubuta shi, kamar <i>march 2025</i>.
history-ask-phone = Wace lamba? Zaɓi ɗaya, ko rubuta lamba ko sunan da ka ajiye.
history-month = { $month }
history-airtime-button = 📱 Airtime
history-data-button = 📶 Data
history-funding-button = ➕ Kuɗin shigowa
history-refund-button = ↩️ Kuɗin dawowa
history-done-button = ✅ An gama
history-waiting-button = ⏳ Kan hanya
history-returned-button = ↩️ Kuɗi sun dawo
history-failed-button = ✕ Bai kammala ba
history-month-button = 🗓 Wata
history-phone-button = 👤 Lamba
history-everything-button = ✕ Nuna duka
history-back-button = ← Koma baya
history-find-button = 🔎 Nemo
goods-short =
    { $plan ->
        [none] { $amount } { $network }
       *[other] { $plan } { $network }
    }
history-purchase-line = { $mark } { goods-short } · { $phone } · { $when }
history-funding-line = { $mark } An ƙara { $amount } · { $when }
history-older-button = Na baya →
history-newer-button = ← Sababbi
history-named-line = { $mark } { goods-short } · { $name } · { $when }
history-refund-line = ↩️ { $amount } sun dawo · { $when }
history-taken-back-line = ➖ An karɓe { $amount } · { $when }
history-bill-line = 📇 An biya bil na { $amount } · { $when }
history-correction-in-line = ➕ Gyaran { $amount } · { $when }
history-correction-out-line = ➖ Gyaran { $amount } · { $when }
