## Everywhere

please-choose = Ẹ jọ̀wọ́, ẹ yan ọ̀kan nínú ìwọ̀nyí.
unknown-command = N kò mọ àṣẹ yẹn.
unknown-words = Ohun tí ẹ ń sọ kò dá mi lójú. Menu máa ń fi ohun tí mo lè ṣe hàn.
came-late = Ohun tí ẹ kọ pẹ́ kó tó dé ọ̀dọ̀ mi, nítorí náà n kò fi ṣe nǹkan kan. Mo wà níbí báyìí: kí ni kí n ṣe fún yín?
private-only = Ẹ jẹ́ ká sọ ìyẹn ní ìkọ̀kọ̀: ẹ tẹ orúkọ mi kí ẹ sì fi ọ̀rọ̀ ránṣẹ́ sí mi níbẹ̀.
stale-button = Bọ́tìnì yẹn wá láti inú ọ̀rọ̀ àtijọ́.
dialog-changed = Mo ti kọ́ nǹkan tuntun láàárín ìgbà yìí, ẹ jẹ́ ká bẹ̀rẹ̀ ìyẹn lẹ́ẹ̀kan sí i.
apology = 😕 Nǹkan kan ṣẹlẹ̀ ní ọ̀dọ̀ mi, a kò sì ṣe nǹkan kan nínú ìgbésẹ̀ yín tó kẹ́yìn. Ẹ jọ̀wọ́, ẹ tún un gbìyànjú. Tó bá tún ṣẹlẹ̀, ẹ fún àwọn olùrànlọ́wọ́ ní nọ́ńbà yìí: <code>{ $reference }</code>
slow-down = 🙏 Ìyẹn pọ̀ jù lẹ́ẹ̀kan náà, nítorí náà n kò ka gbogbo rẹ̀. Ẹ jọ̀wọ́, ẹ dúró díẹ̀, kí ẹ tún sọ ohun tí ẹ fẹ́ fún mi.
lost-lead = Ẹ jẹ́ ká padà sẹ́yìn díẹ̀.
menu-button = ☰ Menu
cancelled = A ti fagi lé e. A kò ra nǹkan kan, a kò sì san nǹkan kan.
nothing-to-cancel = Kò sí ohun tí a ó fagi lé.
cancel-button = ✕ Fagi lé e
