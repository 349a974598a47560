## Data plans

plans-which-network = Plan network wo ni ẹ fẹ́ rí? Ẹ yan ọ̀kan, tàbí kí ẹ kọ ohun tí ẹ ń wá, bíi <i>1gb weekly mtn</i>.
plans-which-category = <b>Àwọn data plan { $network }</b>. Ẹ yan bó ṣe yẹ kó pẹ́ tó, tàbí kí ẹ kọ ohun tí ẹ ń wá.
plans-of-category = <b>{ $network }</b>, { $category }. Ẹ yan plan kan láti rà á. Àwọn tó ní ìràwọ̀ ni a ń rà jù.
plans-found = Ohun tí mo ní fún <b>{ $words }</b> nìyí. Ẹ yan plan kan láti rà á, tàbí kí ẹ kọ nǹkan mìíràn.
plans-not-found = N kò ní plan fún <b>{ $words }</b>. Ẹ lo ọ̀rọ̀ díẹ̀, bíi <i>1gb</i> tàbí <i>monthly</i>.
plan-found-line = { $network } { $name } · { $price }
