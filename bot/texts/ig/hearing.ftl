## Words of an order, as people type it: "buy 1gb mtn for 0803 123 4567". Every one is a single word.

hear-buy = zụta, zuta, zụọ, zuo, zụtara, zutara
hear-airtime = kaadị, kaadi
hear-data = deta
hear-daily = ụbọchị, ubochi
hear-weekly = izu
hear-monthly = ọnwa, onwa
hear-fillers = biko, maka, na, nke, m, ka, ụfọdụ, ufodu, ya, nọmba, nomba, achọrọ, achoro, ego
