## The language that we speak

menu-language-button = 🌐 Language
ask-language = 🌐 Which language shall I speak with you?
language-chosen = ✓ From now on I speak English with you. You can change that at any time with /language.

help-language = Choose the language that I speak
words-language = language, my language, change language
