import { assert } from '../kernel/assert.ts'
import { addDays, beginOfDay, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import { encodeMoney, ZERO } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Bill, billOf } from './bill.ts'
import { type Cycle, type Line, openCycle, readStanding, type Standing } from './line.ts'
import { endAt, type PostpaidEnv } from './move-line.ts'
import { periodOf } from './period.ts'
import { rulesOf } from './rules.ts'
import { takeCredits } from './take-credits.ts'
import { nextStepAt, takeSteps } from './take-steps.ts'
import { morningOf, tell } from './tell.ts'

/**
 * Does everything that is due on a line that was locked: closes each cycle that has ended, in order, and opens the
 * next, then says what is due of unpaid bills. Whoever changes a line calls it first, so nothing is ever changed in
 * days that were not billed yet. Safe to repeat, and late: a cycle closed late is due as long after its bill was
 * told as one closed in time.
 */
export async function turnLine(trx: Trx, env: PostpaidEnv, line: Line): Promise<Standing> {
  const today = dayOf(now(), line.time_zone)
  let standing = await readStanding(trx, line)
  while (standing.running !== null && standing.running.to_day <= today) {
    await closeCycle(trx, env, standing, standing.running)
    standing = await readStanding(trx, standing.line)
  }
  standing.line = await takeSteps(trx, env, standing)
  await planNext(trx, await readStanding(trx, standing.line))
  return readStanding(trx, standing.line)
}

/** When the clock must look again. Null when nothing can become due by itself. */
async function planNext(trx: Trx, { line, running, unpaid }: Standing): Promise<void> {
  const times = [
    running === null ? null : beginOfDay(running.to_day, line.time_zone),
    line.grace_until_day === null ? null : morningOf(line.grace_until_day, line.time_zone),
    ...unpaid.map((cycle) => nextStepAt(cycle, line.time_zone)),
  ].filter((time) => time !== null)
  const next_at = times.length === 0 ? null : new Date(Math.min(...times.map((time) => time.getTime())))
  await trx('postpaid_line').where({ id: line.id }).update({ next_at })
}

async function closeCycle(
  trx: Trx,
  env: PostpaidEnv,
  { line, items }: Standing,
  cycle: Cycle,
): Promise<void> {
  const bill = await takeCredits(trx, line.id, billOf(cycle, items))
  await writeBill(trx, env, { line, cycle, bill })
  if (line.ends_with_cycle) return endAt(trx, env, line, cycle.to_day)
  // A suspended line begins to cost again with the day on which it is lifted.
  if (line.state !== 'suspended')
    await openCycle(trx, line.id, cycle.to_day, periodOf(line.cycle_kind, line.anchor_day, cycle.to_day))
}

type Closing = { line: Line; cycle: Cycle; bill: Bill }

async function writeBill(trx: Trx, env: PostpaidEnv, { line, cycle, bill }: Closing): Promise<void> {
  const { parts, total } = bill
  const closed_day = dayOf(now(), line.time_zone)
  const due_day = addDays(closed_day, rulesOf(env.config).due_days)
  if (parts.length > 0)
    await trx('postpaid_part').insert(
      parts.map(({ amount, cost, ...part }, place) => ({
        ...{ ...part, cycle_id: cycle.id, place: place + 1, amount: encodeMoney(amount) },
        cost: cost === null ? null : encodeMoney(cost),
      })),
    )
  const nothing = total === ZERO
  const closed = { amount: encodeMoney(total), closed_day, due_day }
  const moved = await trx('postpaid_cycle')
    .where({ id: cycle.id, state: 'running' })
    .update({ ...closed, ...(nothing ? { state: 'paid', paid_at: now() } : { state: 'due' }) })
  assert(moved === 1, 'the cycle of a locked line is closed once')
  if (nothing) return
  const { phone } = line
  await tell(trx, line, `postpaid:${cycle.id}:billed`, {
    kind: 'postpaid.billed',
    ...{ phone, amount: total, from: cycle.from_day, last: addDays(cycle.to_day, -1), due: due_day },
  })
}
