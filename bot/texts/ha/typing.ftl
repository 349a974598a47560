## Answers that are typed, where nothing can be tapped

type-number = Amsa da lamba.
type-letter = Amsa da harafi, ko rubuta amsarka.
type-pin = Rubuta PIN ɗinka, sannan ka goge saƙonka.
type-own-phone = Rubuta lambar wayarka, kamar 0803 123 4567.
stale-typed = Ka rubuta wannan kafin ka ga tambayata, don haka ga ta nan.
use-own-phone-button = Lambata { $phone }
