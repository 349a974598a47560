## Answers that are typed, where nothing can be tapped

type-number = Zaa site n'ide nọmba.
type-letter = Zaa site n'ide mkpụrụedemede, ma ọ bụ dee azịza gị.
type-pin = Dee PIN gị, mesịa hichapụ ozi gị.
type-own-phone = Dee nọmba ekwentị gị, dịka 0803 123 4567.
stale-typed = I dere nke ahụ tupu ị hụ ajụjụ m, ya mere lee ya ebe a.
use-own-phone-button = Jiri nọmba m { $phone }
