## Pidgin: history

history-empty = Nothing dey here yet. Di first thing wey you buy go show here.
history-title =
    { $page ->
        [1] 🧾 <b>Your history</b>. Choose one line to see im receipt, or write wetin you dey find: <i>mtn october</i>, name or number.
       *[other] 🧾 <b>Your history</b>, page { $page }
    }
history-parts = { $kind ->
        [airtime]{" "}· airtime
        [data]{" "}· data
        [funding]{" "}· money wey enter
        [refund]{" "}· refunds
        [correction]{" "}· corrections
        [taken_back]{" "}· wetin bank collect back
        [bill]{" "}· bills
        [several]{" "}· different kinds
       *[any]{""}
    }{ $status ->
        [done]{" "}· don complete
        [waiting]{" "}· e dey come
        [returned]{" "}· money don come back
        [failed]{" "}· e no complete
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
        [1] 🧾 <b>Your history</b>{ history-parts }
       *[other] 🧾 <b>Your history</b>, page { $page }{ history-parts }
    }
history-title-month =
    { $page ->
        [1] 🧾 <b>Your history</b> for { $month }{ history-parts }
       *[other] 🧾 <b>Your history</b> for { $month }, page { $page }{ history-parts }
    }
history-title-months =
    { $page ->
        [1] 🧾 <b>Your history</b> from { $from } reach { $to }{ history-parts }
       *[other] 🧾 <b>Your history</b> from { $from } reach { $to }, page { $page }{ history-parts }
    }
history-none-found = 🔎 Nothing for your history match dat one. Try fewer words, or tap <i>Find</i> to look for another thing.
history-find =
    🔎 <b>Wetin you dey find?</b>
    Tap, or write am: <i>mtn october</i>, <i>refunds last month</i>, <i>0803 123 4567</i>, <i>1500</i>, name or reference. Each tap go make di list small.
history-ask-month = Which month? Choose one, or write am, like <i>march 2025</i>.
history-ask-phone = Which number? Choose one, or write number or name wey you don save.
history-month = { $month }
history-airtime-button = 📱 Airtime
history-data-button = 📶 Data
history-funding-button = ➕ Money wey enter
history-refund-button = ↩️ Refunds
history-done-button = ✅ Don complete
history-waiting-button = ⏳ E dey come
history-returned-button = ↩️ Money don come back
history-failed-button = ✕ E no complete
history-month-button = 🗓 Month
history-phone-button = 👤 Number
history-everything-button = ✕ Everything again
history-back-button = ← Go back
history-find-button = 🔎 Find
goods-short =
    { $plan ->
        [none] { $amount } { $network }
       *[other] { $plan } { $network }
    }
history-purchase-line = { $mark } { goods-short } · { $phone } · { $when }
history-funding-line = { $mark } { $amount } enter · { $when }
history-older-button = Older →
history-newer-button = ← Newer
history-named-line = { $mark } { goods-short } · { $name } · { $when }
history-refund-line = ↩️ { $amount } come back · { $when }
history-taken-back-line = ➖ { $amount } go back · { $when }
history-bill-line = 📇 { $amount } take pay bill · { $when }
history-correction-in-line = ➕ { $amount } correction · { $when }
history-correction-out-line = ➖ { $amount } correction · { $when }
