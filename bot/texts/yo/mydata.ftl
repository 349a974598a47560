## Everything that is held about somebody

mydata-caption = 📄 Gbogbo ohun tí mo tọ́jú nípa yín ló wà nínú fáìlì yìí: àkáǹtì yín, wallet yín, ohun tí ẹ rà, àti ohun tí a sọ nínú ìjíròrò yìí. Kọ́bọ̀ tàbí paise ni a fi kọ iye owó. Ó jẹ́ ti ara yín, nítorí náà ẹ jọ̀wọ́ ẹ ṣọ́ra nípa ẹni tí ẹ ó fún.

help-mydata = Gba gbogbo ohun tí mo tọ́jú nípa yín
words-mydata = gbogbo ohun nípa mi
