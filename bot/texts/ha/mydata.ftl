## Everything that is held about somebody

mydata-caption = 📄 Wannan fayil yana da duk abin da nake riƙe da shi game da kai: account ɗinka, wallet ɗinka, abin da ka saya, da abin da aka faɗa a wannan hira. Ana lissafa kuɗi da kobo ko paise. Na sirri ne, don haka ka kula da wanda za ka ba wa.

help-mydata = Karɓi duk abin da nake da shi game da kai
words-mydata = duk bayanaina, bayanan kaina
