## Hindi: data plans

plans-which-network = किस नेटवर्क के प्लान देखना चाहते हैं? कोई चुनें, या जो ढूँढ रहे हैं वह लिखें, जैसे <i>1gb weekly mtn</i>।
plans-which-category = <b>{ $network } के डेटा प्लान</b>। चुनें कि कितने समय तक चले, या जो ढूँढ रहे हैं वह लिखें।
plans-of-category = <b>{ $network }</b>, { $category }। ख़रीदने के लिए प्लान चुनें। तारे वाले सबसे ज़्यादा बिकते हैं।
plans-found = <b>{ $words }</b> के लिए मेरे पास यह है। ख़रीदने के लिए प्लान चुनें, या कुछ और लिखें।
plans-not-found = <b>{ $words }</b> के लिए मेरे पास कोई प्लान नहीं है। कम शब्द आज़माएँ, जैसे <i>1gb</i> या <i>monthly</i>।
plan-found-line = { $network } { $name } · { $price }
