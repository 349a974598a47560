## Hindi: what admins write, as customers read it

content-header =
    <b>{ $title }</b>
    { $words }
content-words = { $words }
content-card =
    { "" }
    { $emoji ->
        [none] <b>{ $title }</b>
       *[other] { $emoji } <b>{ $title }</b>
    }
    { $words }
    { $cards ->
        [1] { "" }
       *[other] <i>{ $cards } में से { $place }</i>
    }
card-before-button = ◀
card-after-button = ▶

faq-title = 💡 <b>सवाल और जवाब</b>। कोई चुनें, या जो जानना है वह लिखें, जैसे <i>गलत नंबर</i>।
faq-empty = 💡 अभी यहाँ कोई सवाल नहीं है। मैं क्या कर सकता हूँ, यह मेनू में है।
faq-found =
    { $total ->
        [1] 💡 <b>{ $words }</b> के बारे में यह है। इसे चुनें, या कुछ और लिखें।
       *[other] 💡 <b>{ $words }</b> के बारे में { $total } जवाब हैं। कोई चुनें, या कुछ और लिखें।
    }
faq-nothing = 💡 <b>{ $words }</b> के बारे में मेरे पास जवाब नहीं है। दूसरे शब्द आज़माएँ, या सारे सवाल देखें।
faq-gone = 💡 वह जवाब अब यहाँ नहीं है।
faq-answer =
    💡 <b>{ $question }</b>

    { $answer }

    <i>क्या इससे मदद मिली?</i>
faq-helped-button = 👍 हाँ
faq-not-helped-button = 👎 नहीं
faq-helped = 👍 अच्छा। बताने के लिए धन्यवाद।
faq-not-helped = 👎 बताने के लिए धन्यवाद। जिस जवाब से मदद नहीं मिलती, उसे हम देखते हैं। शायद कोई दूसरा जवाब काम आए: /faq के बाद कुछ शब्द लिखें।
faq-before-button = ← पहले वाले
faq-after-button = और →
faq-all-button = 💡 सारे सवाल
menu-faq-button = 💡 सवाल-जवाब
help-faq = अपने सवालों के जवाब पाएँ
words-faq = सवाल, सवाल जवाब, sawal
