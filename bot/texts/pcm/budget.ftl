## Pidgin: budget

budget-name =
    { $scope ->
        [airtime] Airtime
        [data] Data
       *[all] Everything
    }
budget-of =
    { $scope ->
        [airtime] budget for airtime
        [data] budget for data
       *[all] budget
    }
budget-title = 🎯 <b>Your budget for { $month }</b>
budget-none =
    🎯 You never set any budget. So far you don spend { $spent } for { $month }.
    How much be di highest wey you wan spend for one month? Choose one amount, or type am. I go tell you when you don near am.
budget-line =
    { $state ->
        [over] <b>{ budget-name }</b>: { $spent } out of { $limit }, e don pass by { $rest }
        [reached] <b>{ budget-name }</b>: { $spent } out of { $limit }, e complete exactly
       *[left] <b>{ budget-name }</b>: { $spent } out of { $limit }, { $rest } remain
    }
budget-stop-is-on = 🛑 Before I pass any budget, I go ask you two times.
budget-stop-is-off = I dey tell you for 70, 90 and 100 percent, and I no dey stop any purchase.
budget-change-button = ✎ Change { $limit }
budget-set-button = ＋ Set budget
budget-airtime-button = 📱 Airtime { $limit }
budget-data-button = 📶 Data { $limit }
budget-set-airtime-button = 📱 Only airtime
budget-set-data-button = 📶 Only data
budget-stop-on-button = 🛑 Make you stop me
budget-stop-off-button = No stop me
budget-past-button = 🗓 Months wey don pass
budget-remove-button = ✕ Comot am
budget-back-button = ← Go back
budget-how-much =
    { $scope ->
        [airtime] How much be di highest wey you wan spend on airtime for one month? Dis month na { $spent } so far.
        [data] How much be di highest wey you wan spend on data for one month? Dis month na { $spent } so far.
       *[all] How much be di highest wey you wan spend for one month? Dis month na { $spent } so far.
    }
budget-saved =
    { $scope ->
        [airtime] ✅ Your airtime budget na { $limit } every month, from dis month until you change am.
        [data] ✅ Your data budget na { $limit } every month, from dis month until you change am.
       *[all] ✅ Your budget na { $limit } every month, from dis month until you change am.
    }
budget-removed =
    { $scope ->
        [airtime] ✅ I don comot your airtime budget. Nothing else change.
        [data] ✅ I don comot your data budget. Nothing else change.
       *[all] ✅ I don comot your budget. Nothing else change.
    }
budget-stop-switched-on = ✅ From now, before any purchase pass budget, I go ask for your PIN and second yes.
budget-stop-switched-off = ✅ From now, I go just tell you. I no go stop any purchase.
budget-not-understood = I no understand dat amount. You fit write <i>budget 20000</i>, <i>budget data 5000</i> or <i>budget off</i>.
budget-past-title = 🗓 <b>Your last six months</b>
budget-past-line =
    { $state ->
        [over] { $month }: { $spent } out of { $limit }, e pass by { $rest }
        [reached] { $month }: { $spent } out of { $limit }, e complete exactly
       *[left] { $month }: { $spent } out of { $limit }, { $rest } remain
    }
budget-past-line-none = { $month }: { $spent }, no budget dey
budget-after =
    { $state ->
        [over] ⚠️ E go pass your { $limit } { budget-of } by { $rest }
        [reached] 🎯 E go complete your { $limit } { budget-of } exactly
       *[left] 🎯 { $rest } go remain for your { $limit } { budget-of }
    }
budget-stops =
    🛑 Dis one go pass your { $limit } { budget-of } by { $over }, and na you tell me make I stop you there. I never charge anything.
    You still want am?
budget-go-over-button = Yes, make e pass
budget-warned-soft =
    📊 You don spend <b>{ $spent }</b> out of your { $limit } { budget-of } for { $month }.
    { $rest } remain.
budget-warned-strong =
    ⚠️ You don near your { $limit } { budget-of } for { $month }: you don spend <b>{ $spent }</b>.
    Only { $rest } remain.
budget-reached =
    🎯 You don spend exactly your { $limit } { budget-of } for { $month }. E complete, e never pass.
    You still fit buy; na you decide.
budget-exceeded =
    🛑 You don pass your { $limit } { budget-of } for { $month } by { $rest }: you don spend <b>{ $spent }</b>.
    You still fit buy; na you decide.
