## History

history-empty = Nothing here yet. Your first purchase will show up here.
# $page (count)
# $pages (count)
history-title =
    { $pages ->
        [one] 🧾 <b>Your history</b>. Tap a line for its receipt.
       *[other] 🧾 <b>Your history</b>, page { $page } of { $pages }. Tap a line for its receipt.
    }
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
