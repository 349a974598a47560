## Pidgin: the language that we speak

menu-language-button = 🌐 Language
ask-language = 🌐 Which language make I dey take talk to you?
language-chosen = ✓ From now I go dey talk Pidgin with you. You fit change am anytime with /language.

help-language = Choose di language wey I go dey talk
words-language = language, my language, change language, talk pidgin
