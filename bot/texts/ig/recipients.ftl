## Saved numbers

recipients-empty = I chekwabeghị nọmba ọ bụla. Mgbe ị zụụchaara onye ọzọ ihe, pịa <i>Chekwaa nọmba</i>.
recipients-title = ☆ <b>Nọmba ndị i chekwara</b>. Họrọ otu ka ị zụọrọ ya ihe, ma ọ bụ ka ị gbanwee ya.
recipient-card = ☆ <b>{ $name }</b>, { $phone }, { $network }
recipient-buy-button = 🛒 Zụta
recipient-rename-button = ✎ Gbanwee aha
recipient-delete-button = ✕ Wepụ
recipient-delete-sure = Ka m wepụ { $name }, { $phone }, na nọmba ndị i chekwara?
recipient-delete-yes-button = ✕ Wepụ
recipient-keep-button = Debe
recipient-ask-name = Gịnị ka m ga-akpọ { $phone }? Dịka Mama, ma ọ bụ Router ọfịs.
recipient-saved = ☆ E chekwara ya: { $phone } bụzi { $name }.
recipient-deleted = E wepụla ya. Ọ dịghị ihe ọzọ gbanwere.
recipient-bad-name = Aha nwere mkpụrụedemede na ọnụọgụgụ ruo 30, nwere opekempe otu mkpụrụedemede. Biko nwaa nke ọzọ.
recipient-name-taken = Ị na-akpọlarị nọmba ọzọ { $name }. Biko họrọ aha dị iche.
recipient-too-many = Ị nwere ike ichekwa nọmba { $most }. Biko buru ụzọ wepụ otu.
recipient-unknown = Ahụghị m nọmba ahụ n'ihe ndị ị zụrụ.
