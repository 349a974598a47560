## What admins write, as customers read it

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
        [one] { "" }
       *[other] <i>{ $place } cikin { $cards }</i>
    }
card-before-button = ◀
card-after-button = ▶

faq-title = 💡 <b>Tambayoyi da amsoshi</b>. Zaɓi ɗaya, ko rubuta abin da kake son sani, kamar <i>wrong number</i>.
faq-empty = 💡 Babu tambayoyi a nan tukuna. Menu zai nuna abin da zan iya yi.
faq-found =
    { $total ->
        [one] 💡 Wannan yana magana a kan <b>{ $words }</b>. Danna shi, ko rubuta wani abu dabam.
       *[other] 💡 Amsoshi { $total } suna magana a kan <b>{ $words }</b>. Zaɓi ɗaya, ko rubuta wani abu dabam.
    }
faq-nothing = 💡 Ba ni da amsa a kan <b>{ $words }</b>. Gwada wasu kalmomi, ko duba duk tambayoyin.
faq-gone = 💡 Wannan amsar ba ta nan kuma.
faq-answer =
    💡 <b>{ $question }</b>

    { $answer }

    <i>Wannan ya taimaka?</i>
faq-helped-button = 👍 Eh
faq-not-helped-button = 👎 A'a
faq-helped = 👍 Madalla. Na gode da ka sanar da ni.
faq-not-helped = 👎 Na gode da ka sanar da ni. Muna duba duk amsar da ba ta taimaka ba. Wata ƙila wata amsar za ta taimaka: rubuta ƴan kalmomi bayan /faq.
faq-before-button = ← Baya
faq-after-button = Ƙari →
faq-all-button = 💡 Duk tambayoyi
menu-faq-button = 💡 Tambayoyi
help-faq = Nemo amsoshin tambayoyinka
words-faq = tambayoyi, tambaya
