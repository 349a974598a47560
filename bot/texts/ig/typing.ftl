## Answers that are typed, where nothing can be tapped

type-number = Zaa site n'ide nọmba.
type-letter = Zaa site n'ide mkpụrụedemede, ma ọ bụ dee azịza gị.
type-pin = Dee PIN gị, mesịa hichapụ ozi gị.
type-own-phone = Dee nọmba ekwentị gị, dịka 0803 123 4567.
use-own-phone-button = Jiri nọmba m { $phone }
