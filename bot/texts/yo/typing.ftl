## Answers that are typed, where nothing can be tapped

type-number = Ẹ fi nọ́ńbà dáhùn.
type-letter = Ẹ fi lẹ́tà dáhùn, tàbí kí ẹ kọ ìdáhùn yín.
type-pin = Ẹ kọ PIN yín, kí ẹ sì pa ọ̀rọ̀ yín rẹ́ lẹ́yìn náà.
type-own-phone = Ẹ kọ nọ́ńbà fóònù yín, bíi 0803 123 4567.
stale-typed = Ẹ kọ ìyẹn kí ẹ tó rí ìbéèrè mi, nítorí náà òun nìyí.
use-own-phone-button = Lo nọ́ńbà mi { $phone }
