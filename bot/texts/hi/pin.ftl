## Hindi: PIN

ask-pin = 🔒 आगे बढ़ने के लिए कृपया अपना PIN डालें।
pin-wrong =
    { $tries ->
        [1] यह आपका PIN नहीं है। आप एक बार और कोशिश कर सकते हैं।
       *[other] यह आपका PIN नहीं है। आप { $tries } बार और कोशिश कर सकते हैं।
    }
pin-locked = 🔒 कई बार गलत डालने से आपका PIN बंद हो गया है। SMS के कोड से नया PIN चुनें।
reset-pin-button = नया PIN चुनें
pin-changed = ✅ आपका नया PIN बन गया है। कृपया /login से चैट फिर खोलें।
