import { assert } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newCode, newId, type Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { openWallet } from '../ledger/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { cleanName } from './clean-name.ts'
import { CUSTOMER_COLUMNS, type Customer, findCustomerByPhone } from './customer.ts'
import { findReferrer, REFERRAL_CODE_LENGTH } from './find-referrer.ts'
import { linkCustomer } from './link-customer.ts'
import { PRIVACY_VERSION } from './privacy.ts'
import type { RegisterRefusal } from './refusals.ts'

export type Registration = {
  /** Proven by a code of purpose `register` in this conversation. */
  phone: Phone
  full_name: string
  language: string
  referral_code?: string | undefined
  /** Of `hashPin`; the PIN itself never comes here. */
  pin_hash: string
  conversation_id: Uuid
}

/**
 * Makes a customer, the wallet, and the link to the conversation. Asked again for the same phone from
 * the same conversation it gives the customer of the first time, however many ask at once. Calling it
 * states that the person agreed to the privacy notice of `PRIVACY_VERSION`, now.
 */
export async function registerCustomer(
  trx: Trx,
  env: Pick<Environment, 'config'>,
  asked: Registration,
): Promise<Result<Customer, RegisterRefusal>> {
  const linked = await lockConversation(trx, asked.conversation_id)
  const known = await findCustomerByPhone(trx, asked.phone)
  if (known !== null) return judgeKnown(known, linked)
  const full_name = cleanName(asked.full_name)
  if (full_name === null) return refuse({ code: 'customers.bad-name' })
  const referrer = asked.referral_code === undefined ? null : await findReferrer(trx, asked.referral_code)
  if (asked.referral_code !== undefined && referrer === null)
    return refuse({ code: 'customers.unknown-referral' })

  const made = await insertCustomer(trx, env, { ...asked, full_name, referred_by: referrer?.id ?? null })
  // Somebody else was quicker, from another conversation: from this one the lock would have kept them out.
  if (made === null) return refuse({ code: 'customers.phone-taken' })
  await openWallet(trx, { customer_id: made.id, currency: env.config.CURRENCY })
  await linkCustomer(trx, { conversation_id: asked.conversation_id, customer_id: made.id })
  return ok(made)
}

/** One registration at a time per conversation: the second waits and then finds what the first one made. */
async function lockConversation(trx: Trx, conversation_id: Uuid): Promise<Uuid | null> {
  const [row] = await trx('conversation')
    .select<{ customer_id: Uuid | null }[]>('customer_id')
    .where({ id: conversation_id })
    .forNoKeyUpdate()
  assert(row !== undefined, 'somebody registers in a conversation that exists')
  return row.customer_id
}

const judgeKnown = (known: Customer, linked: Uuid | null): Result<Customer, RegisterRefusal> =>
  known.id === linked ? ok(known) : refuse({ code: 'customers.phone-taken' })

/** Random codes meet about once in 2^35; a third meeting in a row is a broken source of chance, not bad luck. */
const CODE_TRIES = 3

/** Null when the phone was taken in the meantime. */
async function insertCustomer(
  trx: Trx,
  { config }: Pick<Environment, 'config'>,
  asked: Registration & { referred_by: Uuid | null },
): Promise<Customer | null> {
  const time = now()
  for (let attempt = 1; attempt <= CODE_TRIES; attempt++) {
    const [made] = await trx('customer')
      .insert({
        id: newId(),
        phone: asked.phone,
        full_name: asked.full_name,
        language: asked.language,
        time_zone: config.TIME_ZONE,
        privacy_version: PRIVACY_VERSION,
        consented_at: time,
        referral_code: newCode(REFERRAL_CODE_LENGTH),
        referred_by: asked.referred_by,
        pin_hash: asked.pin_hash,
        last_active_at: time,
        created_at: time,
      })
      .onConflict()
      .ignore()
      .returning<Customer[]>([...CUSTOMER_COLUMNS])
    if (made !== undefined) return made
    if ((await findCustomerByPhone(trx, asked.phone)) !== null) return null
  }
  assert(false, 'a fresh referral code is found within three tries')
}
