## Pidgin: what admins write, as customers read it

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
       *[other] <i>{ $place } out of { $cards }</i>
    }
card-before-button = ◀
card-after-button = ▶

faq-title = 💡 <b>Questions and answers</b>. Choose one, or type wetin you wan know, like <i>wrong number</i>.
faq-empty = 💡 No question dey here yet. Di menu dey show wetin I fit do.
faq-found =
    { $total ->
        [1] 💡 Dis one talk about <b>{ $words }</b>. Tap am, or type another thing.
       *[other] 💡 { $total } answers talk about <b>{ $words }</b>. Choose one, or type another thing.
    }
faq-nothing = 💡 I no get answer about <b>{ $words }</b>. Try other words, or look all di questions.
faq-gone = 💡 Dat answer no dey again.
faq-answer =
    💡 <b>{ $question }</b>

    { $answer }

    <i>E help you?</i>
faq-helped-button = 👍 Yes
faq-not-helped-button = 👎 No
faq-helped = 👍 Good. Thank you say you tell me.
faq-not-helped = 👎 Thank you say you tell me. We dey look every answer wey no help. Maybe another one go help: type some words after /faq.
faq-before-button = ← Before
faq-after-button = More →
faq-all-button = 💡 All questions
menu-faq-button = 💡 Questions
help-faq = Find answer to your questions
words-faq = faq, questions, question, i get question
