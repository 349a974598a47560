## History

history-empty = Ọ dịbeghị ihe dị ebe a. Ihe mbụ ị zụrụ ga-apụta ebe a.
history-title =
    { $page ->
        [1] 🧾 <b>Ndekọ gị</b>. Họrọ otu ahịrị maka rasiti ya, ma ọ bụ dee ihe ị na-achọ: <i>mtn october</i>, aha ma ọ bụ nọmba.
       *[other] 🧾 <b>Ndekọ gị</b>, ibe { $page }
    }
history-parts = { $kind ->
        [airtime]{" "}· airtime
        [data]{" "}· data
        [funding]{" "}· ego batara
        [refund]{" "}· ego lọghachiri
        [correction]{" "}· ndozi
        [taken_back]{" "}· e weghachiri
        [bill]{" "}· bill
        [several]{" "}· ụdị dị iche iche
       *[any]{""}
    }{ $status ->
        [done]{" "}· emechaala
        [waiting]{" "}· nọ n'ụzọ
        [returned]{" "}· ego lọghachiri
        [failed]{" "}· a rụchaghị ya
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
        [1] 🧾 <b>Ndekọ gị</b>{ history-parts }
       *[other] 🧾 <b>Ndekọ gị</b>, ibe { $page }{ history-parts }
    }
history-title-month =
    { $page ->
        [1] 🧾 <b>Ndekọ gị</b> nke { $month }{ history-parts }
       *[other] 🧾 <b>Ndekọ gị</b> nke { $month }, ibe { $page }{ history-parts }
    }
history-title-months =
    { $page ->
        [1] 🧾 <b>Ndekọ gị</b> site na { $from } ruo { $to }{ history-parts }
       *[other] 🧾 <b>Ndekọ gị</b> site na { $from } ruo { $to }, ibe { $page }{ history-parts }
    }
history-none-found = 🔎 Ọ dịghị ihe na ndekọ gị dabara na nke ahụ. Jiri okwu ole na ole, ma ọ bụ pịa <i>Chọọ</i> ka ị chọọ ihe ọzọ.
history-find =
    🔎 <b>Gịnị ka ị na-achọ?</b>
    Pịa, ma ọ bụ dee ya: <i>mtn october</i>, <i>refunds last month</i>, <i>0803 123 4567</i>, <i>1500</i>, aha ma ọ bụ reference. Ịpị ọ bụla na-eme ka ihe e gosiri dị ole na ole.
history-ask-month = Olee ọnwa? Họrọ otu, ma ọ bụ dee ya, dịka <i>march 2025</i>.
history-ask-phone = Olee nọmba? Họrọ otu, ma ọ bụ dee nọmba ma ọ bụ aha i chekwara.
history-month = { $month }
history-airtime-button = 📱 Airtime
history-data-button = 📶 Data
history-funding-button = ➕ Ego batara
history-refund-button = ↩️ Nkwụghachi
history-done-button = ✅ Emechaala
history-waiting-button = ⏳ Nọ n'ụzọ
history-returned-button = ↩️ Ego lọghachiri
history-failed-button = ✕ A rụchaghị ya
history-month-button = 🗓 Ọnwa
history-phone-button = 👤 Nọmba
history-everything-button = ✕ Gosi ihe niile
history-back-button = ← Laghachi
history-find-button = 🔎 Chọọ
goods-short =
    { $plan ->
        [none] { $amount } { $network }
       *[other] { $plan } { $network }
    }
history-purchase-line = { $mark } { goods-short } · { $phone } · { $when }
history-funding-line = { $mark } E tinyere { $amount } · { $when }
history-older-button = Ndị ochie →
history-newer-button = ← Ndị ọhụrụ
history-named-line = { $mark } { goods-short } · { $name } · { $when }
history-refund-line = ↩️ { $amount } lọghachiri · { $when }
history-taken-back-line = ➖ E weghachiri { $amount } · { $when }
history-bill-line = 📇 A kwụrụ bill { $amount } · { $when }
history-correction-in-line = ➕ Ndozi { $amount } · { $when }
history-correction-out-line = ➖ Ndozi { $amount } · { $when }
