import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Cycle, type Line, lockLine } from './line.ts'
import type { PostpaidEnv } from './move-line.ts'
import type { BillRefusal } from './refusals.ts'
import { reviveIfClear } from './revive-line.ts'
import { turnLine } from './turn-line.ts'

/** Takes the line of a bill, with everything done that is due on it. Null when there is no such bill. */
export async function openBill(
  trx: Trx,
  env: PostpaidEnv,
  reference: string,
): Promise<{ line: Line; cycle: Cycle } | null> {
  const found = await trx('postpaid_cycle')
    .where({ reference })
    .first<{ line_id: Uuid } | undefined>('line_id')
  if (found === undefined) return null
  const line = present(await lockLine(trx, found.line_id), 'a bill has a line')
  const { line: turned } = await turnLine(trx, env, line)
  const cycle: Cycle = await trx('postpaid_cycle').where({ reference }).first('*')
  return { line: turned, cycle }
}

/**
 * Somebody looks into an unpaid bill: nothing more is said of it meanwhile, and what it held back runs. Or they have
 * looked, and it stands: if it was overdue, that is said once more, and the days of grace begin anew. Paying it is
 * possible all the time. Safe to repeat. Refusals: see `BillRefusal`.
 */
export async function disputeBill(
  trx: Trx,
  env: PostpaidEnv,
  { reference, disputed }: { reference: string; disputed: boolean },
): Promise<Result<{ line: Line; changed: boolean }, BillRefusal>> {
  const opened = await openBill(trx, env, reference)
  if (opened === null) return refuse({ code: 'postpaid.no-bill' })
  const { line, cycle } = opened
  if (cycle.state !== 'due') return refuse({ code: 'postpaid.not-due' })
  if ((cycle.disputed_at !== null) === disputed) return ok({ line, changed: false })
  const { step, disputes } = cycle
  const changes = disputed
    ? { disputed_at: now(), disputes: disputes + 1 }
    : { disputed_at: null, step: step === 'overdue' ? 'due' : step }
  await trx('postpaid_cycle').where({ id: cycle.id }).update(changes)
  await tellDispute(trx, line, { ...cycle, disputes: disputes + Number(disputed) }, disputed)
  if (disputed) await reviveIfClear(trx, env, line)
  await turnLine(trx, env, line)
  return ok({ line, changed: true })
}

async function tellDispute(trx: Trx, line: Line, cycle: Cycle, disputed: boolean): Promise<void> {
  const amount = present(cycle.amount, 'an unpaid bill has an amount')
  const due = present(cycle.due_day, 'an unpaid bill is due on a day')
  const kind = disputed ? ('postpaid.disputed' as const) : ('postpaid.stands' as const)
  await notifyCustomers(trx, [
    {
      customer_id: line.customer_id,
      key: `${kind}:${cycle.id}:${cycle.disputes}`,
      notice: { kind, phone: line.phone, amount, due },
    },
  ])
}
