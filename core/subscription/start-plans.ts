import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Trx } from '../platform/transaction.ts'
import type { PurchaseFact } from '../purchase/index.ts'
import { lockForStarting } from './lock-numbers.ts'
import { COPIED, COPIES, FROM } from './place-plan.ts'
import { endOf, type Subscription, withAddons } from './subscription.ts'
import { tellEnded } from './tell-customers.ts'
import { ENDING_HOURS } from './tell-ending.ts'

type Starting = Subscription & { happened_at: Date; lives_in: string }

/**
 * What was delivered runs from then on. The network has put it in place of what ran before, whatever we think of
 * that: so the one before ends, with its add-ons. What nobody placed by way of this domain gets its row here.
 */
export async function startPlans(trx: Trx, facts: readonly PurchaseFact[]): Promise<void> {
  if (facts.length === 0) return
  await lockForStarting(
    trx,
    facts.map(({ recipient }) => recipient),
  )
  await recordUnplaced(trx, facts)
  let waiting = await readStarting(trx, facts)
  while (waiting.length > 0) {
    const taken = new Set<Phone>()
    const round = waiting.filter(({ phone }) => !taken.has(phone) && taken.add(phone))
    waiting = waiting.filter((each) => !round.includes(each))
    await startRound(trx, round)
  }
}

async function recordUnplaced(trx: Trx, facts: readonly PurchaseFact[]): Promise<void> {
  await trx.raw(
    `insert into subscription (${COPIED}, id, state, created_at)
     select ${COPIES}, fact.id, case plan.kind when 'base' then 'queued' else 'starting' end, :time ${FROM}
     join unnest(:ids::uuid[], :purchase_ids::uuid[]) as fact (id, purchase_id) on fact.purchase_id = purchase.id
     where plan.type = 'prepaid'
     on conflict (purchase_id) do nothing`,
    {
      ids: facts.map(() => newId()),
      purchase_ids: facts.map(({ purchase_id }) => purchase_id),
      time: now(),
    },
  )
}

/** Base plans first: an add-on that came with its plan finds it there. */
async function readStarting(trx: Trx, facts: readonly PurchaseFact[]): Promise<Starting[]> {
  const { rows } = await trx.raw<{ rows: Starting[] }>(
    `select subscription.*, fact.happened_at, customer.time_zone as lives_in
     from unnest(:purchase_ids::uuid[], :happened_at::timestamptz[]) as fact (purchase_id, happened_at)
     join subscription using (purchase_id) join customer on customer.id = subscription.customer_id
     where subscription.state in ('queued', 'starting')
     order by subscription.kind desc, fact.happened_at, subscription.place`,
    {
      purchase_ids: facts.map(({ purchase_id }) => purchase_id),
      happened_at: facts.map(({ happened_at }) => happened_at.toISOString()),
    },
  )
  return rows
}

async function startRound(trx: Trx, round: readonly Starting[]): Promise<void> {
  const bases = round.filter(({ kind }) => kind === 'base')
  const ended = await endRunning(trx, bases)
  await startAll(trx, bases.map(withEnd))
  await startAll(trx, await underBases(trx, round))
  // Whoever put another plan in its place has said yes to that; somebody else has not.
  const by = new Map(bases.map(({ phone, customer_id }) => [phone, customer_id]))
  await tellEnded(
    trx,
    ended.filter(
      ({ phone, customer_id, end_reason }) => end_reason === 'expired' || by.get(phone) !== customer_id,
    ),
  )
}

const withEnd = (starting: Starting) => ({
  starting,
  base_id: null as Uuid | null,
  ends_at: endOf(starting, starting.happened_at, starting.lives_in),
})

/** An add-on ends with its plan, or before it. One whose plan ended while it was on its way lasts by itself. */
async function underBases(trx: Trx, round: readonly Starting[]) {
  const addons = round.filter(({ kind }) => kind === 'addon')
  if (addons.length === 0) return []
  const { rows } = await trx.raw<{ rows: { id: Uuid; phone: Phone; ends_at: Date }[] }>(
    `select id, phone, ends_at from subscription
     where phone = any(:phones::text[]) and kind = 'base' and state = 'active'`,
    { phones: addons.map(({ phone }) => phone) },
  )
  return addons.map((addon) => {
    const own = withEnd(addon)
    const base = rows.find(({ phone, ends_at }) => phone === addon.phone && ends_at > addon.happened_at)
    if (base === undefined) return own
    const ends_at = new Date(Math.min(base.ends_at.getTime(), own.ends_at.getTime()))
    return { ...own, base_id: base.id, ends_at }
  })
}

async function startAll(trx: Trx, starts: readonly ReturnType<typeof withEnd>[]): Promise<void> {
  if (starts.length === 0) return
  await trx.raw(
    `update subscription set state = 'active', starts_at = started.starts_at, ends_at = started.ends_at,
       base_id = started.base_id, time_zone = started.time_zone,
       ending_told_at = case when kind = 'addon' or started.ends_at <= started.starts_at + make_interval(hours => :hours) then :time::timestamptz end
     from unnest(:ids::uuid[], :starts_at::timestamptz[], :ends_at::timestamptz[], :base_ids::uuid[], :zones::text[])
       as started (id, starts_at, ends_at, base_id, time_zone)
     where subscription.id = started.id and subscription.state in ('queued', 'starting')`,
    {
      ids: starts.map(({ starting }) => starting.id),
      starts_at: starts.map(({ starting }) => starting.happened_at.toISOString()),
      ends_at: starts.map(({ ends_at }) => ends_at.toISOString()),
      base_ids: starts.map(({ base_id }) => base_id),
      hours: ENDING_HOURS,
      time: now(),
      zones: starts.map(({ starting }) => starting.lives_in),
    },
  )
}

async function endRunning(trx: Trx, bases: readonly Starting[]): Promise<Subscription[]> {
  if (bases.length === 0) return []
  const { rows } = await trx.raw<{ rows: Subscription[] }>(
    `with running as (
       select id from subscription where phone = any(:phones::text[]) and kind = 'base' and state = 'active'
       order by id for no key update
     )
     update subscription set state = 'ended', ended_at = :time,
       end_reason = case when ends_at <= :time then 'expired' else 'replaced' end
     where state = 'active' and id in (${withAddons('running')})
     returning subscription.*`,
    { phones: bases.map(({ phone }) => phone), time: now() },
  )
  return rows
}
