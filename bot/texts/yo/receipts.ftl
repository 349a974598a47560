## Receipts

receipt-purchase-caption =
    🧾 { goods } fún { $phone }
    { $state ->
        [delivered] { state-delivered }
        [returned] { state-returned }
        [reversed] { state-taken-back }
        [review] { state-review }
        [unknown] { state-unknown }
        [queued] { state-queued }
       *[held] { state-held }
    } · <code>{ $reference }</code>
receipt-funding-caption =
    🧾 { $amount } sínú wallet yín
    { $state ->
        [credited] { state-credited }
        [reversed] { state-reversed }
        [failed] { state-failed }
        [abandoned] { state-abandoned }
        [review] { state-review }
        [open] { state-open }
       *[opening] { state-opening }
    } · <code>{ $reference }</code>
receipt-movement-caption =
    { $kind ->
        [refund] ↩️ { $amount } padà sínú wallet yín, nítorí network gba ohun tó fi ránṣẹ́ padà · <code>{ $reference }</code>
        [taken_back] ➖ { $amount } jáde nínú wallet yín, nítorí báǹkì gba ìsanwó kan padà · <code>{ $reference }</code>
        [bill] 📇 Ẹ san bill postpaid tó jẹ́ { $amount } · <code>{ $reference }</code>
        [correction_in] ➕ { $amount } wọ inú wallet yín gẹ́gẹ́ bí àtúnṣe · <code>{ $reference }</code>
       *[correction] ➖ { $amount } jáde nínú wallet yín gẹ́gẹ́ bí àtúnṣe · <code>{ $reference }</code>
    }
receipt-file-button = 📄 Fi PDF pamọ́
receipt-title-purchase = Rìsíìtì airtime
receipt-title-data = Rìsíìtì data
receipt-title-funding = Owó sínú wallet
receipt-title-refund = Owó tó padà
receipt-title-taken-back = Owó tí a gbà padà
receipt-title-bill = Bill postpaid
receipt-title-correction = Àtúnṣe
receipt-label-amount = Iye
receipt-label-discount = Ẹ̀dínwó
receipt-label-paid = Ẹ san
receipt-label-network = Network
receipt-label-plan = Plan
receipt-label-phone = Fóònù
receipt-label-when = Ọjọ́
receipt-label-reference = Reference
receipt-label-state = Ipò
value-money = { $value }
value-phone = { $value }
value-text = { $value }
value-moment = { $value }
state-queued = Ó wà lórí ìlà
state-held = Ó ń bọ̀ lọ́nà
state-sending = Ó ń bọ̀ lọ́nà
state-unknown = A ń dúró de network
state-review = A ń yẹ̀ ẹ́ wò
state-delivered = Ó ti dé
state-returned = Owó ti padà
state-opening = A ń ṣètò rẹ̀
state-open = A ń dúró de ìsanwó
state-credited = A ti gbà á
state-failed = Kò kọjá
state-abandoned = Kò parí
state-reversed = Báǹkì gbà á padà
state-done = Ó parí
state-taken-back = Network gbà á padà, owó ti padà
