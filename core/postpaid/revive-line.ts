import { type Day, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Trx } from '../platform/transaction.ts'
import { askOperators } from './ask-operators.ts'
import { insertItem, type Line, openCycle, readStanding } from './line.ts'
import { moveLine, type PostpaidEnv } from './move-line.ts'
import { periodOf } from './period.ts'

/** Lets a locked line run again when no bill holds it back any more. One that somebody looks into holds nothing back. */
export async function reviveIfClear(trx: Trx, env: PostpaidEnv, line: Line): Promise<void> {
  const { unpaid } = await readStanding(trx, line)
  const is_overdue = unpaid.some(({ step, disputed_at }) => step === 'overdue' && disputed_at === null)
  if (!is_overdue) await revive(trx, env, line)
}

/** What was stopped goes on from today, or from tomorrow where today was billed already. */
async function revive(trx: Trx, env: PostpaidEnv, line: Line): Promise<void> {
  if (line.state === 'active' || line.state === 'ended') return
  const was_suspended = line.state === 'suspended'
  await moveLine(trx, line, 'active')
  if (!was_suspended) return
  const { items, running } = await readStanding(trx, line)
  const today = dayOf(now(), line.time_zone)
  const paused = items.filter(({ paused }) => paused)
  await trx('postpaid_item').where({ line_id: line.id, paused: true }).update({ paused: false })
  const later = (day: Day | null): Day => (day !== null && day > today ? day : today)
  for (const { id: _, paused: __, to_day, ...item } of paused)
    await insertItem(trx, { ...item, from_day: later(to_day) })
  if (running === null)
    await openCycle(trx, line.id, today, periodOf(line.cycle_kind, line.anchor_day, today))
  await askOperators(trx, env, line, { what: 'lift', detail: `switch the line on again from ${today}` })
}
