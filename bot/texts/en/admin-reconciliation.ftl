## The admin group: reconciliation

help-admin-reconciliation = Days compared with statements, and what differs: /reconciliation, /reconciliation open, /reconciliation 2026-11-20
reconciliation-title = 🧮 <b>Compared with statements</b>, the newest days first
reconciliation-open-title = 🧮 <b>Days with differences that are open</b>
# $only_open (text) true or false
reconciliation-none =
    { $only_open ->
        [true] 🧮 No difference is open.
       *[false] 🧮 No day was compared yet. The first is compared two hours after its midnight.
    }
# $day (date)
# $mark (text) good, open, missing or running
# $missing (count)
# $differences (count)
# $open (count)
reconciliation-day-line =
    { $mark ->
        [running] ⏳ { $day }: being compared
        [open] ⚠️ { $day }: { $open } open, of { $differences } that differed
        [missing] ❔ { $day }: { $missing } without a statement
       *[good] ✅ { $day }: { reconciliation-good }
    }
# $differences (count)
reconciliation-good =
    { $differences ->
        [0] nothing differs
       *[other] all { $differences } that differed are cleared up
    }
# $day (date)
# $open (count)
reconciliation-day-button =
    { $open ->
        [0] { $day }
       *[other] ⚠️ { $day }
    }
reconciliation-older-button = Older →
reconciliation-newest-button = ← Newest
reconciliation-open-button = Only open ones
reconciliation-all-button = All days
reconciliation-first-button = ← First
reconciliation-next-button = More →
reconciliation-file-button = 📄 CSV
reconciliation-again-button = 🔁 Run again
reconciliation-back-button = ← All days
# $day (date)
# $state (text) running or done
# $differences (count)
reconciliation-day-title =
    { $state ->
        [running] 🧮 <b>{ $day }</b>: being compared now. Differences so far: { $differences }
       *[done] 🧮 <b>{ $day }</b>: compared. Differences: { $differences }
    }
# $day (date)
reconciliation-unknown = 🧮 { $day } was not compared.
# $source (text)
# $same (text) yes or no
# $our_count (count)
# $our_amount (money)
# $their_count (count)
# $their_amount (money)
reconciliation-part-line =
    { $same ->
        [yes] ✅ { $source }: { $our_count } for { $our_amount }, both sides
       *[no] ⚠️ { $source }: we say { $our_count } for { $our_amount }, there it is { $their_count } for { $their_amount }
    }
# $source (text)
# $state (text) waiting or missing
reconciliation-part-open-line =
    { $state ->
        [waiting] ⏳ { $source }: waiting for the statement
       *[missing] ❔ { $source }: there was no statement
    }
# $id (text)
# $state (text) open, explained or settled
# $words (text)
# $more (text) the day by which it settled, or the explanation
reconciliation-difference-line =
    { $state ->
        [settled] #{ $id } settled by { $more }: { $words }
        [explained] #{ $id } explained ({ $more }): { $words }
       *[open] #{ $id } <b>open</b>: { $words }
    }
# $day (date)
reconciliation-asked = 🔁 { $day } is being compared anew. Look at it again in a minute or two.
# $day (date)
reconciliation-running = { $day } is being compared already. Look at it again in some minutes.
# $day (date)
reconciliation-not-closed = { $day } is not over for statements yet: a day can be compared two hours after its midnight.
reconciliation-not-yours = Running it again is for finance and owners.
# $day (text)
reconciliation-file-caption = 📄 The differences of { $day }. Amounts are in minor units.

## The admin group: what is out of the ordinary

help-admin-anomalies = What is out of the ordinary now, and who looks after it
anomalies-none = ✅ Nothing is out of the ordinary.
# $shown (count)
# $more (text) yes or no
anomalies-title =
    { $more ->
        [yes] 🔎 <b>Out of the ordinary now</b>, the newest { $shown }
       *[no] 🔎 <b>Out of the ordinary now</b>
    }
# $kind (text)
anomalies-kind =
    { $kind ->
        [provider-failing] A provider fails often
        [purchases-stuck] Purchases are stuck
        [books-unbalanced] The books do not agree
        [float-low] A float is low
        [unusual-spend] Unusual spend
        [velocity] Many purchases at once
        [many-codes] One chat, many codes
        [wrong-codes] Locked for wrong codes
       *[other] Something else
    }
# $place (count)
# $kind (text)
# $since (moment)
# $kept (text) yes or no
anomalies-line =
    { $kept ->
        [yes] { $place }. { anomalies-kind }, since { $since } · somebody looks after it
       *[no] { $place }. { anomalies-kind }, since { $since }
    }
# $kind (text)
anomalies-one-title = 🔎 <b>{ anomalies-kind }</b>
# $subject (text)
anomalies-subject-line = About: { $subject }
# $name (text)
# $value (text)
anomalies-fact-line = { $name }: { $value }
# $name (text)
# $at (moment)
anomalies-time-line = { $name }: { $at }
# $since (moment)
anomalies-since-line = Since { $since }
# $at (moment)
anomalies-closed-line = Over since { $at }
# $name (text)
# $at (moment)
anomalies-kept-line = 👀 { $name } looks after it, since { $at }
# $name (text)
# $kind (text)
anomalies-kept = 👀 { $name } looks after it: { anomalies-kind }.
# $name (text)
# $kind (text)
anomalies-kept-before = { $name } looks after it already: { anomalies-kind }.
# $kind (text)
# $at (moment)
anomalies-over = It is over since { $at }: { anomalies-kind }.
anomalies-gone = There is no such alert any more.
anomalies-keep-button = 👀 I look after it
# $place (count)
# $kind (text)
anomalies-look-button = { $place }. { anomalies-kind }
anomalies-list-button = 🔎 All that is open
anomalies-provider-button = 📡 The provider
anomalies-purchase-button = 🧾 The purchase
anomalies-customer-button = 👤 The customer
anomalies-books-button = 🧮 Reconciliation
