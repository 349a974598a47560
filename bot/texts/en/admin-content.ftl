## Content, for the admin group

help-content = Write what customers read: header, cards, questions

content-which-kind = 📝 <b>Content</b>. What would you like to look at?
content-kind-header-button = 🏷 Header
content-kind-card-button = 🎴 Cards
content-kind-faq-button = ❔ Questions
# $kind (text) header, card or faq
content-list =
    { $kind ->
        [header] 🏷 <b>Header</b>. The first one that is shown (🟢) stands above the menu.
        [card] 🎴 <b>Cards</b> of the menu, in this order.
       *[faq] ❔ <b>Questions</b>, in this order.
    } 🟢 is shown, 📝 has a draft, ⚪ is not shown. Choose one to change it.
# $kind (text) header, card or faq
content-list-empty =
    { $kind ->
        [header] 🏷 There is no header yet. Without one the menu greets by itself.
        [card] 🎴 There are no cards yet.
       *[faq] ❔ There are no questions yet.
    }
# $is_shown (text) yes or no
# $has_draft (text) yes or no
# $title (text)
content-line =
    { $is_shown ->
        [yes] 🟢
       *[no] ⚪
    }{ $has_draft ->
        [yes] 📝
       *[no] { "" }
    } { $title }
content-new-button = ➕ New
content-before-button = ← Before
content-after-button = More →
content-which-language = In which language?
content-untitled = ⚪ Nothing in this language yet
# $published (text) its version, or none
# $draft (text) its version, or none
# $helped (count)
# $helped_not (count)
# $kind (text) header, card or faq
content-standing =
    { $published ->
        [none] ⚪ Customers do not see it.
       *[other] 🟢 Customers see version { $published }.
    } { $draft ->
        [none] { "" }
       *[other] 📝 Version { $draft } is a draft.
    } { $kind ->
        [faq] 👍 { $helped } · 👎 { $helped_not }
       *[other] { "" }
    }
# $label (text)
# $value (text)
content-field = <b>{ $label }</b>: { $value }
content-edit-button = ✏️ Change
content-preview-button = 👁 See it
content-publish-button = 🟢 Publish
content-withdraw-button = ⚪ Take it away
content-up-button = ↑ Up
content-down-button = ↓ Down
content-versions-button = 🕘 Earlier ones
content-which-field = Which part?
# $label (text)
# $most (count)
content-ask-needed = <b>{ $label }</b>? At most { $most } letters, as plain text.
# $label (text)
# $most (count)
content-ask-may = <b>{ $label }</b>? At most { $most } letters, as plain text. It may be left out.
# $label (text)
content-ask-command = <b>{ $label }</b>? It leads to:
content-leave-out-button = Leave it out
# $most (count)
content-bad-field = That is empty, or longer than { $most } letters. Please write it again.
content-title-label = Title
content-text-label = Text
content-newcomer-label = For who has no account
content-emoji-label = Emoji
content-button-label = Button
content-question-label = Question
content-answer-label = Answer
content-also-label = Other words to find it by
content-header-hint = Write <code>{ "{" }name{ "}" }</code> where the first name shall stand.
content-saved = 📝 Kept as a draft. Customers see it once you publish it.
content-published = 🟢 Customers see it from now on.
content-withdrawn = ⚪ Customers do not see it any more.
content-moved-on = Somebody else changed it meanwhile. This is how it is now.
content-preview-lead = 👁 This is what they see:
content-which-version = Earlier versions. Choose one to make it the draft.
# $version (count)
# $state (text) draft, published or past
# $by (text) an admin's name, or none
# $when (moment)
content-version-line =
    { $state ->
        [published] 🟢
        [draft] 📝
       *[past] 🕘
    } { $version } · { $when } · { $by ->
        [none] came with the shop
       *[other] { $by }
    }
