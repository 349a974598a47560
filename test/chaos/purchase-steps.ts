import { setTimeout as pause } from 'node:timers/promises'
import { present } from '../../core/kernel/assert.ts'
import { nationalDigits } from '../../core/kernel/phone.ts'
import { walletAccount } from '../../core/ledger/index.ts'
import { schedule } from '../../core/platform/job.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { vendJob } from '../../core/purchase/index.ts'
import { type Buyer, pays } from './buyers.ts'
import { purchaseOf } from './expect-purchase.ts'
import { type Fits, isEdit, isPay, isRequery, type Moment } from './gates.ts'
import type { House } from './house.ts'
import { lockRow } from './row-lock.ts'
import type { Step } from './standing.ts'
import { until } from './until.ts'

/** The ending of the phone number chooses how the provider behaves. */
export type PurchaseStep = Step<Buyer> & { ending: string }

const isPayOf =
  (buyer: Buyer, at: Moment): Fits =>
  (passing) =>
    passing.at === at && isPay(passing) && passing.request.includes(nationalDigits(buyer.phone))

const isRequeryOf =
  (house: House, buyer: Buyer, at: Moment): Fits =>
  (passing) => {
    const request_id = house.gates.sent.get(nationalDigits(buyer.phone))?.[0]
    return (
      passing.at === at &&
      isRequery(passing) &&
      request_id !== undefined &&
      passing.request.includes(request_id)
    )
  }

/** Answers of a poll carry the taps of everybody; this one carries the tap of this person. */
const isUpdateOf =
  (buyer: Buyer): Fits =>
  (passing) =>
    passing.at === 'done' &&
    passing.path.endsWith('/getUpdates') &&
    passing.response.includes(`"callback_query"`) &&
    passing.response.includes(`"id":${buyer.chat.person_id},`)

function at(
  name: string,
  ending: string,
  fits: (house: House, buyer: Buyer) => Fits,
  { next = 'go on', turn = 1 }: { next?: 'go on' | 'cut'; turn?: 1 | 2 | 3 } = {},
): PurchaseStep {
  return {
    name,
    ending,
    turn,
    async walk(house, buyer) {
      const held = house.gates.hold(fits(house, buyer))
      await pays(buyer)
      await held.reached
      return { release: () => held.release(next) }
    },
  }
}

const RUN_MS = 200

/** As the queue does when a worker was silent for too long, or the relay died before it had noted what it handed over. */
async function runJobAgain(house: House, buyer: Buyer): Promise<void> {
  const { db } = house.core
  const purchase_id = present(await purchaseOf(house, buyer), 'what is being sent is there').id
  const key = `${purchase_id}:again`
  await inTransaction(db, (trx) => schedule(trx, vendJob, { purchase_id }, { key }))
  await until('the job is handed over once more', async () => {
    const row = await db('job_outbox')
      .where({ key: `${vendJob.name}:${key}` })
      .first('relayed_at')
    return row.relayed_at !== null
  })
  await pause(RUN_MS)
}

const WAY = /on its way/
const OUTCOME = /delivered to|was not delivered/

/** From the tap that pays to the outcome in the chat. */
export const PURCHASE_STEPS: PurchaseStep[] = [
  at('asking about it', '0003', (house, buyer) => isRequeryOf(house, buyer, 'arrived')),
  at('asked about it, unheard', '0003', (house, buyer) => isRequeryOf(house, buyer, 'done')),
  at('asking about one that never arrived', '0004', (house, buyer) => isRequeryOf(house, buyer, 'done')),
  {
    name: 'in the middle of the turn that pays',
    ending: '1111',
    turn: 1,
    async walk(house, buyer) {
      const { DATABASE_URL } = house.core.config
      const lock = await lockRow(DATABASE_URL, 'account', walletAccount(buyer.customer_id))
      await pays(buyer)
      await lock.waitedFor()
      return lock
    },
  },
  at('paid, not yet said', '1111', (_, buyer) => isEdit(buyer.chat, WAY, 'arrived')),
  at('said, not yet known to be said', '1111', (_, buyer) => isEdit(buyer.chat, WAY, 'done')),
  at('on the way to the provider, and lost', '1111', (_, buyer) => isPayOf(buyer, 'arrived'), {
    next: 'cut',
    turn: 2,
  }),
  at('on the way to the provider, done later', '1111', (_, buyer) => isPayOf(buyer, 'arrived'), { turn: 2 }),
  at('delivered, unheard', '1111', (_, buyer) => isPayOf(buyer, 'done'), { turn: 2 }),
  at('refused, unheard', '0002', (_, buyer) => isPayOf(buyer, 'done'), { turn: 2 }),
  {
    name: 'on the way to the provider, and its job runs a second time',
    ending: '1111',
    turn: 2,
    async walk(house, buyer) {
      const held = house.gates.hold(isPayOf(buyer, 'arrived'))
      await pays(buyer)
      await held.reached
      await runJobAgain(house, buyer)
      return { release: () => held.release('go on') }
    },
  },
  {
    name: 'in the middle of the settlement',
    ending: '1111',
    turn: 2,
    async walk(house, buyer) {
      const held = house.gates.hold(isPayOf(buyer, 'done'))
      await pays(buyer)
      await held.reached
      const { id } = present(await purchaseOf(house, buyer), 'what is being sent is there')
      const lock = await lockRow(house.core.config.DATABASE_URL, 'purchase', id)
      held.release('go on')
      await lock.waitedFor()
      return lock
    },
  },
  at('settled, outcome not yet shown', '1111', (_, buyer) => isEdit(buyer.chat, OUTCOME, 'arrived')),
  at('outcome shown, not yet known to be', '1111', (_, buyer) => isEdit(buyer.chat, OUTCOME, 'done')),
  at('returned, outcome not yet shown', '0002', (_, buyer) => isEdit(buyer.chat, OUTCOME, 'arrived')),
  at('the tap on its way to the bot', '1111', (_, buyer) => isUpdateOf(buyer), { turn: 3 }),
]
