## Everywhere

please-choose = Biko họrọ otu n'ime ndị a.
unknown-command = Amaghị m iwu ahụ.
unknown-words = Amachaghị m ihe ị na-ekwu. Menu na-egosi ihe m nwere ike ime.
came-late = Ihe i dere rutere m n'oge gafere, ya mere ejighị m ya mee ihe ọ bụla. Anọ m ebe a ugbu a: gịnị ka m ga-emere gị?
private-only = Ka anyị kwuo nke ahụ na nzuzo: pịa aha m ma zitere m ozi ebe ahụ.
stale-button = Bọtịnụ ahụ sitere n'ozi ochie.
dialog-changed = Amụtala m ihe ọhụrụ ka anyị na-ekwu, ka anyị malite nke ahụ ọzọ.
apology = 😕 Ihe mere n'akụkụ m, e meghịkwa ihe ọ bụla na nzọụkwụ ikpeazụ gị. Biko nwaa ya ọzọ. Ọ bụrụ na o mee ọzọ, nye ndị enyemaka nọmba a: <code>{ $reference }</code>
slow-down = 🙏 Nke ahụ hiri nne n'otu oge, ya mere agụghị m ha niile. Biko chere ntakịrị, gwazie m ọzọ ihe ị chọrọ.
lost-lead = Ka anyị laghachi azụ ntakịrị.
menu-button = ☰ Menu
cancelled = A kagbuola ya. A zụtaghị ma ọ bụ kwụọ ụgwọ ihe ọ bụla.
nothing-to-cancel = Ọ dịghị ihe a ga-akagbu.
cancel-button = ✕ Kagbuo
