## Saved numbers

recipients-empty = You have saved no numbers yet. After a purchase for somebody else, tap <i>Save number</i>.
recipients-title = ☆ <b>Your saved numbers</b>. Choose one to buy for it, or to change it.
# $name (text)
# $phone (phone)
# $network (text)
recipient-card = ☆ <b>{ $name }</b>, { $phone }, { $network }
recipient-buy-button = 🛒 Buy
recipient-rename-button = ✎ Rename
recipient-delete-button = ✕ Remove
# $name (text)
# $phone (phone)
recipient-delete-sure = Remove { $name }, { $phone }, from your saved numbers?
recipient-delete-yes-button = ✕ Remove
recipient-keep-button = Keep
# $phone (phone)
recipient-ask-name = What should I call { $phone }? Such as Mum, or Office router.
# $name (text)
# $phone (phone)
recipient-saved = ☆ Saved: { $phone } is now { $name }.
recipient-deleted = Removed. Nothing else has changed.
recipient-bad-name = A name is up to 30 letters and digits, with at least one letter. Please try another.
# $name (text)
recipient-name-taken = You already call another number { $name }. Please choose a different name.
# $most (count)
recipient-too-many = You can save { $most } numbers. Remove one first, please.
recipient-unknown = I can't find that number among your purchases.
