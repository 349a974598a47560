## Pidgin: saved numbers

recipients-empty = You never save any number. After you buy for another pesin, tap <i>Save number</i>.
recipients-title = ☆ <b>Your saved numbers</b>. Choose one to buy for am, or to change am.
recipient-card = ☆ <b>{ $name }</b>, { $phone }, { $network }
recipient-buy-button = 🛒 Buy
recipient-rename-button = ✎ Change name
recipient-delete-button = ✕ Comot am
recipient-delete-sure = Make I comot { $name }, { $phone }, from your saved numbers?
recipient-delete-yes-button = ✕ Comot am
recipient-keep-button = Keep am
recipient-ask-name = Wetin make I dey call { $phone }? Like Mama, or Office router.
recipient-saved = ☆ I don save am: { $phone } now na { $name }.
recipient-deleted = I don comot am. Nothing else change.
recipient-bad-name = Name na up to 30 letters and digits, with at least one letter. Abeg try another one.
recipient-name-taken = You don already dey call another number { $name }. Abeg choose different name.
recipient-too-many = You fit save { $most } numbers. Comot one first, abeg.
recipient-unknown = I no see dat number for wetin you don buy.
