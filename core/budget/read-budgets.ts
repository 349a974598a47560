import { present } from '../kernel/assert.ts'
import { dayOf, monthOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ZERO } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import { prepared } from '../platform/prepared.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Budget, type Budgets, limitIn, SCOPES, spentIn } from './budget.ts'

/** Whose budgets, and where they live: the month begins there. */
type Person = { customer_id: Uuid; time_zone: string }
type Row = Omit<Budget, 'limit'> & { limit: Budget['limit'] | null; stops: boolean }

/** The single case of `readBudgetsOfAll`. */
export async function readBudgets(db: Db | Trx, person: Person): Promise<Budgets> {
  const [budgets] = await readBudgetsOfAll(db, [person])
  return present(budgets, 'one customer has one answer')
}

/** How customers stand this month, in their order: what was spent, and every budget. One statement, so one moment. */
export async function readBudgetsOfAll(db: Db | Trx, people: readonly Person[]): Promise<Budgets[]> {
  const time = now()
  const months = people.map(({ time_zone }) => monthOf(time, time_zone))
  const { rows } = await prepared<{ rows: Row[] }>(db, 'read-budgets', READ, {
    customer_ids: people.map(({ customer_id }) => customer_id),
    months,
    scopes: [...SCOPES],
  })
  return people.map(({ time_zone }, place) => {
    const month = present(months[place], 'everybody lives in a month')
    return {
      month,
      today: dayOf(time, time_zone),
      ...standingOf(rows.slice(place * SCOPES.length, (place + 1) * SCOPES.length)),
    }
  })
}

function standingOf(rows: readonly Row[]): Pick<Budgets, 'spent' | 'budgets' | 'stops'> {
  const budgets = rows.flatMap(({ scope, limit, spent }) => (limit === null ? [] : [{ scope, limit, spent }]))
  const spent = { all: ZERO, airtime: ZERO, data: ZERO }
  for (const row of rows) spent[row.scope] = row.spent
  return { spent, budgets, stops: rows[0]?.stops ?? false }
}

const READ = `
  select wanted.scope, budget.amount as "limit",
    ${spentIn('asked.customer_id', 'wanted.scope', 'asked.month')} as spent,
    coalesce((select stops from budget_stop where customer_id = asked.customer_id), false) as stops
  from unnest(:customer_ids::uuid[], :months::text[]) with ordinality as asked (customer_id, month, place)
  cross join unnest(:scopes::text[]) with ordinality as wanted (scope, place)
  left join lateral ${limitIn('asked.customer_id', 'wanted.scope', 'asked.month')} as budget on true
  order by asked.place, wanted.place`
