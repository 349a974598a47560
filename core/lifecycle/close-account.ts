import { endSessions } from '../auth/index.ts'
import { type Customer, readCustomer } from '../customers/index.ts'
import { endLink, readFamily } from '../family/index.ts'
import { assert, present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { forgetPerson } from './forget-person.ts'
import { judgeClosing } from './judge-closing.ts'
import type { CloseRefusal } from './refusals.ts'

/**
 * Closes an account for good, with everything that follows in the same transaction: links and sessions end, plans that
 * run end, chats are free for somebody else, and what names the person is gone. The books stay as they are. Call it
 * only after the PIN was checked. Refused while anything is on its way, owed, or left in the wallet.
 */
export async function closeAccount(
  trx: Trx,
  env: Pick<Environment, 'vault'>,
  { customer_id }: { customer_id: Uuid },
): Promise<Result<true, CloseRefusal>> {
  const customer = await lockCustomer(trx, customer_id)
  const judged = await judgeClosing(trx, customer_id)
  if (!judged.ok) return judged
  const { links, to_me } = await readFamily(trx, customer_id)
  for (const { id } of [...links, ...to_me]) await endLink(trx, { link_id: id, customer_id })
  await endSessions(trx, { customer_id, reason: 'closed' })
  await forgetPerson(trx, env, customer)
  return ok(true)
}

/** The chats first, then the customer: the order in which all others take them. */
async function lockCustomer(trx: Trx, customer_id: Uuid): Promise<Customer> {
  await trx('conversation').select('id').where({ customer_id }).orderBy('id').forNoKeyUpdate()
  await trx('customer').select('id').where({ id: customer_id }).forNoKeyUpdate()
  const customer = present(await readCustomer(trx, customer_id), 'who closes an account has one')
  assert(customer.status === 'active', 'who closes an account was let into it')
  return customer
}
