## What admins write, as customers read it

# $title (text)
# $words (text)
content-header =
    <b>{ $title }</b>
    { $words }
# $words (text)
content-words = { $words }
# $emoji (text) or none
# $title (text)
# $words (text)
# $place (count)
# $cards (count) how many there are
content-card =
    { "" }
    { $emoji ->
        [none] <b>{ $title }</b>
       *[other] { $emoji } <b>{ $title }</b>
    }
    { $words }
    { $cards ->
        [one] { "" }
       *[other] <i>{ $place } of { $cards }</i>
    }
card-before-button = ◀
card-after-button = ▶

faq-title = 💡 <b>Questions and answers</b>. Choose one, or type what you want to know, such as <i>wrong number</i>.
faq-empty = 💡 There are no questions here yet. The menu shows what I can do.
# $words (text)
# $total (count)
faq-found =
    { $total ->
        [one] 💡 This is about <b>{ $words }</b>. Tap it, or type something else.
       *[other] 💡 { $total } answers are about <b>{ $words }</b>. Choose one, or type something else.
    }
# $words (text)
faq-nothing = 💡 I have no answer about <b>{ $words }</b>. Try other words, or look at all questions.
faq-gone = 💡 That answer is not there any more.
# $question (text)
# $answer (text)
faq-answer =
    💡 <b>{ $question }</b>

    { $answer }

    <i>Did this help?</i>
faq-helped-button = 👍 Yes
faq-not-helped-button = 👎 No
faq-helped = 👍 Good. Thank you for telling me.
faq-not-helped = 👎 Thank you for telling me. We look at every answer that does not help. Perhaps another one does: type a few words after /faq.
faq-before-button = ← Before
faq-after-button = More →
faq-all-button = 💡 All questions
menu-faq-button = 💡 FAQ
help-faq = Find answers to your questions
words-faq = faq, questions, question
