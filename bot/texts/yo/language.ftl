## The language that we speak

menu-language-button = 🌐 Èdè
ask-language = 🌐 Èdè wo ni kí n máa bá yín sọ?
language-chosen = ✓ Láti ìsinsìnyí lọ, èdè Yorùbá ni màá máa bá yín sọ. Ẹ lè fi /language yí i padà nígbàkígbà.

help-language = Yan èdè tí kí n máa bá yín sọ
words-language = èdè, yí èdè padà
