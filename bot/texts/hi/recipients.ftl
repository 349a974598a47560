## Hindi: saved numbers

recipients-empty = आपने अभी कोई नंबर नहीं सहेजा है। किसी और के लिए ख़रीदने के बाद <i>नंबर सहेजें</i> दबाएँ।
recipients-title = ☆ <b>आपके सहेजे हुए नंबर</b>। उसके लिए ख़रीदने या उसे बदलने के लिए कोई चुनें।
recipient-card = ☆ <b>{ $name }</b>, { $phone }, { $network }
recipient-buy-button = 🛒 ख़रीदें
recipient-rename-button = ✎ नाम बदलें
recipient-delete-button = ✕ हटाएँ
recipient-delete-sure = { $name }, { $phone } को सहेजे हुए नंबरों से हटा दूँ?
recipient-delete-yes-button = ✕ हटाएँ
recipient-keep-button = रहने दें
recipient-ask-name = { $phone } को किस नाम से पुकारूँ? जैसे माँ, या ऑफ़िस राउटर।
recipient-saved = ☆ सहेजा गया: { $phone } अब { $name } है।
recipient-deleted = हटा दिया। और कुछ नहीं बदला।
recipient-bad-name = नाम में 30 तक अक्षर और अंक हो सकते हैं, कम से कम एक अक्षर के साथ। कृपया दूसरा आज़माएँ।
recipient-name-taken = { $name } आप पहले से किसी और नंबर को कहते हैं। कृपया दूसरा नाम चुनें।
recipient-too-many = आप { $most } नंबर सहेज सकते हैं। कृपया पहले कोई एक हटाएँ।
recipient-unknown = वह नंबर आपकी ख़रीद में नहीं मिला।
