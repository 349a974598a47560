import { expect } from 'vitest'
import type { Uuid } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { nationalDigits } from '../../core/kernel/phone.ts'
import { readWallet } from '../../core/ledger/index.ts'
import { type Buyer, isQuiet, PRICE, WALLET } from './buyers.ts'
import type { House } from './house.ts'
import { until } from './until.ts'

const OUTCOME = /delivered to|was not delivered/
const STALE = /on its way|takes longer than usual/

type Row = { id: Uuid; reference: string; state: string; provider_request_id: string | null }

export async function purchaseOf({ core }: House, { customer_id }: Buyer): Promise<Row | undefined> {
  return core.db('purchase').where({ customer_id }).first()
}

export const hasEnded = (house: House, buyer: Buyer, what: string): Promise<void> =>
  until(`the purchase of ${buyer.phone} ended (${what})`, async () =>
    ['delivered', 'returned'].includes((await purchaseOf(house, buyer))?.state ?? ''),
  )

/** What is promised about one tap that pays, whatever was killed on its way. */
export async function expectOneEnd(
  house: House,
  buyer: Buyer,
  what: string,
): Promise<'delivered' | 'returned'> {
  await isQuiet(house, buyer.conversation_id)
  const { db } = house.core
  const purchases: Row[] = await db('purchase').where({ customer_id: buyer.customer_id })
  expect(purchases, `${what}: what ${buyer.phone} tapped is one purchase`).toHaveLength(1)
  const [{ id, reference, state, provider_request_id }] = purchases as [Row]
  const told = `${what}: ${reference} of ${buyer.phone}, ${state}`

  const recipient = nationalDigits(buyer.phone)
  const arrived = house.gates.sent.get(recipient) ?? []
  expect(arrived.length, `${told}: arrived at the provider at most once`).toBeLessThanOrEqual(1)
  expect([provider_request_id], `${told}: under the id that we know`).toEqual(
    arrived.length === 1 ? arrived : [provider_request_id],
  )
  const books = [...house.sandbox.state.vtpass.transactions.values()].filter(
    (transaction) => transaction.recipient === recipient && transaction.status === 'delivered',
  )
  expect(books.length, `${told}: delivered there and here alike`).toBe(state === 'delivered' ? 1 : 0)

  const left = state === 'delivered' ? money(WALLET - PRICE) : WALLET
  expect(await readWallet(db, buyer.customer_id), told).toEqual({ balance: left, held: 0n, available: left })
  expect(await db('purchase_fact').where({ purchase_id: id }), told).toMatchObject([{ status: state }])

  expect(await db('message').where({ key: `purchase:${id}:outcome` }), told).toMatchObject([
    { state: 'sent' },
  ])
  const messages = await buyer.chat.said(reference)
  expect(
    messages.filter(({ text }) => OUTCOME.test(text ?? '')),
    told,
  ).toHaveLength(1)
  expect(
    messages.filter(({ text }) => STALE.test(text ?? '')),
    told,
  ).toHaveLength(0)
  return state as 'delivered' | 'returned'
}

/** The chat still listens, and says the same as the ledger. */
export async function expectAnswers({ chat }: Buyer, state: 'delivered' | 'returned'): Promise<void> {
  await chat.says('/balance')
  await chat.sees(state === 'delivered' ? '₦4,500 available' : '₦5,000 available')
}
