import type { Uuid } from '../../core/kernel/ids.ts'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { isEnded, type PurchaseState } from '../../core/purchase/index.ts'
import type { Entry } from './telecom.ts'
import type { World } from './world.ts'

type Seen = {
  id: Uuid
  state: PurchaseState
  provider_request_id: string | null
  hold: string
  told: string | null
  told_reversal: boolean
  facts: string[]
  request_ids: string[]
}

/** What follows from the state of a purchase, at any moment. */
const FOLLOWS: Record<PurchaseState, { hold: string; told: string | null; facts: string[] }> = {
  held: { hold: 'open', told: null, facts: [] },
  sending: { hold: 'open', told: null, facts: [] },
  unknown: { hold: 'open', told: null, facts: [] },
  review: { hold: 'open', told: null, facts: [] },
  delivered: { hold: 'settled', told: 'purchase.delivered', facts: ['delivered'] },
  returned: { hold: 'released', told: 'purchase.returned', facts: ['returned'] },
  reversed: { hold: 'settled', told: 'purchase.delivered', facts: ['delivered', 'reversed'] },
}

/** The laws that cost little: wallets, and the purchases that something has happened to. */
export async function checkStep(world: World): Promise<void> {
  const { rows } = await world.db.raw<{ rows: { code: string }[] }>(
    `select code from account where kind = 'wallet' and (balance < 0 or held < 0 or held > balance)`,
  )
  for (const { code } of rows) world.report({ law: 'a wallet has what it holds', detail: code })
  for (const seen of await readSeen(world, [...world.touched])) checkPurchase(world, seen)
  world.touched.clear()
}

/** The laws that read everything. */
export async function checkBooks(world: World): Promise<void> {
  for (const difference of await reconcileLedger(world.db))
    world.report({ law: 'the books balance', detail: JSON.stringify(difference) })
  const { rows } = await world.db.raw<{ rows: { customer_id: string; held: bigint; open: bigint }[] }>(
    `select customer_id, held, open from (
       select customer_id, sum(price) filter (where state in ('held', 'sending', 'unknown', 'review'))::bigint as open
       from purchase group by customer_id) as owed
     join customer on customer.id = customer_id
     join account on account.code = 'wallet/' || customer_id
     where held <> coalesce(open, 0)`,
  )
  for (const { customer_id, held, open } of rows)
    world.report({ law: 'held is what is under way', detail: `${customer_id}: ${held}, under way ${open}` })
}

/** All purchases, or those of these ids. */
export async function readSeen(world: World, ids: readonly Uuid[] | null): Promise<Seen[]> {
  if (ids?.length === 0) return []
  const { rows } = await world.db.raw<{ rows: Seen[] }>(
    `select purchase.id, purchase.state, provider_request_id, hold.state as hold,
       (select body->'notice'->>'kind' from message where key = 'purchase:' || purchase.id || ':outcome') as told,
       exists (select from message where key = 'purchase:' || purchase.id || ':reversed') as told_reversal,
       array(select status from purchase_fact where purchase_id = purchase.id order by status) as facts,
       array(select request_id from purchase_attempt where purchase_id = purchase.id and event = 'sent' order by id)
         as request_ids
     from purchase join hold on hold.id = hold_id
     where :all or purchase.id = any(:ids::uuid[]) order by purchase.id`,
    { all: ids === null, ids: [...(ids ?? [])] },
  )
  return rows
}

function checkPurchase(world: World, seen: Seen): void {
  const { id, state, hold, told, facts, told_reversal } = seen
  const broken = (law: string, detail: string): void => world.report({ law, detail, purchase_id: id })
  const follows = FOLLOWS[state]
  if (hold !== follows.hold) broken('the hold ends with its purchase', `${state}, but the hold is ${hold}`)
  if (told !== follows.told) broken('every end is told once, as it was', `${state}, told ${told}`)
  if (told_reversal !== (state === 'reversed'))
    broken('a reversal is told', `${state}, told ${told_reversal}`)
  if (facts.join() !== follows.facts.join()) broken('facts say how it ended', `${state}, facts ${facts}`)
  const entries = entriesOf(world, seen)
  const given = entries.filter(({ truth }) => truth === 'delivered' || truth === 'reversed')
  if (given.length > 1) broken('at most one provider delivers', given.map(idOf).join(' '))
  if (state === 'returned' && entries.some(({ truth }) => truth === 'delivered' || truth === 'undecided'))
    broken('what goes back was not delivered', entries.map(idOf).join(' '))
  if ((state === 'delivered' || state === 'reversed') && given.map(idOf).join() !== seen.provider_request_id)
    broken('what was paid for was delivered', `paid ${seen.provider_request_id}, given ${given.map(idOf)}`)
}

/** What the providers' own books have about a purchase. */
const entriesOf = (world: World, { request_ids }: Seen): Entry[] =>
  request_ids.flatMap((id) => world.telecoms.flatMap(({ books }) => books.get(id) ?? []))

const idOf = ({ request }: Entry): string => request.request_id

/** Nothing is under way any more but what a person has to decide, and both sides agree on what happened. */
export async function checkQuiet(world: World): Promise<Map<PurchaseState, number>> {
  const states = new Map<PurchaseState, number>()
  const all = await readSeen(world, null)
  for (const seen of all) {
    const { id, state } = seen
    states.set(state, (states.get(state) ?? 0) + 1)
    checkPurchase(world, seen)
    const current = entriesOf(world, seen).find((entry) => idOf(entry) === seen.provider_request_id)
    const truth = current?.truth ?? 'nothing'
    const broken = (law: string): void =>
      world.report({ law, detail: `${state}; the provider: ${truth}`, purchase_id: id })
    if (!isEnded(state) && !(state === 'review' && truth === 'undecided'))
      broken('nothing is left open without a reason')
    if (truth === 'delivered' && state !== 'delivered') broken('what was delivered is paid for')
    if (truth === 'reversed' && state === 'delivered' && current?.is_heard === true)
      broken('a reversal that we heard of gives the money back')
    if (state === 'reversed' && truth !== 'reversed') broken('only the provider takes a delivery back')
  }
  await checkProviders(world, all)
  const claims = await world.db('purchase_claim').count<{ count: bigint }[]>('* as count')
  if (claims[0]?.count !== 0n) world.report({ law: 'nobody is owed anything', detail: 'there are claims' })
  return states
}

/** What our books say that each provider was paid is what its own books say. */
async function checkProviders(world: World, all: readonly Seen[]): Promise<void> {
  const delivered = new Set(all.flatMap((seen) => (seen.state === 'delivered' ? seen.request_ids : [])))
  for (const { name, books } of world.telecoms) {
    const charged = [...books.values()]
      .filter(
        (entry) => entry.truth === 'delivered' || (entry.truth === 'reversed' && delivered.has(idOf(entry))),
      )
      .reduce((sum, { cost }) => sum + cost, 0n)
    const { rows } = await world.db.raw<{ rows: { paid: string }[] }>(
      `select coalesce(sum(amount), 0)::text as paid from entry join account on account.id = account_id
       where kind = 'provider' and code like :code`,
      { code: `provider/${name}%` },
    )
    if (rows[0]?.paid !== String(charged))
      world.report({
        law: 'spent is delivered',
        detail: `${name}: paid ${rows[0]?.paid}, charged ${charged}`,
      })
  }
}
