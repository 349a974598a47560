## History

history-empty = Nothing here yet. Your first purchase will show up here.
# $page (count)
history-title =
    { $page ->
        [1] 🧾 <b>Your history</b>. Choose a line for its receipt, or write what you look for: <i>mtn october</i>, a name or a number.
       *[other] 🧾 <b>Your history</b>, page { $page }
    }
# $kind (text)
# $status (text)
# $network (text) or any
# $phone (text) or any
# $words (text) or any
history-parts = { $kind ->
        [airtime]{" "}· airtime
        [data]{" "}· data
        [funding]{" "}· money in
        [refund]{" "}· refunds
        [correction]{" "}· corrections
        [taken_back]{" "}· taken back
        [bill]{" "}· bills
        [several]{" "}· several kinds
       *[any]{""}
    }{ $status ->
        [done]{" "}· done
        [waiting]{" "}· on its way
        [returned]{" "}· money returned
        [failed]{" "}· not completed
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
# $kind (text)
# $status (text)
# $network (text) or any
# $phone (text) or any
# $words (text) or any
# $page (count)
history-title-filtered =
    { $page ->
        [1] 🧾 <b>Your history</b>{ history-parts }
       *[other] 🧾 <b>Your history</b>, page { $page }{ history-parts }
    }
# $kind (text)
# $status (text)
# $network (text) or any
# $phone (text) or any
# $words (text) or any
# $month (month)
# $page (count)
history-title-month =
    { $page ->
        [1] 🧾 <b>Your history</b> of { $month }{ history-parts }
       *[other] 🧾 <b>Your history</b> of { $month }, page { $page }{ history-parts }
    }
# $kind (text)
# $status (text)
# $network (text) or any
# $phone (text) or any
# $words (text) or any
# $from (month)
# $to (month)
# $page (count)
history-title-months =
    { $page ->
        [1] 🧾 <b>Your history</b> from { $from } to { $to }{ history-parts }
       *[other] 🧾 <b>Your history</b> from { $from } to { $to }, page { $page }{ history-parts }
    }
history-none-found = 🔎 Nothing in your history fits that. Try fewer words, or tap <i>Find</i> to look for something else.
history-find =
    🔎 <b>What are you looking for?</b>
    Tap, or write it: <i>mtn october</i>, <i>refunds last month</i>, <i>0803 123 4567</i>, <i>1500</i>, a name or a reference. Each tap narrows the list a bit more.
history-ask-month = Which month? Choose one, or write it, such as <i>march 2025</i>.
history-ask-phone = Which number? Choose one, or write a number or a name you have saved.
# $month (month)
history-month = { $month }
history-airtime-button = 📱 Airtime
history-data-button = 📶 Data
history-funding-button = ➕ Money in
history-refund-button = ↩️ Refunds
history-done-button = ✅ Done
history-waiting-button = ⏳ On its way
history-returned-button = ↩️ Money returned
history-failed-button = ✕ Not completed
history-month-button = 🗓 Month
history-phone-button = 👤 Number
history-everything-button = ✕ Everything again
history-back-button = ← Back
history-find-button = 🔎 Find
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
goods-short =
    { $plan ->
        [none] { $amount } { $network }
       *[other] { $plan } { $network }
    }
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $when (day)
# $mark (text)
history-purchase-line = { $mark } { goods-short } · { $phone } · { $when }
# $amount (money)
# $when (day)
# $mark (text)
history-funding-line = { $mark } { $amount } added · { $when }
history-older-button = Older →
history-newer-button = ← Newer
# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $name (text)
# $when (day)
# $mark (text)
history-named-line = { $mark } { goods-short } · { $name } · { $when }
# $amount (money)
# $when (day)
history-refund-line = ↩️ { $amount } came back · { $when }
# $amount (money)
# $when (day)
history-taken-back-line = ➖ { $amount } taken back · { $when }
# $amount (money)
# $when (day)
history-bill-line = 📇 { $amount } bill paid · { $when }
# $amount (money)
# $when (day)
history-correction-in-line = ➕ { $amount } correction · { $when }
# $amount (money)
# $when (day)
history-correction-out-line = ➖ { $amount } correction · { $when }
