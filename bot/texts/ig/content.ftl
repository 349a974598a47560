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
       *[other] <i>{ $place } n'ime { $cards }</i>
    }
card-before-button = ◀
card-after-button = ▶

faq-title = 💡 <b>Ajụjụ na azịza</b>. Họrọ otu, ma ọ bụ dee ihe ị chọrọ ịma, dịka <i>wrong number</i>.
faq-empty = 💡 Enwebeghị ajụjụ ebe a. Menu na-egosi ihe m nwere ike ime.
faq-found =
    { $total ->
        [1] 💡 Nke a bụ banyere <b>{ $words }</b>. Pịa ya, ma ọ bụ dee ihe ọzọ.
       *[other] 💡 Azịza { $total } bụ banyere <b>{ $words }</b>. Họrọ otu, ma ọ bụ dee ihe ọzọ.
    }
faq-nothing = 💡 Enweghị m azịza banyere <b>{ $words }</b>. Nwaa okwu ndị ọzọ, ma ọ bụ lee ajụjụ niile.
faq-gone = 💡 Azịza ahụ adịghịzi ebe a.
faq-answer =
    💡 <b>{ $question }</b>

    { $answer }

    <i>Nke a o nyeere gị aka?</i>
faq-helped-button = 👍 Ee
faq-not-helped-button = 👎 Mba
faq-helped = 👍 Ọ dị mma. Daalụ na ị gwara m.
faq-not-helped = 👎 Daalụ na ị gwara m. Anyị na-eleba anya n'azịza ọ bụla na-enyeghị aka. Ikekwe nke ọzọ ga-enye aka: dee okwu ole na ole mgbe /faq gachara.
faq-before-button = ← Nke mbụ
faq-after-button = Ndị ọzọ →
faq-all-button = 💡 Ajụjụ niile
menu-faq-button = 💡 Ajụjụ
help-faq = Chọta azịza ajụjụ gị
words-faq = ajụjụ
