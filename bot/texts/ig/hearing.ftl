## Words of an order, as people type it: "buy 1gb mtn for 0803 123 4567". Every one is a single word.

hear-buy = zụta, zụọ, zụtara
hear-airtime = kaadị
hear-data = deta
hear-daily = ụbọchị
hear-weekly = izu
hear-monthly = ọnwa
hear-fillers = biko, maka, na, nke, m, ka, ụfọdụ, ya, nọmba, achọrọ, ego
