## Pidgin: summaries of a week and a month

summary-parts =
    You spend <b>{ $total }</b>.
    📱 Airtime { $airtime }
    📶 Data { $data }
summary-compared-week =
    { $compared ->
        [none] Di week before, you no buy anything.
        [same] E be di same with di week before.
        [more] E pass di week before by { $difference } ({ $before }).
       *[less] E less pass di week before by { $difference } ({ $before }).
    }
summary-compared-month =
    { $compared ->
        [none] Di month before, you no buy anything.
        [same] E be di same with di month before.
        [more] E pass di month before by { $difference } ({ $before }).
       *[less] E less pass di month before by { $difference } ({ $before }).
    }
summary-week =
    📊 <b>Your week</b>, { $first } reach { $last }
    { summary-parts }
    { summary-compared-week }
    { $budget ->
        [none] For { $month } so far: { $spent }.
        [within] For { $month } so far: { $spent } out of your { $limit } budget, { $rest } remain.
        [reached] For { $month } so far: { $spent }, exactly your budget.
       *[over] For { $month } so far: { $spent }, e pass your { $limit } budget by { $rest }.
    }
summary-month =
    📊 <b>How your { $month } be</b>
    { summary-parts }
    { summary-compared-month }
    { $budget ->
        [none] You no get budget for am.
        [within] { $spent } out of your { $limit } budget: { $rest } remain.
        [reached] { $spent }: exactly your budget.
       *[over] { $spent }: e pass your { $limit } budget by { $rest }.
    }
