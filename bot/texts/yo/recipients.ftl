## Saved numbers

recipients-empty = Ẹ kò tíì fi nọ́ńbà kankan pamọ́. Lẹ́yìn tí ẹ bá rà fún ẹlòmíràn, ẹ tẹ <i>Fi nọ́ńbà pamọ́</i>.
recipients-title = ☆ <b>Àwọn nọ́ńbà tí ẹ fi pamọ́</b>. Ẹ yan ọ̀kan láti rà fún un, tàbí láti yí i padà.
recipient-card = ☆ <b>{ $name }</b>, { $phone }, { $network }
recipient-buy-button = 🛒 Ra nǹkan
recipient-rename-button = ✎ Yí orúkọ padà
recipient-delete-button = ✕ Yọ kúrò
recipient-delete-sure = Ṣé kí n yọ { $name }, { $phone }, kúrò nínú nọ́ńbà tí ẹ fi pamọ́?
recipient-delete-yes-button = ✕ Yọ kúrò
recipient-keep-button = Fi sílẹ̀
recipient-ask-name = Kí ni kí n máa pe { $phone }? Bíi Màmá, tàbí Router ọ́fíìsì.
recipient-saved = ☆ A ti fi pamọ́: { $phone } ti di { $name }.
recipient-deleted = A ti yọ ọ́ kúrò. Kò sí ohun mìíràn tó yí padà.
recipient-bad-name = Orúkọ máa ń ní lẹ́tà àti nọ́ńbà tó tó 30, pẹ̀lú ó kéré tán lẹ́tà kan. Ẹ jọ̀wọ́, ẹ gbìyànjú òmíràn.
recipient-name-taken = Ẹ ti ń pe nọ́ńbà mìíràn ní { $name }. Ẹ jọ̀wọ́, ẹ yan orúkọ tó yàtọ̀.
recipient-too-many = Ẹ lè fi nọ́ńbà { $most } pamọ́. Ẹ jọ̀wọ́, ẹ kọ́kọ́ yọ ọ̀kan kúrò.
recipient-unknown = N kò rí nọ́ńbà yẹn nínú àwọn ìrajà yín.
