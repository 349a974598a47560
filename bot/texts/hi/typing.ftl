## Hindi: answers that are typed

type-number = जवाब में एक संख्या लिखें।
type-letter = जवाब में एक अक्षर (A, B, C) या अपना जवाब लिखें।
type-pin = अपना PIN लिखें, और बाद में अपना संदेश मिटा दें।
type-own-phone = अपना मोबाइल नंबर लिखें, जैसे 0803 123 4567।
stale-typed = यह आपने मेरा सवाल दिखने से पहले लिखा था, तो सवाल यह रहा।
use-own-phone-button = मेरा नंबर { $phone } लें
