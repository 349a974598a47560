## Words of an order, as people type it: "buy 1gb mtn for 0803 123 4567". Every one is a single word.

hear-buy = saya, sayi, sayo, saye
hear-airtime = kati
hear-data = deta
hear-daily = kullum, rana
hear-weekly = mako, sati
hear-monthly = wata
hear-fillers = don, wa, zuwa, ga, ni, mini, min, ina, so, na, allah, lamba, lambar
