import { type NetworkId, type Plan, readPlansById } from '../catalog/index.ts'
import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { type LedgerRefusal, placeHolds, readWallet } from '../ledger/index.ts'
import { freeOffers } from '../offers/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { alertPace } from './alert-pace.ts'
import { judgeOrder, priceOf } from './judge-order.ts'
import { contentOf, hashOf, type Order } from './order.ts'
import type { OverBudget } from './order-guard.ts'
import { isPinNeeded } from './pin-needed.ts'
import type { PurchaseCore } from './provider.ts'
import type { Purchase } from './purchase.ts'
import { type Buyer, lockBuyers, readStandings, type Standing } from './read-standing.ts'
import { draftPurchase, type PurchaseDraft, recordPurchases } from './record-purchases.ts'
import type { PurchaseRefusal } from './refusals.ts'
import { type Drafted, takeDiscounts } from './take-discounts.ts'

export type Placed = {
  purchase_id: Uuid
  reference: string
  network: NetworkId
  recipient: Phone
  price: Money
  /** What the customer can still spend. */
  available: Money
  /** The order had been placed before. */
  replayed: boolean
}

type Answer = Result<Placed, PurchaseRefusal>
type Asked = { order: Order; place: number }
type Env = Pick<PurchaseCore, 'config' | 'log' | 'guard'>

/**
 * Places one purchase: judges it, reserves its price, records it and asks for it to be sent, all in
 * the caller's transaction. Refusals: see `PurchaseRefusal`, of which the first that holds is returned.
 * The same key with the same contents is answered with the purchase it made.
 */
export async function placePurchase(trx: Trx, env: Env, order: Order): Promise<Answer> {
  const [answer] = await placePurchases(trx, env, [order])
  return present(answer, 'one order has one answer')
}

/**
 * Places many at the price of a few statements. Each order is judged alone, as if they came one after
 * the other; answers are in the order asked. What comes second for the same customer or key waits for
 * a further round, in which the first already counts.
 */
export async function placePurchases(trx: Trx, env: Env, orders: readonly Order[]): Promise<Answer[]> {
  const buyers = await lockBuyers(
    trx,
    orders.map(({ customer_id }) => customer_id),
  )
  const answers = new Map<number, Answer>()
  let waiting: Asked[] = orders.map((order, place) => ({ order, place }))
  while (waiting.length > 0) {
    const { round, rest } = splitRound(waiting)
    const answered = await placeRound(trx, env, buyers, round)
    answered.forEach((answer, index) => {
      answers.set(present(round[index], 'each answer has its order').place, answer)
    })
    waiting = rest
  }
  const answered = orders.map((_, place) => present(answers.get(place), 'every order is answered'))
  for (const [place, order] of orders.entries()) {
    const answer = present(answered[place], 'every order is answered')
    if (!answer.ok) await alertPace(trx, env, order.customer_id, answer.refusal)
  }
  return answered
}

function splitRound(waiting: readonly Asked[]): { round: Asked[]; rest: Asked[] } {
  const taken = new Set<string>()
  const round: Asked[] = []
  const rest: Asked[] = []
  for (const asked of waiting) {
    const names = [`customer ${asked.order.customer_id}`, `key ${asked.order.key}`]
    const isFirst = names.every((name) => !taken.has(name))
    // The names of those that wait count too: a later order must not overtake one of the same customer.
    for (const name of names) taken.add(name)
    if (isFirst) round.push(asked)
    else rest.push(asked)
  }
  return { round, rest }
}

async function placeRound(
  trx: Trx,
  env: Env,
  buyers: ReadonlyMap<Uuid, Buyer>,
  round: readonly Asked[],
): Promise<Answer[]> {
  const orders = round.map(({ order }) => order)
  const time = now()
  const known = await findByKeys(trx, orders)
  const plans = await readPlansById(
    trx,
    orders.flatMap(({ plan_id }) => plan_id ?? []),
  )
  const standings = await readStandings(trx, env, orders, time)
  const over = await env.guard(
    trx,
    orders.map((order) => ({ ...order, price: priceOf(order).price })),
  )
  const answers = new Map<Order, Answer>()
  const good: Order[] = []
  for (const [index, order] of orders.entries()) {
    const before = known.get(order.key)
    const standing = present(standings[index], 'every wish has a standing')
    const plan = planOf(plans, order)
    const over_budget = over[index] ?? null
    const against = judge(env, order, buyers.get(order.customer_id), { standing, plan, over_budget })
    if (before !== undefined) answers.set(order, await replay(trx, order, before))
    else if (against !== null) answers.set(order, refuse(against))
    else good.push(order)
  }
  for (const [order, answer] of await holdAndRecord(trx, env, good, plans, time)) answers.set(order, answer)
  return orders.map((order) => present(answers.get(order), 'every order of the round is answered'))
}

function judge(
  { config }: Env,
  order: Order,
  buyer: Buyer | undefined,
  {
    standing,
    plan,
    over_budget,
  }: { standing: Standing; plan: Plan | undefined; over_budget: OverBudget | null },
): PurchaseRefusal | null {
  const against = judgeOrder(config, order, buyer, standing, plan)
  if (against !== null) return against
  const { twin } = standing
  if (twin !== null && order.twin_accepted !== true) return { code: 'purchase.twin', ...twin }
  if (over_budget !== null && order.over_budget_accepted !== true) return over_budget
  if (order.pin_verified) return null
  if (over_budget !== null) return { code: 'purchase.pin-needed' }
  const own_number = buyer?.phone === order.recipient
  const asked = { amount: order.face_amount, own_number, known_recipient: standing.known_recipient }
  return isPinNeeded(config, asked) ? { code: 'purchase.pin-needed' } : null
}

const planOf = (plans: ReadonlyMap<Uuid, Plan>, { plan_id }: Order): Plan | undefined =>
  plan_id ? plans.get(plan_id) : undefined

async function findByKeys(trx: Trx, orders: readonly Order[]): Promise<Map<string, Purchase>> {
  const { rows } = await trx.raw<{ rows: Purchase[] }>(
    'select * from purchase where key = any(:keys::text[])',
    {
      keys: orders.map(({ key }) => key),
    },
  )
  return new Map(rows.map((row) => [row.key, row]))
}

async function replay(trx: Trx, order: Order, before: Purchase): Promise<Answer> {
  if (!hashOf(order).equals(before.content_hash)) return refuse({ code: 'purchase.key-reused' })
  const { available } = await readWallet(trx, before.customer_id)
  const { id, reference, network, recipient, price } = before
  return ok({ purchase_id: id, reference, network, recipient, price, available, replayed: true })
}

async function holdAndRecord(
  trx: Trx,
  env: Env,
  orders: readonly Order[],
  plans: ReadonlyMap<Uuid, Plan>,
  time: Date,
): Promise<[Order, Answer][]> {
  const drafted = orders.map(
    (order): Drafted => ({ order, purchase_id: newId(), plan: planOf(plans, order) }),
  )
  const refused = await takeDiscounts(trx, drafted)
  const good = drafted.filter(({ order }) => !refused.has(order))
  const answers = await holdAll(trx, env, good, time)
  // Nobody loses a use of an offer to a purchase that was never made.
  const unpaid = good.filter(({ order }, index) => order.offer && answers[index]?.[1].ok === false)
  if (unpaid.length > 0)
    await freeOffers(
      trx,
      unpaid.map(({ purchase_id }) => purchase_id),
    )
  return [...answers, ...[...refused].map(([order, refusal]): [Order, Answer] => [order, refuse(refusal)])]
}

async function holdAll(
  trx: Trx,
  env: Env,
  drafted: readonly Drafted[],
  time: Date,
): Promise<[Order, Answer][]> {
  if (drafted.length === 0) return []
  const holds = await placeHolds(
    trx,
    drafted.map(({ order }) => ({
      key: `purchase:${order.key}`,
      customer_id: order.customer_id,
      amount: priceOf(order).price,
      content: contentOf(order),
    })),
  )
  const rows: PurchaseDraft[] = []
  const answers = drafted.map(({ order, purchase_id, plan }, index): [Order, Answer] => {
    const hold = present(holds[index], 'every request for a hold is answered')
    if (!hold.ok) return [order, refuse(inOurWords(hold.refusal))]
    assert(!hold.value.replayed, 'a hold of a purchase is made together with its purchase')
    const row = draftPurchase(env, order, { purchase_id, hold_id: hold.value.hold_id, plan, time })
    rows.push(row)
    const { reference, network } = row
    const { recipient } = order
    const { available } = hold.value
    const { price } = priceOf(order)
    return [order, ok({ purchase_id, reference, network, recipient, price, available, replayed: false })]
  })
  await recordPurchases(trx, rows)
  return answers
}

function inOurWords(refusal: LedgerRefusal): PurchaseRefusal {
  if (refusal.code === 'ledger.key-reused') return { code: 'purchase.key-reused' }
  assert(refusal.code === 'ledger.insufficient-funds', `a customer has a wallet (${refusal.code})`)
  const { available, short_by } = refusal
  return { code: 'purchase.insufficient-funds', available, short_by }
}
