## Hindi: the language that we speak

menu-language-button = 🌐 भाषा · Language
ask-language = 🌐 मैं आपसे किस भाषा में बात करूँ?
language-chosen = ✓ अब से मैं आपसे हिन्दी में बात करूँगा। इसे आप कभी भी /language से बदल सकते हैं।

help-language = चुनें कि मैं किस भाषा में बात करूँ
words-language = भाषा, भाषा बदलें, bhasha, हिंदी, हिन्दी
