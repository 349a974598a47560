import type { NetworkId } from '../catalog/index.ts'
import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { cleanRecipientName, RECIPIENTS_MAX, type Recipient, readRecipients } from './recipient.ts'
import type { RecipientRefusal } from './refusals.ts'

export type RecipientWish = { customer_id: Uuid; phone: Phone; network: NetworkId; name: string }

/**
 * Keeps a number by name; one that is kept already is renamed. Refuses what is no name, a name that
 * another number has, and more numbers than `RECIPIENTS_MAX`.
 */
export async function saveRecipient(
  trx: Trx,
  wish: RecipientWish,
): Promise<Result<Recipient, RecipientRefusal>> {
  const { customer_id, phone, network } = wish
  const name = cleanRecipientName(wish.name)
  if (name === null) return refuse({ code: 'customers.bad-recipient-name' })
  // One at a time for each customer: two at once would both find the name free.
  await trx.raw('select from customer where id = ? for no key update', [customer_id])
  const others = (await readRecipients(trx, customer_id)).filter((each) => each.phone !== phone)
  const { rows } = await trx.raw<{ rows: { is_same: boolean }[] }>(
    'select lower(given) = lower(:name) as is_same from unnest(:names::text[]) as given',
    { name, names: others.map((each) => each.name) },
  )
  if (rows.some(({ is_same }) => is_same)) return refuse({ code: 'customers.recipient-name-taken', name })
  if (others.length >= RECIPIENTS_MAX)
    return refuse({ code: 'customers.too-many-recipients', most: RECIPIENTS_MAX })
  const saved = await trx.raw<{ rows: Recipient[] }>(
    `insert into recipient (id, customer_id, phone, network, name, created_at)
     values (:id, :customer_id, :phone, :network, :name, :time)
     on conflict (customer_id, phone) do update set name = excluded.name, network = excluded.network
     returning id, phone, network, name`,
    { id: newId(), customer_id, phone, network, name, time: now() },
  )
  return ok(present(saved.rows[0], 'what was just stored is there'))
}

/** Forgets a saved number of this customer. False when there was none such. */
export async function removeRecipient(
  trx: Trx,
  { customer_id, id }: { customer_id: Uuid; id: Uuid },
): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    'delete from recipient where id = :id and customer_id = :customer_id returning id',
    { id, customer_id },
  )
  return rows.length === 1
}
