import { nationalDigits } from '../../core/kernel/phone.ts'
import { walletAccount } from '../../core/ledger/index.ts'
import type { Passing } from '../../sandbox/control/bystander.ts'
import { type Buyer, pays } from './buyers.ts'
import { purchaseOf } from './expect-purchase.ts'
import { isPay, isRequery } from './gates.ts'
import type { House } from './house.ts'
import { lockRow } from './row-lock.ts'

/** What stands still at a step, and lets go of it. */
export type Standing = { release(): void | Promise<void> }

/** A step of the road. `walk` taps Pay and resolves when the purchase stands exactly there. */
export type Step = {
  name: string
  /** How the provider behaves for this recipient. */
  ending: string
  /** Steps that take longer to reach, or that hold up all others, have their place in the order. */
  order: 'early' | 'usual' | 'last'
  walk(house: House, buyer: Buyer): Promise<Standing>
}

type Moment = Passing['at']

const isEdit = (buyer: Buyer, words: RegExp, at: Moment) => (passing: Passing) =>
  passing.at === at &&
  passing.path.endsWith('/editMessageText') &&
  passing.request.includes(`"chat_id":"${buyer.chat.person_id}"`) &&
  words.test(passing.request)

const isPayOf = (buyer: Buyer, at: Moment) => (passing: Passing) =>
  passing.at === at && isPay(passing) && passing.request.includes(nationalDigits(buyer.phone))

const isRequeryOf = (house: House, buyer: Buyer, at: Moment) => (passing: Passing) => {
  const request_id = house.gates.sent.get(nationalDigits(buyer.phone))?.[0]
  return (
    passing.at === at &&
    isRequery(passing) &&
    request_id !== undefined &&
    passing.request.includes(request_id)
  )
}

/** Answers of a poll carry the taps of everybody; this one carries the tap of this person. */
const isUpdateOf = (buyer: Buyer) => (passing: Passing) =>
  passing.at === 'done' &&
  passing.path.endsWith('/getUpdates') &&
  passing.response.includes(`"callback_query"`) &&
  passing.response.includes(`"id":${buyer.chat.person_id},`)

function at(
  name: string,
  ending: string,
  fits: (house: House, buyer: Buyer) => (passing: Passing) => boolean,
  { next = 'go on', order = 'usual' }: { next?: 'go on' | 'cut'; order?: Step['order'] } = {},
): Step {
  return {
    name,
    ending,
    order,
    async walk(house, buyer) {
      const held = house.gates.hold(fits(house, buyer))
      await pays(buyer)
      await held.reached
      return { release: () => held.release(next) }
    },
  }
}

const WAY = /on its way/
const OUTCOME = /delivered to|was not delivered/

export const STEPS: Step[] = [
  at('asking about it', '0003', (house, buyer) => isRequeryOf(house, buyer, 'arrived'), { order: 'early' }),
  at('asked about it, unheard', '0003', (house, buyer) => isRequeryOf(house, buyer, 'done'), {
    order: 'early',
  }),
  at('asking about one that never arrived', '0004', (house, buyer) => isRequeryOf(house, buyer, 'done'), {
    order: 'early',
  }),
  {
    name: 'in the middle of the turn that pays',
    ending: '1111',
    order: 'usual',
    async walk(house, buyer) {
      const { DATABASE_URL } = house.core.config
      const lock = await lockRow(DATABASE_URL, 'account', walletAccount(buyer.customer_id))
      await pays(buyer)
      await lock.waitedFor()
      return lock
    },
  },
  at('paid, not yet said', '1111', (_, buyer) => isEdit(buyer, WAY, 'arrived')),
  at('said, not yet known to be said', '1111', (_, buyer) => isEdit(buyer, WAY, 'done')),
  at('on the way to the provider, and lost', '1111', (_, buyer) => isPayOf(buyer, 'arrived'), {
    next: 'cut',
  }),
  at('on the way to the provider, done later', '1111', (_, buyer) => isPayOf(buyer, 'arrived')),
  at('delivered, unheard', '1111', (_, buyer) => isPayOf(buyer, 'done')),
  at('refused, unheard', '0002', (_, buyer) => isPayOf(buyer, 'done')),
  {
    name: 'in the middle of the settlement',
    ending: '1111',
    order: 'usual',
    async walk(house, buyer) {
      const held = house.gates.hold(isPayOf(buyer, 'done'))
      await pays(buyer)
      await held.reached
      const purchase = await purchaseOf(house, buyer)
      const lock = await lockRow(house.core.config.DATABASE_URL, 'purchase', purchase?.id ?? '')
      held.release('go on')
      await lock.waitedFor()
      return lock
    },
  },
  at('settled, outcome not yet shown', '1111', (_, buyer) => isEdit(buyer, OUTCOME, 'arrived')),
  at('outcome shown, not yet known to be', '1111', (_, buyer) => isEdit(buyer, OUTCOME, 'done')),
  at('returned, outcome not yet shown', '0002', (_, buyer) => isEdit(buyer, OUTCOME, 'arrived')),
  at('the tap on its way to the bot', '1111', (_, buyer) => isUpdateOf(buyer), { order: 'last' }),
]
