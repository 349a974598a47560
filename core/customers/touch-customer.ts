import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { CUSTOMER_COLUMNS, type Customer } from './customer.ts'
import type { AdmitRefusal } from './refusals.ts'

/** Remembers that the customer did something. Only acts of the customer count, never jobs or messages of ours. */
export async function touchCustomer(trx: Trx, customer_id: Uuid): Promise<void> {
  await trx('customer').where({ id: customer_id }).update({ last_active_at: now() })
}

/**
 * Lets a customer in who proved to be one: somebody inactive becomes active again. The row stays locked
 * until the transaction ends, so that a suspension and a log-in come one after the other.
 */
export async function admitCustomer(trx: Trx, customer_id: Uuid): Promise<Result<Customer, AdmitRefusal>> {
  const locked = await trx('customer')
    .select<Customer[]>(CUSTOMER_COLUMNS)
    .where({ id: customer_id })
    .forNoKeyUpdate()
  const customer = present(locked[0], 'somebody who logs in is a customer')
  if (customer.status === 'suspended') return refuse({ code: 'customers.suspended' })
  if (customer.status === 'closed') return refuse({ code: 'customers.closed' })
  const changes = { status: 'active' as const, last_active_at: now() }
  await trx('customer').where({ id: customer_id }).update(changes)
  return ok({ ...customer, ...changes })
}
