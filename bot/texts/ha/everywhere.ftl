## Everywhere

please-choose = Zaɓi ɗaya daga cikin waɗannan.
unknown-command = Ban san wannan umarnin ba.
unknown-words = Ban tabbatar da abin da kake nufi ba. Menu zai nuna abin da zan iya yi.
came-late = Abin da ka rubuta ya iso gare ni a makare, don haka ban yi komai da shi ba. Yanzu ina nan: me zan yi maka?
private-only = Bari mu yi wannan maganar a keɓe: danna sunana ka aiko mini da saƙo a can.
stale-button = Wannan maɓallin na tsohon saƙo ne.
dialog-changed = Na koyi wani sabon abu a halin yanzu, bari mu sake farawa.
apology = 😕 Wani abu ya tafi ba daidai ba a ɓangarena, kuma ba a aiwatar da matakinka na ƙarshe ba. Sake gwadawa sau ɗaya. Idan ya sake faruwa, ba wa masu taimako wannan lambar: <code>{ $reference }</code>
slow-down = 🙏 Saƙonnin sun yi yawa lokaci guda, don haka ban karanta duka ba. Ka ɗan jira, sannan ka sake gaya min abin da kake so.
lost-lead = Bari mu koma baya kaɗan.
menu-button = ☰ Menu
cancelled = An soke. Ba a sayi ko biyan komai ba.
nothing-to-cancel = Babu abin da za a soke.
cancel-button = ✕ Soke
