## Receipts

receipt-purchase-caption =
    🧾 { goods } zuwa { $phone }
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
    🧾 { $amount } zuwa wallet ɗinka
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
        [refund] ↩️ { $amount } sun dawo wallet ɗinka, saboda network ya karɓe abin da ya kai · <code>{ $reference }</code>
        [taken_back] ➖ { $amount } sun fita daga wallet ɗinka, saboda banki ya karɓe wani biya · <code>{ $reference }</code>
        [bill] 📇 Ka biya bil na postpaid na { $amount } · <code>{ $reference }</code>
        [correction_in] ➕ { $amount } sun shigo wallet ɗinka a matsayin gyara · <code>{ $reference }</code>
       *[correction] ➖ { $amount } sun fita daga wallet ɗinka a matsayin gyara · <code>{ $reference }</code>
    }
receipt-file-button = 📄 Ajiye PDF
receipt-title-purchase = Rasitin airtime
receipt-title-data = Rasitin data
receipt-title-funding = Ƙara kuɗi a wallet
receipt-title-refund = Kuɗi sun dawo
receipt-title-taken-back = An karɓe biya
receipt-title-bill = Bil na postpaid
receipt-title-correction = Gyara
receipt-label-amount = Adadi
receipt-label-discount = Ragi
receipt-label-paid = Ka biya
receipt-label-network = Network
receipt-label-plan = Plan
receipt-label-phone = Waya
receipt-label-when = Kwanan wata
receipt-label-reference = Reference
receipt-label-state = Matsayi
value-money = { $value }
value-phone = { $value }
value-text = { $value }
value-moment = { $value }
state-queued = Yana jerin jira
state-held = Yana kan hanya
state-sending = Yana kan hanya
state-unknown = Ana jiran network
state-review = Ana bincikawa
state-delivered = An kai
state-returned = Kuɗi sun dawo
state-opening = Ana shiryawa
state-open = Ana jiran biya
state-credited = An karɓa
state-failed = Bai yi ba
state-abandoned = Ba a kammala ba
state-reversed = Banki ya karɓe
state-done = An gama
state-taken-back = Network ya karɓe, kuɗi sun dawo
