## The language that we speak

menu-language-button = 🌐 Asụsụ
ask-language = 🌐 Olee asụsụ m ga-eji gwa gị okwu?
language-chosen = ✓ Malite ugbu a, aga m eji Igbo agwa gị okwu. Ị nwere ike iji /language gbanwee ya mgbe ọ bụla.

help-language = Họrọ asụsụ m ga-eji gwa gị okwu
words-language = asụsụ, gbanwee asụsụ
