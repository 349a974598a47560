import { now } from '../kernel/clock.ts'
import { notifyAdmins } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Line } from './line.ts'

type Wanted = { what: 'begin' | 'plan' | 'data' | 'number' | 'suspend' | 'lift' | 'end'; detail: string }

/**
 * No provider of ours switches postpaid lines, so people do it at the network: each change asks them, in the
 * transaction that makes it. See docs/decisions/0032.
 */
export async function askOperators(
  trx: Trx,
  env: Pick<Environment, 'config' | 'log'>,
  line: Line,
  { what, detail }: Wanted,
): Promise<void> {
  await notifyAdmins(trx, env, {
    code: 'postpaid.at-the-network',
    subject: `${line.network} ${line.phone}, ${what} ${now().toISOString()}`,
    detail,
  })
}
