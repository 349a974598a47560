## Broadcasts, as customers read them

# $words (text) what the shop wrote
broadcast-news =
    { $words }

    <i>You can switch such news off under /notifications.</i>
# $words (text) what the shop wrote
broadcast-service = { $words }
