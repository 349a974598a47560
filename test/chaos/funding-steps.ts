import { walletAccount } from '../../core/ledger/index.ts'
import type { Buyer } from './buyers.ts'
import { type Fits, isEdit, type Moment } from './gates.ts'
import type { House } from './house.ts'
import { lockRow } from './row-lock.ts'
import type { Step } from './standing.ts'
import { until } from './until.ts'

/** `begins` says how far the person has come before: to the amount, or to the link of the payment page. */
export type FundingStep = Step<Buyer> & { begins: 'amount' | 'link' }

export type FundingRow = { id: string; reference: string; state: string }

export async function fundingOf({ core }: House, { customer_id }: Buyer): Promise<FundingRow> {
  return core.db('funding').where({ customer_id }).first()
}

export async function comesToAmount({ chat }: Buyer): Promise<void> {
  await chat.says('/fund')
  await chat.button('₦1,000')
}

export async function takesAmount({ chat }: Buyer): Promise<void> {
  await chat.taps(/^₦1,000$/)
}

/** The link in the chat is the one under the reference that we know. */
export const comesToLink = (house: House, buyer: Buyer): Promise<void> =>
  until(`a link for ${buyer.phone}`, async () => {
    const { reference, state } = await fundingOf(house, buyer)
    return (
      state === 'open' && (await buyer.chat.said('pay safely')).some(({ text }) => text?.includes(reference))
    )
  })

export async function paysOnPage(house: House, buyer: Buyer): Promise<void> {
  const { reference } = await fundingOf(house, buyer)
  await buyer.chat.post('/control/paystack/pay', { reference, how: 'pay' })
}

const act = (house: House, buyer: Buyer, begins: FundingStep['begins']): Promise<void> =>
  begins === 'amount' ? takesAmount(buyer) : paysOnPage(house, buyer)

function at(
  name: string,
  begins: FundingStep['begins'],
  fits: (buyer: Buyer, reference: string) => Fits,
  { next = 'go on', turn = 1 }: { next?: 'go on' | 'cut'; turn?: 1 | 2 | 3 } = {},
): FundingStep {
  return {
    name,
    begins,
    turn,
    async walk(house, buyer) {
      const reference = begins === 'link' ? (await fundingOf(house, buyer)).reference : ''
      const held = house.gates.hold(fits(buyer, reference))
      await act(house, buyer, begins)
      await held.reached
      return { release: () => held.release(next) }
    },
  }
}

/** A transaction that this row stops in its middle. */
function within(name: string, table: 'account' | 'funding'): FundingStep {
  return {
    name,
    begins: 'link',
    turn: 1,
    async walk(house, buyer) {
      const id = table === 'account' ? walletAccount(buyer.customer_id) : (await fundingOf(house, buyer)).id
      const lock = await lockRow(house.core.config.DATABASE_URL, table, id)
      await paysOnPage(house, buyer)
      await lock.waitedFor()
      return lock
    },
  }
}

/** Stands in the payer's address: the only thing of ours in the request for a page that is known before it is made. */
export const payerMark = ({ customer_id }: Buyer): string => `customer-${customer_id.slice(-12)}@`

const isOpening =
  (buyer: Buyer, at: Moment): Fits =>
  (passing) =>
    passing.at === at &&
    passing.path.endsWith('/transaction/initialize') &&
    passing.request.includes(payerMark(buyer))

const isVerify =
  (reference: string, at: Moment): Fits =>
  (passing) =>
    passing.at === at && passing.path.endsWith(`/transaction/verify/${reference}`)

const LINK = /pay safely/
const ARRIVED = /has arrived/

/** From the amount to the money in the wallet. */
export const FUNDING_STEPS: FundingStep[] = [
  at('asking for a page, and lost', 'amount', (buyer) => isOpening(buyer, 'arrived'), {
    next: 'cut',
    turn: 2,
  }),
  at('page made, unheard', 'amount', (buyer) => isOpening(buyer, 'done'), { turn: 2 }),
  at('page known, link not yet shown', 'amount', (buyer) => isEdit(buyer.chat, LINK, 'arrived')),
  at('link shown, not yet known to be', 'amount', (buyer) => isEdit(buyer.chat, LINK, 'done')),
  within('in the middle of taking the webhook in', 'funding'),
  at('asking whether it is paid', 'link', (_, reference) => isVerify(reference, 'arrived'), { turn: 2 }),
  at('told that it is paid, unheard', 'link', (_, reference) => isVerify(reference, 'done'), { turn: 2 }),
  within('in the middle of crediting', 'account'),
  at('credited, not yet said', 'link', (buyer) => isEdit(buyer.chat, ARRIVED, 'arrived')),
  at('said, not yet known to be said', 'link', (buyer) => isEdit(buyer.chat, ARRIVED, 'done')),
]
