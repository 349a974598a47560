## Data plans

plans-which-network = Which network's plans would you like to see? Choose one, or type what you look for, such as <i>1gb weekly mtn</i>.
# $network (text)
plans-which-category = <b>{ $network } data plans</b>. Choose how long it should last, or type what you look for.
# $network (text)
# $category (text)
plans-of-category = <b>{ $network }</b>, { $category }. Choose a plan to buy it. The starred ones are bought the most.
# $words (text)
plans-found = This is what I have for <b>{ $words }</b>. Choose a plan to buy it, or type something else.
# $words (text)
plans-not-found = I have no plan for <b>{ $words }</b>. Try fewer words, such as <i>1gb</i> or <i>monthly</i>.
# $network (text)
# $name (text)
# $price (money)
plan-found-line = { $network } { $name } · { $price }
