## The language that we speak

menu-language-button = 🌐 Harshe
ask-language = 🌐 Da wane harshe zan yi magana da kai?
language-chosen = ✓ Daga yanzu zan yi magana da kai da Hausa. Za ka iya canzawa a kowane lokaci da /language.

help-language = Zaɓi harshen da zan yi magana da kai
words-language = harshe, yare, canza harshe
