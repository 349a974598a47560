import { hashPin, readPin, startSession } from '../../core/auth/index.ts'
import type { Core } from '../../core/compose.ts'
import { openConversation, registerCustomer } from '../../core/customers/index.ts'
import { assert, present } from '../../core/kernel/assert.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { fromMajor, negate } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { postTransfers } from '../../core/ledger/index.ts'
import { inTransaction, type Trx } from '../../core/platform/transaction.ts'
import { PIN } from './stories.ts'

export type AccountWish = {
  channel: string
  address: string
  phone: string
  naira: number
  logged_in: boolean
}

/**
 * What a person has after registering, paying in and logging in, by the same functions of core: for
 * stories that are about something else.
 */
export function openAccount(core: Core, wish: AccountWish): Promise<Uuid> {
  return inTransaction(core.db, async (trx) => {
    const { channel, address } = wish
    const chat = { channel, address, sender: address, kind: 'private', language: 'en' } as const
    const { id: conversation_id } = await openConversation(trx, chat)
    const pin = readPin(PIN)
    assert(pin.ok, 'the PIN of the stories is a good one')
    const pin_hash = await hashPin(core, pin.value)
    const phone = wish.phone as Phone
    const asked = { phone, full_name: 'Chidi Eze', language: 'en', pin_hash, conversation_id }
    const made = await registerCustomer(trx, core, asked)
    assert(made.ok, 'nobody has this phone yet')
    const { id: customer_id } = made.value
    if (wish.naira > 0) await payIn(trx, core, customer_id, wish.naira)
    if (wish.logged_in) await startSession(trx, { customer_id, conversation_id })
    return customer_id
  })
}

async function payIn(trx: Trx, core: Core, customer_id: Uuid, naira: number): Promise<void> {
  const amount = present(fromMajor(naira, core.config.CURRENCY), 'whole naira')
  const legs = [
    { account: { wallet: customer_id }, amount },
    { account: { system: 'gateway/story' as const }, amount: negate(amount) },
  ]
  const [posted] = await postTransfers(trx, [
    { key: `story:${customer_id}`, kind: 'funding', legs, content: {} },
  ])
  assert(posted?.ok === true, 'the ledger takes money')
}
