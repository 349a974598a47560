## Words of an order, as people type it: "buy 1gb mtn for 0803 123 4567". Every one is a single word.

hear-buy = rà, ra
hear-airtime = káàdì, kaadi
hear-data = dátà
hear-daily = ojoojúmọ́, ojoojumo, ọjọ́, ojo
hear-weekly = ọ̀sẹ̀, ọsẹ, ose
hear-monthly = oṣù, oṣu, osu, oṣooṣù, osoosu
hear-fillers = jọ̀wọ́, jọwọ, jowo, ẹ, e, fún, fun, sí, si, ní, ni, ti, mi, fẹ́, fẹ, fe, mo, kan, náírà, nọ́ńbà, nọnba, nonba, owó, owo
