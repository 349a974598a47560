## Hindi: receipts

receipt-purchase-caption =
    🧾 { $phone } के लिए { goods }
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
    🧾 आपके वॉलेट में { $amount }
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
        [refund] ↩️ { $amount } आपके वॉलेट में लौट आए, क्योंकि नेटवर्क ने पहुँचाया हुआ वापस ले लिया · <code>{ $reference }</code>
        [taken_back] ➖ { $amount } आपके वॉलेट से निकल गए, क्योंकि बैंक ने एक भुगतान वापस ले लिया · <code>{ $reference }</code>
        [bill] 📇 आपने { $amount } का पोस्टपेड बिल चुकाया · <code>{ $reference }</code>
        [correction_in] ➕ सुधार के तौर पर { $amount } आपके वॉलेट में आए · <code>{ $reference }</code>
       *[correction] ➖ सुधार के तौर पर { $amount } आपके वॉलेट से गए · <code>{ $reference }</code>
    }
receipt-file-button = 📄 PDF में सहेजें
receipt-title-purchase = एयरटाइम रसीद
receipt-title-data = डेटा रसीद
receipt-title-funding = वॉलेट में जमा
receipt-title-refund = पैसा वापस
receipt-title-taken-back = वापस लिया गया भुगतान
receipt-title-bill = पोस्टपेड बिल
receipt-title-correction = सुधार
receipt-label-amount = रक़म
receipt-label-discount = छूट
receipt-label-paid = आपने दिए
receipt-label-network = नेटवर्क
receipt-label-plan = प्लान
receipt-label-phone = फ़ोन
receipt-label-when = तारीख़
receipt-label-reference = रेफ़रेंस
receipt-label-state = स्थिति
value-money = { $value }
value-phone = { $value }
value-text = { $value }
value-moment = { $value }
state-queued = लाइन में है
state-held = रास्ते में है
state-sending = रास्ते में है
state-unknown = नेटवर्क के जवाब का इंतज़ार
state-review = जाँच हो रही है
state-delivered = पहुँच गया
state-returned = पैसा वापस आ गया
state-opening = तैयार हो रहा है
state-open = भुगतान का इंतज़ार
state-credited = मिल गया
state-failed = नहीं हो पाया
state-abandoned = पूरा नहीं हुआ
state-reversed = बैंक ने वापस ले लिया
state-done = पूरा हुआ
state-taken-back = नेटवर्क ने वापस ले लिया, पैसा लौट आया
