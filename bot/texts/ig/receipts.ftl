## Receipts

receipt-purchase-caption =
    🧾 { goods } maka { $phone }
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
    🧾 { $amount } n'ime wallet gị
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
        [refund] ↩️ { $amount } lọghachiri na wallet gị, n'ihi na network weghachiri ihe o nyere · <code>{ $reference }</code>
        [taken_back] ➖ { $amount } si na wallet gị pụọ, n'ihi na bank weghachiri ego a kwụrụ · <code>{ $reference }</code>
        [bill] 📇 Ị kwụrụ bill postpaid nke { $amount } · <code>{ $reference }</code>
        [correction_in] ➕ { $amount } batara na wallet gị dịka ndozi · <code>{ $reference }</code>
       *[correction] ➖ { $amount } si na wallet gị pụọ dịka ndozi · <code>{ $reference }</code>
    }
receipt-file-button = 📄 Chekwaa PDF
receipt-title-purchase = Rasiti airtime
receipt-title-data = Rasiti data
receipt-title-funding = Itinye ego na wallet
receipt-title-refund = Ego lọghachiri
receipt-title-taken-back = Ego e weghachiri
receipt-title-bill = Bill nke postpaid
receipt-title-correction = Ndozi
receipt-label-amount = Ego ole
receipt-label-discount = Mbelata
receipt-label-paid = Ị kwụrụ
receipt-label-network = Network
receipt-label-plan = Plan
receipt-label-phone = Ekwentị
receipt-label-when = Ụbọchị
receipt-label-reference = Reference
receipt-label-state = Ọnọdụ
value-money = { $value }
value-phone = { $value }
value-text = { $value }
value-moment = { $value }
state-queued = Nọ n'ahịrị na-eche
state-held = Nọ n'ụzọ
state-sending = Nọ n'ụzọ
state-unknown = Na-eche network
state-review = A na-enyocha ya
state-delivered = O ruola
state-returned = Ego lọghachiri
state-opening = A na-akwado ya
state-open = Na-eche ịkwụ ụgwọ
state-credited = A natara ya
state-failed = Ọ gaghị nke ọma
state-abandoned = A rụchaghị ya
state-reversed = Bank weghachiri ya
state-done = Emechaala
state-taken-back = Network weghachiri, ego lọtara
