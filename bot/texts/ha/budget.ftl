## Budget

budget-name =
    { $scope ->
        [airtime] Airtime
        [data] Data
       *[all] Duka
    }
budget-of =
    { $scope ->
        [airtime] kasafinka na airtime
        [data] kasafinka na data
       *[all] kasafinka
    }
budget-title = 🎯 <b>Kasafinka na { $month }</b>
budget-none =
    🎯 Ba ka da kasafi tukuna. Zuwa yanzu ka kashe { $spent } a { $month }.
    Nawa kake so ka kashe a wata, iyakar yawa? Zaɓi adadi, ko rubuta shi. Zan sanar da kai idan ka kusa kaiwa.
budget-line =
    { $state ->
        [over] <b>{ budget-name }</b>: { $spent } cikin { $limit }, ya wuce da { $rest }
        [reached] <b>{ budget-name }</b>: { $spent } cikin { $limit }, ya cika daidai
       *[left] <b>{ budget-name }</b>: { $spent } cikin { $limit }, saura { $rest }
    }
budget-stop-is-on = 🛑 Kafin in wuce kasafi, zan tambaye ka sau biyu.
budget-stop-is-off = Zan sanar da kai a kashi 70, 90 da 100 cikin ɗari, amma ba zan taɓa hana sayayya ba.
budget-change-button = ✎ Canza { $limit }
budget-set-button = ＋ Saka kasafi
budget-airtime-button = 📱 Airtime { $limit }
budget-data-button = 📶 Data { $limit }
budget-set-airtime-button = 📱 Airtime kawai
budget-set-data-button = 📶 Data kawai
budget-stop-on-button = 🛑 Tsayar da ni
budget-stop-off-button = Kar ka tsayar da ni
budget-past-button = 🗓 Watannin baya
budget-remove-button = ✕ Cire shi
budget-back-button = ← Koma baya
budget-how-much =
    { $scope ->
        [airtime] Nawa kake so ka kashe a airtime a wata, iyakar yawa? A wannan watan ya kai { $spent } zuwa yanzu.
        [data] Nawa kake so ka kashe a data a wata, iyakar yawa? A wannan watan ya kai { $spent } zuwa yanzu.
       *[all] Nawa kake so ka kashe a wata, iyakar yawa? A wannan watan ya kai { $spent } zuwa yanzu.
    }
budget-saved =
    { $scope ->
        [airtime] ✅ Kasafinka na airtime { $limit } ne a wata, daga wannan watan har sai ka canza shi.
        [data] ✅ Kasafinka na data { $limit } ne a wata, daga wannan watan har sai ka canza shi.
       *[all] ✅ Kasafinka { $limit } ne a wata, daga wannan watan har sai ka canza shi.
    }
budget-removed =
    { $scope ->
        [airtime] ✅ An cire kasafinka na airtime. Ba abin da ya canza bayan haka.
        [data] ✅ An cire kasafinka na data. Ba abin da ya canza bayan haka.
       *[all] ✅ An cire kasafinka. Ba abin da ya canza bayan haka.
    }
budget-stop-switched-on = ✅ Daga yanzu zan nemi PIN ɗinka da amincewarka ta biyu kafin sayayya ta wuce kasafi.
budget-stop-switched-off = ✅ Daga yanzu zan sanar da kai kawai. Ba za a hana wata sayayya ba.
budget-not-understood = Ban gane wannan adadin ba. Za ka iya rubuta <i>budget 20000</i>, <i>budget data 5000</i> ko <i>budget off</i>.
budget-past-title = 🗓 <b>Watanninka shida na baya</b>
budget-past-line =
    { $state ->
        [over] { $month }: { $spent } cikin { $limit }, ya wuce da { $rest }
        [reached] { $month }: { $spent } cikin { $limit }, ya cika daidai
       *[left] { $month }: { $spent } cikin { $limit }, saura { $rest }
    }
budget-past-line-none = { $month }: { $spent }, babu kasafi
budget-after =
    { $state ->
        [over] ⚠️ { $rest } sama da { budget-of } na { $limit }
        [reached] 🎯 Zai cika { budget-of } na { $limit } daidai
       *[left] 🎯 Zai bar { $rest } a { budget-of } na { $limit }
    }
budget-stops =
    🛑 Wannan zai kai { $over } sama da { budget-of } na { $limit }, kuma kai ne ka ce in tsayar da kai a nan. Ba a cire maka kuɗi ba.
    Kana son shi duk da haka?
budget-go-over-button = Eh, a wuce shi
budget-warned-soft =
    📊 Ka kashe <b>{ $spent }</b> cikin { budget-of } na { $limit } a { $month }.
    Saura { $rest }.
budget-warned-strong =
    ⚠️ Ka kusa cika { budget-of } na { $limit } a { $month }: an kashe <b>{ $spent }</b>.
    Saura { $rest } kawai.
budget-reached =
    🎯 Ka kashe { budget-of } na { $limit } daidai a { $month }. Ya cika, bai wuce ba.
    Har yanzu za ka iya saya; zaɓi naka ne.
budget-exceeded =
    🛑 Ka kai { $rest } sama da { budget-of } na { $limit } a { $month }: an kashe <b>{ $spent }</b>.
    Har yanzu za ka iya saya; zaɓi naka ne.
