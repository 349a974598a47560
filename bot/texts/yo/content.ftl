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
        [1] { "" }
       *[other] <i>{ $place } nínú { $cards }</i>
    }
card-before-button = ◀
card-after-button = ▶

faq-title = 💡 <b>Ìbéèrè àti ìdáhùn</b>. Ẹ yan ọ̀kan, tàbí kí ẹ kọ ohun tí ẹ fẹ́ mọ̀, bíi <i>wrong number</i>.
faq-empty = 💡 Kò tíì sí ìbéèrè níbí. Menu máa ń fi ohun tí mo lè ṣe hàn.
faq-found =
    { $total ->
        [1] 💡 Èyí jẹ́ nípa <b>{ $words }</b>. Ẹ tẹ̀ ẹ́, tàbí kí ẹ kọ nǹkan mìíràn.
       *[other] 💡 Ìdáhùn { $total } jẹ́ nípa <b>{ $words }</b>. Ẹ yan ọ̀kan, tàbí kí ẹ kọ nǹkan mìíràn.
    }
faq-nothing = 💡 N kò ní ìdáhùn nípa <b>{ $words }</b>. Ẹ gbìyànjú ọ̀rọ̀ mìíràn, tàbí kí ẹ wo gbogbo ìbéèrè.
faq-gone = 💡 Ìdáhùn yẹn kò sí níbí mọ́.
faq-answer =
    💡 <b>{ $question }</b>

    { $answer }

    <i>Ṣé èyí ràn yín lọ́wọ́?</i>
faq-helped-button = 👍 Bẹ́ẹ̀ ni
faq-not-helped-button = 👎 Rárá
faq-helped = 👍 Ó dára. Ẹ ṣé tí ẹ sọ fún mi.
faq-not-helped = 👎 Ẹ ṣé tí ẹ sọ fún mi. A máa ń wo gbogbo ìdáhùn tí kò ranni lọ́wọ́. Bóyá òmíràn yóò ràn yín lọ́wọ́: ẹ kọ ọ̀rọ̀ díẹ̀ lẹ́yìn /faq.
faq-before-button = ← Ti ìṣáájú
faq-after-button = Sí i →
faq-all-button = 💡 Gbogbo ìbéèrè
menu-faq-button = 💡 Ìbéèrè
help-faq = Wá ìdáhùn sí ìbéèrè yín
words-faq = ìbéèrè
