## Data plans

plans-which-network = Plan na wane network kake son gani? Zaɓi ɗaya, ko rubuta abin da kake nema, kamar <i>1gb weekly mtn</i>.
plans-which-category = <b>Data plan na { $network }</b>. Zaɓi tsawon lokacin da kake so, ko rubuta abin da kake nema.
plans-of-category = <b>{ $network }</b>, { $category }. Zaɓi plan don saya. Masu tauraro su aka fi saya.
plans-found = Ga abin da nake da shi na <b>{ $words }</b>. Zaɓi plan don saya, ko rubuta wani abu dabam.
plans-not-found = Ba ni da plan na <b>{ $words }</b>. Gwada kalmomi kaɗan, kamar <i>1gb</i> ko <i>monthly</i>.
plan-found-line = { $network } { $name } · { $price }
