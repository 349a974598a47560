## Words of an order, as people type it: "buy 1gb mtn for 0803 123 4567". Every one is a single word.

hear-buy = rà
hear-airtime = káàdì
hear-data = dátà
hear-daily = ojoojúmọ́, ọjọ́
hear-weekly = ọ̀sẹ̀
hear-monthly = oṣù, oṣooṣù
hear-fillers = jọ̀wọ́, ẹ, fún, sí, ní, ti, mi, fẹ́, mo, kan, náírà, nọ́ńbà, owó
