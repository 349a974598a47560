import { now } from '../kernel/clock.ts'
import { notifyAdmins } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { inWords } from './in-words.ts'
import { type Difference, readOpenDifferences } from './read-report.ts'
import type { Totals } from './totals.ts'

/** So many differences are named in the alert; the report has them all. */
const NAMED_MAX = 5

type Part = { day: string; source: string }

/**
 * Ends one comparison; with the last one the day is done, and operators hear once if anything differs. The day is
 * locked first: of two comparisons that end at the same moment the second sees that it is the last.
 */
export async function finishPart(
  trx: Trx,
  env: Pick<Environment, 'config' | 'log'>,
  { day, source }: Part,
  result: (Totals & { lines: number }) | 'missing',
): Promise<void> {
  const time = now()
  await trx.raw('select from reconciliation where day = :day for no key update', { day })
  if (result === 'missing')
    await trx.raw(
      `update reconciliation_part set state = 'missing', next_try_at = null, ended_at = :time
       where day = :day and source = :source and state = 'waiting'`,
      { day, source, time },
    )
  else
    await trx.raw(
      `update reconciliation_part set state = 'done', next_try_at = null, ended_at = :time, lines = lines + :lines,
         our_count = :our_count, our_amount = :our_amount, their_count = :their_count, their_amount = :their_amount
       where day = :day and source = :source and state = 'waiting'`,
      { ...result, day, source, time },
    )
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `update reconciliation set state = 'done', ended_at = :time
     where day = :day and state = 'running'
       and not exists (select from reconciliation_part where day = :day and state = 'waiting') returning day`,
    { day, time },
  )
  if (rows.length > 0) await tellOperators(trx, env, day)
}

async function tellOperators(trx: Trx, env: Pick<Environment, 'config' | 'log'>, day: string): Promise<void> {
  const { count, first } = await readOpenDifferences(trx, { limit: NAMED_MAX })
  if (count > 0) {
    const words = first.map((each: Difference) => inWords(each, env.config.CURRENCY))
    const more = count > first.length ? [`and ${count - first.length} more`] : []
    await notifyAdmins(trx, env, {
      code: 'reconciliation.differences',
      subject: `${day}, ${count} open`,
      detail: [...words, ...more].join('; '),
    })
  }
  const { rows } = await trx.raw<{ rows: { source: string }[] }>(
    `select source from reconciliation_part where day = :day and state = 'missing' order by source`,
    { day },
  )
  if (rows.length === 0) return
  await notifyAdmins(trx, env, {
    code: 'reconciliation.no-statement',
    subject: day,
    detail: `Nothing was compared with ${rows.map(({ source }) => source).join(', ')}: there was no statement for a day.`,
  })
}
