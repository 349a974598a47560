## Pidgin: receipts

receipt-purchase-caption =
    🧾 { goods } for { $phone }
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
    🧾 { $amount } into your wallet
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
        [refund] ↩️ { $amount } come back to your wallet, because di network collect one delivery back · <code>{ $reference }</code>
        [taken_back] ➖ { $amount } comot from your wallet, because di bank collect one payment back · <code>{ $reference }</code>
        [bill] 📇 You pay postpaid bill of { $amount } · <code>{ $reference }</code>
        [correction_in] ➕ { $amount } enter your wallet as correction · <code>{ $reference }</code>
       *[correction] ➖ { $amount } comot from your wallet as correction · <code>{ $reference }</code>
    }
receipt-file-button = 📄 Save am as PDF
receipt-title-purchase = Airtime receipt
receipt-title-data = Data receipt
receipt-title-funding = Money wey enter wallet
receipt-title-refund = Money wey come back
receipt-title-taken-back = Payment wey bank collect back
receipt-title-bill = Postpaid bill
receipt-title-correction = Correction
receipt-label-amount = Amount
receipt-label-discount = Discount
receipt-label-paid = You pay
receipt-label-network = Network
receipt-label-plan = Plan
receipt-label-phone = Phone
receipt-label-when = Date
receipt-label-reference = Reference
receipt-label-state = How e dey
value-money = { $value }
value-phone = { $value }
value-text = { $value }
value-moment = { $value }
state-queued = E dey wait for line
state-held = E dey come
state-sending = E dey come
state-unknown = E dey wait for di network
state-review = Pesin dey check am
state-delivered = E don enter
state-returned = Money don come back
state-opening = We dey prepare am
state-open = E dey wait for payment
state-credited = Money don enter
state-failed = E no go through
state-abandoned = E no finish
state-reversed = Di bank collect am back
state-done = Don complete
state-taken-back = Di network collect am back, money don come back
