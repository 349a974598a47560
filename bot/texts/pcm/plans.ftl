## Pidgin: data plans

plans-which-network = Which network plans you wan see? Choose one, or type wetin you dey find, like <i>1gb weekly mtn</i>.
plans-which-category = <b>{ $network } data plans</b>. Choose how long you want make e last, or type wetin you dey find.
plans-of-category = <b>{ $network }</b>, { $category }. Choose one plan to buy am. Na di ones wey get star people dey buy pass.
plans-found = See wetin I get for <b>{ $words }</b>. Choose one plan to buy am, or type another thing.
plans-not-found = I no get plan for <b>{ $words }</b>. Try fewer words, like <i>1gb</i> or <i>monthly</i>.
plan-found-line = { $network } { $name } · { $price }
