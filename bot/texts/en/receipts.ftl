## Receipts

# $amount (money)
# $network (text)
# $plan (text) the data plan's name, or none
# $phone (phone)
# $reference (text)
# $state (text) the purchase's state
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
# $amount (money)
# $reference (text)
# $state (text) the funding's state
receipt-funding-caption =
    🧾 { $amount } to your wallet
    { $state ->
        [credited] { state-credited }
        [reversed] { state-reversed }
        [failed] { state-failed }
        [abandoned] { state-abandoned }
        [review] { state-review }
        [open] { state-open }
       *[opening] { state-opening }
    } · <code>{ $reference }</code>
# $amount (money)
# $reference (text)
# $kind (text) what moved
receipt-movement-caption =
    { $kind ->
        [refund] ↩️ { $amount } came back to your wallet, because the network took a delivery back · <code>{ $reference }</code>
        [taken_back] ➖ { $amount } left your wallet, because the bank took a payment back · <code>{ $reference }</code>
        [bill] 📇 You paid a postpaid bill of { $amount } · <code>{ $reference }</code>
        [correction_in] ➕ { $amount } came to your wallet as a correction · <code>{ $reference }</code>
       *[correction] ➖ { $amount } left your wallet as a correction · <code>{ $reference }</code>
    }
receipt-file-button = 📄 Save as PDF
receipt-title-purchase = Airtime receipt
receipt-title-data = Data receipt
receipt-title-funding = Wallet funding
receipt-title-refund = Money returned
receipt-title-taken-back = Payment taken back
receipt-title-bill = Postpaid bill
receipt-title-correction = Correction
receipt-label-amount = Amount
receipt-label-discount = Discount
receipt-label-paid = You paid
receipt-label-network = Network
receipt-label-plan = Plan
receipt-label-phone = Phone
receipt-label-when = Date
receipt-label-reference = Reference
receipt-label-state = Status
# $value (money)
value-money = { $value }
# $value (phone)
value-phone = { $value }
# $value (text)
value-text = { $value }
# $value (moment)
value-moment = { $value }
state-queued = Waiting in line
state-held = On its way
state-sending = On its way
state-unknown = Waiting for the network
state-review = Being looked into
state-delivered = Delivered
state-returned = Money returned
state-opening = Being prepared
state-open = Waiting for payment
state-credited = Received
state-failed = Failed
state-abandoned = Not finished
state-reversed = Taken back by the bank
state-done = Done
state-taken-back = Taken back by the network, money returned
