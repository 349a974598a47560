import type { NetworkId } from '../catalog/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** A phone number that a customer keeps by name, with the network that it was topped up on. */
export type Recipient = { id: Uuid; phone: Phone; network: NetworkId; name: string }

/** Enough for a family and an office; more could not be shown in a chat. */
export const RECIPIENTS_MAX = 50

const NAME_CHARS_MAX = 30

/** A customer's saved numbers by name. */
export async function readRecipients(db: Db | Trx, customer_id: Uuid): Promise<Recipient[]> {
  const { rows } = await db.raw<{ rows: Recipient[] }>(
    'select id, phone, network, name from recipient where customer_id = ? order by lower(name), id',
    [customer_id],
  )
  return rows
}

/** A name as it is kept: in one line, with a letter in it so that nobody takes it for a number. Null when it is none. */
export function cleanRecipientName(typed: string): string | null {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const is_short = [...name].length <= NAME_CHARS_MAX && name.length <= NAME_CHARS_MAX * 2
  return is_short && /\p{L}/u.test(name) && /^[\p{L}\p{M}\p{N} '’.&-]+$/u.test(name) ? name : null
}
