## Data plans

plans-which-network = Plan nke network ole ka ị chọrọ ịhụ? Họrọ otu, ma ọ bụ dee ihe ị na-achọ, dịka <i>1gb weekly mtn</i>.
plans-which-category = <b>Data plan { $network }</b>. Họrọ ogologo oge ọ ga-adịru, ma ọ bụ dee ihe ị na-achọ.
plans-of-category = <b>{ $network }</b>, { $category }. Họrọ plan ka ị zụọ ya. Ndị nwere kpakpando ka a kacha azụ.
plans-found = Nke a bụ ihe m nwere maka <b>{ $words }</b>. Họrọ plan ka ị zụọ ya, ma ọ bụ dee ihe ọzọ.
plans-not-found = Enweghị m plan maka <b>{ $words }</b>. Jiri okwu ole na ole, dịka <i>1gb</i> ma ọ bụ <i>monthly</i>.
plan-found-line = { $network } { $name } · { $price }
