## Budget

budget-name =
    { $scope ->
        [airtime] Airtime
        [data] Data
       *[all] Ihe niile
    }
budget-of =
    { $scope ->
        [airtime] budget airtime gị
        [data] budget data gị
       *[all] budget gị
    }
budget-title = 🎯 <b>Budget gị maka { $month }</b>
budget-none =
    🎯 I nwebeghị budget. Ruo ugbu a, i mefuola { $spent } na { $month }.
    Ego ole kacha ị chọrọ imefu n'otu ọnwa? Họrọ ego ole, ma ọ bụ dee ya. Aga m agwa gị mgbe ọ na-eru nso.
budget-line =
    { $state ->
        [over] <b>{ budget-name }</b>: { $spent } n'ime { $limit }, o ji { $rest } gafee
        [reached] <b>{ budget-name }</b>: { $spent } n'ime { $limit }, o zuru kpọmkwem
       *[left] <b>{ budget-name }</b>: { $spent } n'ime { $limit }, fọdụrụ { $rest }
    }
budget-stop-is-on = 🛑 Tupu m agafee budget, aga m ajụ gị ugboro abụọ.
budget-stop-is-off = Aga m agwa gị na pasent 70, 90 na 100, ma agaghị m akwụsị ihe ọ bụla ị na-azụ.
budget-change-button = ✎ Gbanwee { $limit }
budget-set-button = ＋ Debe budget
budget-airtime-button = 📱 Airtime { $limit }
budget-data-button = 📶 Data { $limit }
budget-set-airtime-button = 📱 Naanị airtime
budget-set-data-button = 📶 Naanị data
budget-stop-on-button = 🛑 Kwụsị m
budget-stop-off-button = Akwụsịla m
budget-past-button = 🗓 Ọnwa ndị gara aga
budget-remove-button = ✕ Wepụ ya
budget-back-button = ← Laghachi
budget-how-much =
    { $scope ->
        [airtime] Ego ole kacha ị chọrọ imefu na airtime n'otu ọnwa? N'ọnwa a ọ bụ { $spent } ruo ugbu a.
        [data] Ego ole kacha ị chọrọ imefu na data n'otu ọnwa? N'ọnwa a ọ bụ { $spent } ruo ugbu a.
       *[all] Ego ole kacha ị chọrọ imefu n'otu ọnwa? N'ọnwa a ọ bụ { $spent } ruo ugbu a.
    }
budget-saved =
    { $scope ->
        [airtime] ✅ Budget airtime gị bụ { $limit } kwa ọnwa, malite n'ọnwa a ruo mgbe ị gbanwere ya.
        [data] ✅ Budget data gị bụ { $limit } kwa ọnwa, malite n'ọnwa a ruo mgbe ị gbanwere ya.
       *[all] ✅ Budget gị bụ { $limit } kwa ọnwa, malite n'ọnwa a ruo mgbe ị gbanwere ya.
    }
budget-removed =
    { $scope ->
        [airtime] ✅ E wepụla budget airtime gị. Ọ dịghị ihe ọzọ gbanwere.
        [data] ✅ E wepụla budget data gị. Ọ dịghị ihe ọzọ gbanwere.
       *[all] ✅ E wepụla budget gị. Ọ dịghị ihe ọzọ gbanwere.
    }
budget-stop-switched-on = ✅ Malite ugbu a, aga m ajụ maka PIN gị na nkwenye nke abụọ tupu ihe ị na-azụ agafee budget.
budget-stop-switched-off = ✅ Malite ugbu a, naanị ịgwa gị ka m ga-eme. Ọ dịghị ihe a ga-akwụsị.
budget-not-understood = Aghọtaghị m ego ahụ. Ị nwere ike ide <i>budget 20000</i>, <i>budget data 5000</i> ma ọ bụ <i>budget off</i>.
budget-past-title = 🗓 <b>Ọnwa isii gị gara aga</b>
budget-past-line =
    { $state ->
        [over] { $month }: { $spent } n'ime { $limit }, o ji { $rest } gafee
        [reached] { $month }: { $spent } n'ime { $limit }, o zuru kpọmkwem
       *[left] { $month }: { $spent } n'ime { $limit }, fọdụrụ { $rest }
    }
budget-past-line-none = { $month }: { $spent }, enweghị budget
budget-after =
    { $state ->
        [over] ⚠️ Ọ ga-eji { $rest } gafee { budget-of } nke { $limit }
        [reached] 🎯 Ọ ga-ezu { budget-of } nke { $limit } kpọmkwem
       *[left] 🎯 { $rest } ga-afọdụ na { budget-of } nke { $limit }
    }
budget-stops =
    🛑 Nke a ga-eji { $over } gafee { budget-of } nke { $limit }, ị sịkwara m kwụsị gị ebe ahụ. E wereghị ego ọ bụla.
    Ị ka chọrọ ya?
budget-go-over-button = Ee, gafee ya
budget-warned-soft =
    📊 I mefuola <b>{ $spent }</b> n'ime { budget-of } nke { $limit } maka { $month }.
    Ọ fọdụrụ { $rest }.
budget-warned-strong =
    ⚠️ I ruola nso na { budget-of } nke { $limit } maka { $month }: e mefuola <b>{ $spent }</b>.
    Naanị { $rest } fọdụrụ.
budget-reached =
    🎯 I mefuola { budget-of } nke { $limit } maka { $month } kpọmkwem. O zuru, ma ọ gafeghị.
    Ị ka nwere ike ịzụ ihe; ọ bụ gị ga-ekpebi.
budget-exceeded =
    🛑 I jirila { $rest } gafee { budget-of } nke { $limit } maka { $month }: e mefuola <b>{ $spent }</b>.
    Ị ka nwere ike ịzụ ihe; ọ bụ gị ga-ekpebi.
