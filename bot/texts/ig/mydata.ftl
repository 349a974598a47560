## Everything that is held about somebody

mydata-caption = 📄 Faịlụ a nwere ihe niile m debere banyere gị: akaụntụ gị, wallet gị, ihe ị zụrụ, na ihe e kwuru na nkata a. E ji kobo ma ọ bụ paise dee ego. Ọ bụ ihe nke onwe gị, ya mere biko kpachara anya onye ị na-enye ya.

help-mydata = Nweta ihe niile m debere banyere gị
words-mydata = ihe niile gbasara m, ozi onwe m
