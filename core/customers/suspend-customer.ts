import { present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { CUSTOMER_COLUMNS, type Customer } from './customer.ts'
import type { StandingRefusal } from './refusals.ts'

/**
 * Keeps a customer out, for a reason that only operators see. What is under way ends as it would have. The row stays
 * locked until the transaction ends, so that a log-in of this moment comes before or after it, and sessions are ended
 * for good by whoever calls this.
 */
export async function suspendCustomer(
  trx: Trx,
  { customer_id, reason }: { customer_id: Uuid; reason: string },
): Promise<Result<Customer, StandingRefusal>> {
  const customer = await lock(trx, customer_id)
  if (customer.status === 'closed') return refuse({ code: 'customers.closed' })
  if (customer.status === 'suspended') return refuse({ code: 'customers.suspended-already' })
  return ok(await change(trx, customer, { status: 'suspended', status_reason: reason }))
}

/** Lets a suspended customer in again. */
export async function resumeCustomer(
  trx: Trx,
  { customer_id }: { customer_id: Uuid },
): Promise<Result<Customer, StandingRefusal>> {
  const customer = await lock(trx, customer_id)
  if (customer.status === 'closed') return refuse({ code: 'customers.closed' })
  if (customer.status !== 'suspended') return refuse({ code: 'customers.not-suspended' })
  return ok(await change(trx, customer, { status: 'active', status_reason: null }))
}

async function lock(trx: Trx, customer_id: Uuid): Promise<Customer> {
  const [row] = await trx('customer')
    .select<Customer[]>(CUSTOMER_COLUMNS)
    .where({ id: customer_id })
    .forNoKeyUpdate()
  return present(row, 'the standing of a customer who exists is changed')
}

async function change(
  trx: Trx,
  customer: Customer,
  changes: Pick<Customer, 'status' | 'status_reason'>,
): Promise<Customer> {
  await trx('customer').where({ id: customer.id }).update(changes)
  return { ...customer, ...changes }
}
