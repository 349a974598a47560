## Data plans that run on a number

subscription-runs =
    📶 <b>{ $plan }</b> ń ṣiṣẹ́ lórí { $phone } títí di { $until }, ó ku { $left }.
    Ṣé kí plan tuntun bẹ̀rẹ̀ báyìí, tàbí tí ìyẹn bá parí?
subscription-runs-there =
    📶 Data plan kan ń ṣiṣẹ́ lórí { $phone }.
    Ṣé kí tuntun bẹ̀rẹ̀ báyìí, tàbí tí ìyẹn bá parí?
subscription-starts-there =
    ⏳ Data plan kan fún { $phone } ń bọ̀ lọ́nà báyìí.
    Ṣé kí tuntun dúró lórí ìlà títí ìyẹn yóò fi parí?
subscription-waits-there =
    🕒 Data plan mìíràn wà lórí ìlà fún { $phone }.
    Ṣé kí tuntun bẹ̀rẹ̀ báyìí, tàbí lẹ́yìn rẹ̀?
subscription-now-button = ▶️ Bẹ̀rẹ̀ báyìí
subscription-line-button = 🕒 Dúró lórí ìlà
subscription-now-line = ⚠️ Tó bá bẹ̀rẹ̀ báyìí, yóò fòpin sí plan tó ń ṣiṣẹ́ níbẹ̀. Ohun tó kù nínú ìyẹn yóò sọnù.
subscription-wait-line = 🕒 Ẹ ó san án báyìí, yóò sì bẹ̀rẹ̀ tí plan tó wà níwájú rẹ̀ bá parí. Ẹ lè fagi lé e kó tó di ìgbà náà.
subscription-plan-running = Data plan kan ń ṣiṣẹ́ lórí nọ́ńbà yẹn, nítorí náà a kò ra nǹkan kan. Ẹ jọ̀wọ́, ẹ tún yan ìgbà tí tuntun yóò bẹ̀rẹ̀.
subscription-plan-starting = Data plan kan fún nọ́ńbà yẹn ń bọ̀ lọ́nà báyìí, nítorí náà a kò ra nǹkan kan. Ẹ jọ̀wọ́, ẹ tún gbìyànjú tó bá ti dé.
subscription-line-full =
    { $most ->
        [1] Plan kan ti wà lórí ìlà fún nọ́ńbà yẹn, kò sì lè ju ọ̀kan lọ. A kò ra nǹkan kan.
       *[other] Plan { $most } ti wà lórí ìlà fún nọ́ńbà yẹn, kò sì lè jù bẹ́ẹ̀ lọ. A kò ra nǹkan kan.
    }
subscription-needs-plan = Àfikún data máa ń bá data plan network kan náà tó ń ṣiṣẹ́ lórí nọ́ńbà náà lọ, n kò sì rí ọ̀kan níbẹ̀. A kò ra nǹkan kan. Ẹ jọ̀wọ́, ẹ kọ́kọ́ ra plan.
subscription-not-waiting = Plan yẹn kò sí lórí ìlà mọ́, nítorí náà kò sí ohun tí a ó fagi lé. Àwọn plan yín wà ní /subscriptions.

subscriptions-title = <b>Àwọn data plan yín</b>
subscriptions-empty = Kò sí data plan tí ẹ rà tó ń ṣiṣẹ́ tàbí tó ń dúró. Ẹ ra ọ̀kan, ẹ ó sì rí ohun tó kù nínú rẹ̀ níbí.
subscription-line-active =
    ▶️ <b>{ $plan }</b> { $network } · { $phone }
    { $days ->
        [0] ó ku { $left }, kò tó ọjọ́ kan ({ $until })
        [1] ó ku { $left }, ọjọ́ kan ({ $until })
       *[other] ó ku { $left }, ọjọ́ { $days } ({ $until })
    }
subscription-line-starting = ⏳ <b>{ $plan }</b> { $network } · { $phone } ń bọ̀ lọ́nà
subscription-line-queued = 🕒 <b>{ $plan }</b> { $network } · { $phone } ni nọ́ńbà { $line_place } lórí ìlà
subscription-active-tap = ▶️ { $plan } · { $phone }
subscription-queued-tap = 🕒 { $plan } · { $phone }
subscription-addon-button = ➕ Fi data kún un
subscription-cancel-button = ✕ Fagi lé plan
subscription-keep-button = Fi sílẹ̀
subscription-which-addon = Ẹ fi data kún <b>{ $plan }</b> { $network } lórí { $phone }. Yóò parí tí plan náà bá parí.
subscription-no-addons = N kò ní àfikún data fún { $network } ní báyìí.
subscription-cancel-sure = Ṣé kí n fagi lé <b>{ $plan }</b> fún { $phone }? Ẹ ó gba { $price } padà lójú ẹsẹ̀.
subscription-cancelled =
    ↩️ A ti fagi lé <b>{ $plan }</b> fún { $phone }. { $price } ti padà: { $balance } ló wà nínú wallet yín.
menu-subscriptions-button = 📶 Àwọn plan mi

subscription-ended = ⌛ Data <b>{ $plan }</b> { $network } lórí { $phone } ti parí.
subscription-replaced = ⌛ Data <b>{ $plan }</b> { $network } lórí { $phone } ti parí, nítorí a bẹ̀rẹ̀ plan mìíràn lórí nọ́ńbà yẹn.
subscription-next =
    ⏳ Ó ti kan data <b>{ $plan }</b> { $network } fún { $phone }. Ó ń bọ̀ lọ́nà báyìí.
    Reference: <code>{ $reference }</code>
subscription-moved =
    { $line_place ->
        [1] 🕒 Data <b>{ $plan }</b> { $network } fún { $phone } ti sún síwájú: òun ló kàn.
       *[other] 🕒 Data <b>{ $plan }</b> { $network } fún { $phone } ti sún síwájú sí nọ́ńbà { $line_place } lórí ìlà.
    }
subscription-line-daily =
    { subscription-line-active }
    Lónìí: ó ku { $today }
subscription-low = 📉 Data <b>{ $plan }</b> { $network } lórí { $phone }: ó ku { $left }.
subscription-ending = ⌛ Data <b>{ $plan }</b> { $network } lórí { $phone } yóò parí ní { $until }.
