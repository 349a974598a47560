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
  claims: number
  is_wallet_sound: boolean
}

/** What follows from the state of a purchase, at any moment. */
const FOLLOWS: Record<PurchaseState, { hold: string; told: string | null; facts: string[] }> = {
  queued: { hold: 'open', told: null, facts: [] },
  held: { hold: 'open', told: null, facts: [] },
  sending: { hold: 'open', told: null, facts: [] },
  unknown: { hold: 'open', told: null, facts: [] },
  review: { hold: 'open', told: null, facts: [] },
  delivered: { hold: 'settled', told: 'purchase.delivered', facts: ['delivered'] },
  returned: { hold: 'released', told: 'purchase.returned', facts: ['returned'] },
  reversed: { hold: 'settled', told: 'purchase.delivered', facts: ['delivered', 'reversed'] },
}

/** The laws about the purchases that something has happened to, and about the wallets that they are paid from. */
export async function checkStep(world: World): Promise<void> {
  for (const seen of await readSeen(world, [...world.touched])) checkPurchase(world, seen)
  world.touched.clear()
}

/** The laws that read everything. */
export async function checkBooks(world: World): Promise<void> {
  await checkHeld(world)
  for (const difference of await reconcileLedger(world.db))
    world.report({ law: 'the books balance', detail: JSON.stringify(difference) })
}

async function checkHeld(world: World): Promise<void> {
  const { rows: poor } = await world.db.raw<{ rows: { code: string }[] }>(
    `select code from account where kind = 'wallet' and (balance < 0 or held < 0 or held > balance)`,
  )
  for (const { code } of poor) world.report({ law: 'a wallet has what it holds', detail: code })
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
         as request_ids,
       (select count(*)::int from purchase_claim where purchase_id = purchase.id) as claims,
       wallet.balance >= wallet.held and wallet.held >= 0 as is_wallet_sound
     from purchase join hold on hold.id = hold_id join account as wallet on wallet.id = hold.account_id
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
  if (!seen.is_wallet_sound) broken('a wallet has what it holds', 'it holds more than it has')
  const entries = entriesOf(world, seen)
  const given = entries.filter(({ truth }) => truth === 'delivered' || truth === 'reversed')
  if (given.length > 1) broken('at most one provider delivers', given.map(idOf).join(' '))
  const is_open = ({ truth, is_late }: Entry): boolean =>
    !is_late && (truth === 'delivered' || truth === 'undecided')
  if (state === 'returned' && entries.some(is_open))
    broken('what goes back was not delivered', entries.map(idOf).join(' '))
  if (seen.claims > 0 && !(state === 'returned' && given.some(({ is_late }) => is_late)))
    broken('a claim is about what the provider wrote down too late', `${state}, claims ${seen.claims}`)
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
    // A person decides about what the provider did not decide, or does not know, for a day.
    if (!isEnded(state) && !(state === 'review' && (truth === 'undecided' || truth === 'nothing')))
      broken('nothing is left open without a reason')
    const is_too_late = state === 'returned' && current?.is_late === true
    if (truth === 'delivered' && state !== 'delivered' && !is_too_late)
      broken('what was delivered is paid for')
    if (is_too_late && truth === 'delivered' && current.is_known && seen.claims !== 1)
      broken('a late success that we heard of is claimed, once')
    if (truth === 'reversed' && state === 'delivered' && current?.is_heard === true)
      broken('a reversal that we heard of gives the money back')
    if (state === 'reversed' && truth !== 'reversed') broken('only the provider takes a delivery back')
  }
  await checkProviders(world, all)
  return states
}

/** What our books say that each provider was paid is what its own books say. */
async function checkProviders(world: World, all: readonly Seen[]): Promise<void> {
  const delivered = new Set(all.flatMap((seen) => (seen.state === 'delivered' ? seen.request_ids : [])))
  for (const { name, books } of world.telecoms) {
    const charged = [...books.values()]
      // What was delivered after the money went back is a claim, and paid for when people have cleared it up.
      .filter((entry) =>
        entry.truth === 'delivered'
          ? !entry.is_late || delivered.has(idOf(entry))
          : entry.truth === 'reversed' && delivered.has(idOf(entry)),
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
