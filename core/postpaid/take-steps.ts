import { present } from '../kernel/assert.ts'
import { addDays, type Day, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Trx } from '../platform/transaction.ts'
import { askOperators } from './ask-operators.ts'
import type { Cycle, Line, Standing } from './line.ts'
import { moveLine, type PostpaidEnv } from './move-line.ts'
import { rulesOf, SOON_DAYS } from './rules.ts'
import { STEPS, type Step } from './states.ts'
import { morningOf, tell } from './tell.ts'

/** The days of what is still to be said of a bill. What would come no later than the bill itself is left out. */
function stepsAhead({ closed_day, due_day, step }: Cycle): { step: Step; day: Day }[] {
  const due = present(due_day, 'an unpaid bill is due on a day')
  const told = present(closed_day, 'an unpaid bill was told on a day')
  return [
    { step: 'soon' as const, day: addDays(due, -SOON_DAYS) },
    { step: 'due' as const, day: due },
    { step: 'overdue' as const, day: addDays(due, 1) },
  ].filter((each) => each.day > told && STEPS.indexOf(each.step) > STEPS.indexOf(step))
}

/** When something more is to be said of an unpaid bill; null when all has been. */
export function nextStepAt(cycle: Cycle, time_zone: string): Date | null {
  if (cycle.disputed_at !== null) return null
  const [next] = stepsAhead(cycle)
  return next === undefined ? null : morningOf(next.day, time_zone)
}

/**
 * Says what is due of each unpaid bill: of several steps at once only the last, and each once. An overdue bill gives
 * the line its days of grace, counted from when it was said; after them the line is suspended. So nobody is suspended
 * by a clock that stood still.
 */
export async function takeSteps(trx: Trx, env: PostpaidEnv, { line, unpaid }: Standing): Promise<Line> {
  const time = now()
  const isDue = (day: Day) => morningOf(day, line.time_zone) <= time
  if (line.grace_until_day !== null && isDue(line.grace_until_day)) await suspend(trx, env, line)
  for (const cycle of unpaid) {
    if (cycle.disputed_at !== null) continue
    const step = stepsAhead(cycle).findLast(({ day }) => isDue(day))?.step
    if (step === undefined) continue
    await trx('postpaid_cycle').where({ id: cycle.id }).update({ step })
    if (step === 'overdue' && line.state === 'active') {
      const grace_until_day = addDays(dayOf(time, line.time_zone), rulesOf(env.config).grace_days)
      await moveLine(trx, line, 'grace', { grace_until_day })
    }
    await remind(trx, line, cycle, step)
  }
  return line
}

async function remind(trx: Trx, line: Line, cycle: Cycle, step: Step): Promise<void> {
  const amount = present(cycle.amount, 'an unpaid bill has an amount')
  const due = present(cycle.due_day, 'an unpaid bill is due on a day')
  const facts = { phone: line.phone, amount, due }
  // After a dispute it may be said once more.
  const key = `postpaid:${cycle.id}:${step}${cycle.disputes === 0 ? '' : `:${cycle.disputes}`}`
  if (step === 'overdue')
    await tell(trx, line, key, { kind: 'postpaid.overdue', ...facts, until: line.grace_until_day })
  else await tell(trx, line, key, { kind: 'postpaid.reminded', ...facts, is_today: step === 'due' })
}

/** The day itself is still billed; then nothing runs nor costs until the bill is paid. */
async function suspend(trx: Trx, env: PostpaidEnv, line: Line): Promise<void> {
  const tomorrow = addDays(dayOf(now(), line.time_zone), 1)
  await trx('postpaid_item')
    .where({ line_id: line.id, to_day: null })
    .update({ to_day: tomorrow, paused: true })
  const key = `postpaid:${line.id}:suspended:${line.grace_until_day}`
  await moveLine(trx, line, 'suspended')
  await tell(trx, line, key, { kind: 'postpaid.suspended', phone: line.phone })
  await askOperators(trx, env, line, { what: 'suspend', detail: 'switch the line off: a bill is overdue' })
}
