## Only in WhatsApp

open-list-button = Yan
silence-promised = 🔕 Ó dára, n kò ní kọ̀wé sí yín níbí mọ́. Nígbàkígbà tí ẹ bá fẹ́ kí n padà, ẹ kàn fi ọ̀rọ̀ ránṣẹ́ sí mi.
