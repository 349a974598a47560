## PIN

ask-pin = 🔒 Ẹ jọ̀wọ́, ẹ fi PIN yín sí i láti tẹ̀síwájú.
pin-wrong =
    { $tries ->
        [1] Ìyẹn kì í ṣe PIN yín. Ẹ lè gbìyànjú lẹ́ẹ̀kan sí i.
       *[other] Ìyẹn kì í ṣe PIN yín. Ẹ lè gbìyànjú nígbà { $tries } sí i.
    }
pin-locked = 🔒 A ti ti PIN yín pa lẹ́yìn ọ̀pọ̀ ìgbìyànjú tí kò tọ̀nà. Ẹ fi code láti SMS yan tuntun.
reset-pin-button = Yan PIN tuntun
pin-changed = ✅ A ti ṣètò PIN tuntun yín. Ẹ jọ̀wọ́, ẹ fi /login tún ìjíròrò náà ṣí.
