## Codes and sessions

sms-code = { $code } ni code Nexa yin. Yoo sise fun iseju { $minutes }. E ko gbodo so o fun enikeni: ko si eni lati Nexa ti yoo beere re.
ask-code = Mo ti fi code oní nọ́ńbà 6 ránṣẹ́ nípasẹ̀ SMS sí <b>{ $phone }</b>. Ẹ jọ̀wọ́, ẹ kọ ọ́ síbí.
resend-button = ↻ Fi code tuntun wá
code-resent = Code tuntun ń bọ̀ lọ́nà. Èyí àtijọ́ kò ṣiṣẹ́ mọ́.
not-a-code = Code jẹ́ nọ́ńbà 6, bíi 482913.
code-wrong =
    { $tries ->
        [1] Ìyẹn kì í ṣe code náà. Ẹ lè gbìyànjú lẹ́ẹ̀kan sí i.
       *[other] Ìyẹn kì í ṣe code náà. Ẹ lè gbìyànjú nígbà { $tries } sí i.
    }
code-expired = Àkókò code yẹn ti kọjá. Ẹ béèrè tuntun ní ìsàlẹ̀ yìí.
code-none = Kò sí code tó ń dúró. Ẹ béèrè tuntun ní ìsàlẹ̀ yìí.
code-too-soon =
    { $seconds ->
        [1] Ẹ jọ̀wọ́, ẹ dúró fún ìṣẹ́jú àáyá kan sí i kí ẹ tó béèrè code mìíràn.
       *[other] Ẹ jọ̀wọ́, ẹ dúró fún ìṣẹ́jú àáyá { $seconds } sí i kí ẹ tó béèrè code mìíràn.
    }
code-too-many =
    { $minutes ->
        [1] Code yẹn ti pọ̀ jù. Ẹ jọ̀wọ́, ẹ tún gbìyànjú ní ìṣẹ́jú kan sí i.
       *[other] Code yẹn ti pọ̀ jù. Ẹ jọ̀wọ́, ẹ tún gbìyànjú ní ìṣẹ́jú { $minutes } sí i.
    }
code-locked =
    { $minutes ->
        [1] 🔒 Code tí kò tọ̀nà ti pọ̀ jù. Fún ààbò yín, a ti ti èyí pa fún ìṣẹ́jú kan.
       *[other] 🔒 Code tí kò tọ̀nà ti pọ̀ jù. Fún ààbò yín, a ti ti èyí pa fún ìṣẹ́jú { $minutes }.
    }
session-open = 🔓 Ẹ ti wọlé. Màá ti ìjíròrò yìí pa lẹ́yìn ìṣẹ́jú 5 ìdákẹ́jẹ́ẹ́, tàbí tí ẹ bá fi /logout ránṣẹ́.
session-already-open = 🔓 Ìjíròrò yìí ti wà ní ṣíṣí tẹ́lẹ̀.
session-closed = 🔒 A ti tì í pa. Owó yín wà láìléwu; ẹ fi /login ránṣẹ́ tí ẹ bá padà.
session-none = 🔒 Ìjíròrò yìí ti wà ní títì tẹ́lẹ̀.
session-elsewhere = 🔒 A ti ṣí àkáǹtì yín nínú ìjíròrò mìíràn, nítorí náà mo ti ti èyí pa. Tí kì í bá ṣe ẹ̀yin, ẹ fi /pin ránṣẹ́ báyìí kí ẹ sì yan PIN tuntun.
account-suspended = A ti dá àkáǹtì yín dúró. Ẹ jọ̀wọ́, ẹ kọ̀wé sí àwọn olùrànlọ́wọ́, wọ́n lè sọ ìdí rẹ̀ fún yín.
account-closed = A ti ti àkáǹtì yìí pa.

account-paused = ⏸ A dá àkáǹtì yín dúró fún ìgbà díẹ̀, nítorí náà mo ti tì í pa. Owó yín wà láìléwu, tiyín sì ni, ohun tó ń bọ̀ lọ́nà yóò ṣì dé tàbí kó padà. Ẹ jọ̀wọ́, ẹ kọ̀wé sí àwọn olùrànlọ́wọ́, wọ́n lè ṣàlàyé sí i.
account-resumed = ▶️ Àkáǹtì yín ti padà ṣí. Gbogbo nǹkan wà bí ẹ ṣe fi í sílẹ̀.
account-unlocked = 🔓 Àwọn olùrànlọ́wọ́ ti mú títì náà kúrò, nítorí náà ẹ lè tún gbìyànjú báyìí.
account-pin-reset = 🔒 Fún ààbò yín, a ti mú PIN yín kúrò. Nígbà tí ẹ bá tún ń ṣí i, màá ní kí ẹ yan tuntun.
pin-due = 🔒 Fún ààbò yín, ẹ jọ̀wọ́ ẹ kọ́kọ́ yan PIN tuntun.
