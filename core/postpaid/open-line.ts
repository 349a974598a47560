import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import { lockLine, type Standing } from './line.ts'
import type { PostpaidEnv } from './move-line.ts'
import { turnLine } from './turn-line.ts'

/** Takes a line of this customer, with everything done that is due on it. Null for anybody else's. */
export async function openLine(
  trx: Trx,
  env: PostpaidEnv,
  { customer_id, line_id }: { customer_id: Uuid; line_id: Uuid },
): Promise<Standing | null> {
  const line = await lockLine(trx, line_id)
  return line === null || line.customer_id !== customer_id ? null : turnLine(trx, env, line)
}
