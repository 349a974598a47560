import { linkCustomer, openConversation } from '../../core/customers/index.ts'
import { addSeconds } from '../../core/kernel/clock.ts'
import { newId, type Uuid } from '../../core/kernel/ids.ts'
import { type Money, money } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { openWallet, postTransfers } from '../../core/ledger/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { type Chat, telegramChat } from '../support/chat.ts'
import { makeCustomer } from '../support/people.ts'
import type { House } from './house.ts'
import { until } from './until.ts'

/** A customer with money and a live session, in a chat of their own. */
export type Buyer = {
  chat: Chat
  customer_id: Uuid
  conversation_id: Uuid
  phone: Phone
  /** What was in the wallet at first. */
  funds: Money
}

export const WALLET = money(500_000)
export const PRICE = money(50_000)
/** Longer than any run: these customers never have to log in. */
const SESSION_SECONDS = 6 * 3_600

let buyers = 0

/** The ending of the phone number chooses how the provider behaves: they buy for themselves. */
export async function addBuyer(house: House, ending: string, funds: Money = WALLET): Promise<Buyer> {
  const { sandbox, core } = house
  buyers += 1
  const phone = `+234803${String(buyers).padStart(3, '0')}${ending}` as Phone
  const person = sandbox.state.people.add({ first_name: 'Ada', last_name: '', phone, language_code: 'en' })
  if (person === undefined) throw new Error('the stand-in has this person already')
  const address = String(person.id)
  const conversation_id = await inTransaction(core.db, async (trx) => {
    const asked = { channel: 'telegram', address, sender: address, kind: 'private', language: 'en' } as const
    return (await openConversation(trx, asked)).id
  })
  const { id: customer_id } = await makeCustomer(core.db, { phone })
  await inTransaction(core.db, async (trx) => {
    await linkCustomer(trx, { conversation_id, customer_id })
    await openWallet(trx, { customer_id, currency: 'NGN' })
    await postTransfers(trx, [gift(customer_id, funds)])
    const last_seen_at = addSeconds(new Date(), SESSION_SECONDS)
    await trx('session').insert({
      id: newId(),
      customer_id,
      conversation_id,
      started_at: last_seen_at,
      last_seen_at,
    })
  })
  const chat = telegramChat(sandbox.url, { id: person.id, phone })
  return { chat, customer_id, conversation_id, phone, funds }
}

const gift = (customer_id: Uuid, funds: Money) => ({
  key: `gift:${customer_id}`,
  kind: 'gift',
  legs: [
    { account: { wallet: customer_id }, amount: funds },
    { account: { system: 'gateway/test' as const }, amount: money(-funds) },
  ],
  content: {},
})

/** Up to the card with the button that pays, all of it delivered. */
export async function comesToPay(house: House, { chat, conversation_id }: Buyer): Promise<void> {
  await chat.says('/airtime')
  await chat.taps(/^Myself/)
  await chat.taps(/MTN/)
  await chat.taps('₦500')
  await chat.button(/^✓ Pay/)
  await isQuiet(house, conversation_id)
}

/** Taps the button that pays. The same tap can be made again: people do, when nothing happens. */
export async function pays({ chat }: Buyer): Promise<{ again(): Promise<void> }> {
  const { message, button } = await chat.button(/^✓ Pay/)
  const tap = async () => {
    await chat.tap(message.id, button.token, true)
  }
  await tap()
  return { again: tap }
}

/** Nothing more is on its way to or from this chat. */
export const isQuiet = ({ core }: House, conversation_id: Uuid): Promise<void> =>
  until('everything said has arrived', async () => {
    const open = await core.db('message').where({ conversation_id }).whereIn('state', ['waiting', 'sending'])
    const unread = await core.db('inbound').where({ conversation_id, state: 'waiting' })
    return open.length + unread.length === 0
  })
