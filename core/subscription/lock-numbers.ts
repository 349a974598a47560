import type { Phone } from '../kernel/phone.ts'
import type { Trx } from '../platform/transaction.ts'

/**
 * A phone number has no row to lock, so these are advisory locks, held until the transaction ends. There are two,
 * because they stand at different places in the order of locks.
 *
 * `placing` comes before customers and wallets: who places a plan looks at what runs, and nobody else places or
 * releases one for that number meanwhile. `starting` comes after wallets: of two deliveries at once for a number the
 * second finds the first one running.
 */
const KEY = `hashtextextended('subscription:' || :purpose || ':' || phone, 0)`

/** For one number, so the order does not matter. */
export async function lockForPlacing(trx: Trx, phone: Phone): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(${KEY}) from (select :phone::text as phone) as asked`, {
    purpose: 'placing',
    phone,
  })
}

/** Those of the numbers for which nobody is placing anything now: it never waits, whatever else is locked. */
export async function lockFree(trx: Trx, phones: readonly Phone[]): Promise<Phone[]> {
  const { rows } = await trx.raw<{ rows: { phone: Phone }[] }>(
    `select phone from unnest(:phones::text[]) as asked (phone) where pg_try_advisory_xact_lock(${KEY})`,
    { purpose: 'placing', phones: [...new Set(phones)] },
  )
  return rows.map(({ phone }) => phone)
}

/** In one order, so that two batches cannot wait for each other. */
export async function lockForStarting(trx: Trx, phones: readonly Phone[]): Promise<void> {
  await trx.raw(
    `select pg_advisory_xact_lock(number) from (
       select ${KEY} as number from unnest(:phones::text[]) as asked (phone) order by 1) as numbers`,
    { purpose: 'starting', phones: [...new Set(phones)] },
  )
}
