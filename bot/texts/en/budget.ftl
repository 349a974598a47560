## Budget

# $scope (text) all, airtime or data
budget-name =
    { $scope ->
        [airtime] Airtime
        [data] Data
       *[all] Everything
    }
# $scope (text) all, airtime or data
budget-of =
    { $scope ->
        [airtime] airtime budget
        [data] data budget
       *[all] budget
    }
# $month (month)
budget-title = 🎯 <b>Your budget for { $month }</b>
# $month (month)
# $spent (money)
budget-none =
    🎯 You have no budget yet. So far you've spent { $spent } in { $month }.
    How much do you want to spend in a month at most? Choose an amount, or type one. I tell you when you get close to it.
# $scope (text) all, airtime or data
# $state (text) left, reached or over
# $spent (money)
# $limit (money)
# $rest (money) what is left, or how much it is over
budget-line =
    { $state ->
        [over] <b>{ budget-name }</b>: { $spent } of { $limit }, { $rest } over
        [reached] <b>{ budget-name }</b>: { $spent } of { $limit }, exactly reached
       *[left] <b>{ budget-name }</b>: { $spent } of { $limit }, { $rest } left
    }
budget-stop-is-on = 🛑 Before I go over a budget I ask you twice.
budget-stop-is-off = I tell you at 70, 90 and 100 percent, and never stop a purchase.
# $limit (money)
budget-change-button = ✎ Change { $limit }
budget-set-button = ＋ Set a budget
# $limit (money)
budget-airtime-button = 📱 Airtime { $limit }
# $limit (money)
budget-data-button = 📶 Data { $limit }
budget-set-airtime-button = 📱 Only airtime
budget-set-data-button = 📶 Only data
budget-stop-on-button = 🛑 Stop me
budget-stop-off-button = Don't stop me
budget-past-button = 🗓 Past months
budget-remove-button = ✕ Remove it
budget-back-button = ← Back
# $scope (text) all, airtime or data
# $spent (money)
budget-how-much =
    { $scope ->
        [airtime] How much do you want to spend on airtime in a month at most? This month it is { $spent } so far.
        [data] How much do you want to spend on data in a month at most? This month it is { $spent } so far.
       *[all] How much do you want to spend in a month at most? This month it is { $spent } so far.
    }
# $scope (text) all, airtime or data
# $limit (money)
budget-saved =
    { $scope ->
        [airtime] ✅ Your airtime budget is { $limit } a month, from this month on until you change it.
        [data] ✅ Your data budget is { $limit } a month, from this month on until you change it.
       *[all] ✅ Your budget is { $limit } a month, from this month on until you change it.
    }
# $scope (text) all, airtime or data
budget-removed =
    { $scope ->
        [airtime] ✅ Your airtime budget is gone. Nothing else has changed.
        [data] ✅ Your data budget is gone. Nothing else has changed.
       *[all] ✅ Your budget is gone. Nothing else has changed.
    }
budget-stop-switched-on = ✅ From now on I ask for your PIN and a second yes before a purchase goes over a budget.
budget-stop-switched-off = ✅ From now on I only tell you. No purchase is stopped.
budget-not-understood = I didn't understand that amount. You can write <i>budget 20000</i>, <i>budget data 5000</i> or <i>budget off</i>.
budget-past-title = 🗓 <b>Your last six months</b>
# $month (month)
# $state (text) left, reached or over
# $spent (money)
# $limit (money)
# $rest (money) what is left, or how much it is over
budget-past-line =
    { $state ->
        [over] { $month }: { $spent } of { $limit }, { $rest } over
        [reached] { $month }: { $spent } of { $limit }, exactly reached
       *[left] { $month }: { $spent } of { $limit }, { $rest } left
    }
# $month (month)
# $spent (money)
budget-past-line-none = { $month }: { $spent }, no budget
# $scope (text) all, airtime or data
# $state (text) left, reached or over
# $limit (money)
# $rest (money) what is left, or how much it is over
budget-after =
    { $state ->
        [over] ⚠️ { $rest } over your { $limit } { budget-of }
        [reached] 🎯 Exactly all of your { $limit } { budget-of }
       *[left] 🎯 { $rest } left of your { $limit } { budget-of }
    }
# $scope (text) all, airtime or data
# $limit (money)
# $over (money)
budget-stops =
    🛑 This goes { $over } over your { $limit } { budget-of }, and you asked me to stop you there. Nothing was charged.
    Do you want it all the same?
budget-go-over-button = Yes, go over it
# $scope (text) all, airtime or data
# $spent (money)
# $limit (money)
# $rest (money)
# $month (month)
budget-warned-soft =
    📊 You've spent <b>{ $spent }</b> of your { $limit } { budget-of } for { $month }.
    { $rest } is left.
# $scope (text) all, airtime or data
# $spent (money)
# $limit (money)
# $rest (money)
# $month (month)
budget-warned-strong =
    ⚠️ You're close to your { $limit } { budget-of } for { $month }: <b>{ $spent }</b> is spent.
    Only { $rest } is left.
# $scope (text) all, airtime or data
# $limit (money)
# $month (month)
budget-reached =
    🎯 You've spent exactly your { $limit } { budget-of } for { $month }. It is reached, not exceeded.
    Buying still works; you decide.
# $scope (text) all, airtime or data
# $spent (money)
# $limit (money)
# $rest (money)
# $month (month)
budget-exceeded =
    🛑 You've gone { $rest } over your { $limit } { budget-of } for { $month }: <b>{ $spent }</b> is spent.
    Buying still works; you decide.
