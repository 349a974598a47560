## Summaries of a week and a month

# $total (money)
# $airtime (money)
# $data (money)
summary-parts =
    You spent <b>{ $total }</b>.
    📱 Airtime { $airtime }
    📶 Data { $data }
# $compared (text) none, same, more or less
# $difference (money)
# $before (money)
summary-compared-week =
    { $compared ->
        [none] The week before, you bought nothing.
        [same] That is as much as in the week before.
        [more] That is { $difference } more than in the week before ({ $before }).
       *[less] That is { $difference } less than in the week before ({ $before }).
    }
# $compared (text) none, same, more or less
# $difference (money)
# $before (money)
summary-compared-month =
    { $compared ->
        [none] The month before, you bought nothing.
        [same] That is as much as in the month before.
        [more] That is { $difference } more than in the month before ({ $before }).
       *[less] That is { $difference } less than in the month before ({ $before }).
    }
# $first (date)
# $last (date)
# $total (money)
# $airtime (money)
# $data (money)
# $compared (text) none, same, more or less
# $difference (money)
# $before (money)
# $month (month)
# $spent (money) in that month so far
# $budget (text) none, within, reached or over
# $limit (money)
# $rest (money) left of the budget, or above it
summary-week =
    📊 <b>Your week</b>, { $first } to { $last }
    { summary-parts }
    { summary-compared-week }
    { $budget ->
        [none] In { $month } so far: { $spent }.
        [within] In { $month } so far: { $spent } of your { $limit } budget, { $rest } left.
        [reached] In { $month } so far: { $spent }, exactly your budget.
       *[over] In { $month } so far: { $spent }, which is { $rest } above your { $limit } budget.
    }
# $total (money)
# $airtime (money)
# $data (money)
# $compared (text) none, same, more or less
# $difference (money)
# $before (money)
# $month (month)
# $spent (money) in that month
# $budget (text) none, within, reached or over
# $limit (money)
# $rest (money) left of the budget, or above it
summary-month =
    📊 <b>Your { $month }</b>
    { summary-parts }
    { summary-compared-month }
    { $budget ->
        [none] You had no budget for it.
        [within] { $spent } of your { $limit } budget: { $rest } was left.
        [reached] { $spent }: exactly your budget.
       *[over] { $spent }: { $rest } above your { $limit } budget.
    }
