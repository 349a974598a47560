import { networks } from '../../core/catalog/index.ts'
import { newId } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { receiveGatewayWebhook, startFunding, sweepFundings } from '../../core/payments/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import {
  readFloats,
  receiveProviderCallback,
  sweepPurchases,
  watchProviders,
} from '../../core/purchase/index.ts'
import { batchOf, buys, newOrder } from './buying.ts'
import { countTurns } from './coverage.ts'
import { DEATH, inProcess, workOnce } from './run-job.ts'
import type { World } from './world.ts'

/** Everything that can happen, and how often. */
export const ACTS = {
  buys: 22,
  rushes: 2,
  works: 44,
  waits: 14,
  'sweeps purchases': 5,
  'sweeps fundings': 3,
  'watches providers': 6,
  'reads floats': 1,
  funds: 5,
  pays: 5,
  'gateway calls': 6,
  'provider calls': 8,
  'is reversed': 2,
  'changes its mood': 2,
  restarts: 1,
  'loses the queue': 1,
} as const
export type Act = keyof typeof ACTS

const RUSH_MIN = 8
const RUSH_MAX = 14

/** What can happen while a provider is being called: the rest of the world goes on. */
export const MEANWHILE: Partial<Record<Act, number>> = {
  buys: 2,
  works: 5,
  waits: 5,
  'sweeps purchases': 3,
  'provider calls': 5,
}

export async function perform(world: World, act: Act): Promise<void> {
  world.count(act)
  await DOES[act](world)
}

const DOES: Record<Act, (world: World) => Promise<void>> = {
  buys: (world) => buys(world, batchOf(world)),
  rushes,
  works,
  waits: async (world) => {
    world.wait(waitSeconds(world))
    world.note('time goes on')
  },
  'sweeps purchases': (world) => byClock(world, 'sweep of purchases', sweepPurchases),
  'sweeps fundings': (world) => byClock(world, 'sweep of fundings', sweepFundings),
  'watches providers': watches,
  'reads floats': async (world) => {
    // It asks all providers at once, so none of them may throw dice: who comes first is not ours to say.
    const calm = world.telecoms.map(({ is_calm }) => is_calm)
    for (const telecom of world.telecoms) telecom.is_calm = true
    await readFloats(world.core)
    world.telecoms.forEach((telecom, place) => {
      telecom.is_calm = calm[place] ?? false
    })
    world.note('floats are read')
  },
  funds,
  pays,
  'gateway calls': gatewayCalls,
  'provider calls': providerCalls,
  'is reversed': isReversed,
  'changes its mood': changeMood,
  restarts: async (world) => world.note(`restart, ${world.queue.restart()} jobs run twice`),
  'loses the queue': async (world) => {
    const lost = world.queue.loseAll()
    if (lost > 0) world.count('queues lost with jobs in them')
    world.note(`the queue is empty again, ${lost} jobs are lost`)
  },
}

async function watches(world: World): Promise<void> {
  await byClock(world, 'watch over providers', watchProviders)
  await countTurns(world)
}

/** Mostly a moment, sometimes minutes, seldom hours. */
function waitSeconds({ dice }: World): number {
  const kind = dice.weigh({ moment: 70, minutes: 28, hours: 2 })
  if (kind === 'moment') return dice.between(1, 20)
  return kind === 'minutes' ? dice.between(30, 900) : dice.between(3_600, 20_000)
}

async function byClock(
  world: World,
  what: string,
  work: (core: World['core']) => Promise<unknown>,
): Promise<void> {
  const end = await inProcess(world, { percent: DEATH, what }, work)
  world.note(`${what}: ${String(end)}`)
}

/** Many buy on one network within moments, which is when a provider in trouble is noticed. */
async function rushes(world: World): Promise<void> {
  const { dice } = world
  const network = dice.one(networks).id
  const batch = Array.from({ length: dice.between(RUSH_MIN, RUSH_MAX) }, () => ({
    ...newOrder(world),
    network,
  }))
  await buys(world, batch)
  await world.queue.relay(world.db)
  for (let times = 2 * RUSH_MAX; times > 0; times--) await workOnce(world, { percent: 0 })
  await watches(world)
}

/** One provider is down, or up again; now and then all go down together. */
async function changeMood(world: World): Promise<void> {
  const { dice, telecoms } = world
  const is_common = dice.percent(30)
  const chosen = dice.one(telecoms)
  const mood = is_common || chosen.mood === 'well' ? 'down' : 'well'
  for (const telecom of is_common ? telecoms : [chosen]) {
    telecom.mood = mood
    world.note(`${telecom.name} is ${mood}`)
  }
}

/** So much of what waits is worked on at once: else a shop that had a bad hour would never catch up. */
const BACKLOG_SHARE = 8
const JOBS_MAX = 40

async function works(world: World): Promise<void> {
  if (world.queue.length === 0 || world.dice.percent(40)) {
    const { taken, lost } = await world.queue.relay(world.db)
    world.note(`${taken} jobs go to the queue, ${lost} are lost`)
  }
  const backlog = Math.min(JOBS_MAX, Math.floor(world.queue.length / BACKLOG_SHARE))
  for (let times = world.dice.between(1, 4) + backlog; times > 0; times--)
    await workOnce(world, { percent: DEATH })
}

async function funds(world: World): Promise<void> {
  const { dice } = world
  const { id, conversation_id } = dice.one(world.customers)
  const wish = {
    key: newId(),
    customer_id: id,
    conversation_id,
    slot: `fund-${dice.below(1_000_000)}`,
    amount: money(BigInt(dice.between(100, 3_000)) * 100n),
  }
  const end = await inProcess(world, { percent: DEATH, what: 'funds' }, (core) =>
    inTransaction(core.db, (trx) => startFunding(trx, core, wish)),
  )
  world.note(`funds ${wish.key}: ${String(end)}`)
}

/** People pay on pages that they were shown; a page whose link got lost is nobody's. */
async function pays(world: World): Promise<void> {
  const unpaid = [...world.gateway.pages.values()].filter(
    ({ state }) => state === 'unpaid' || state === 'failed',
  )
  const page = world.dice.pick(unpaid.slice(-30))
  if (page === undefined) return
  const { reference } = page
  const shown = await world.db('funding').where({ reference }).whereNotNull('checkout_url').first('id')
  if (shown !== undefined) world.gateway.use(page)
  world.note(`pays ${reference}: ${page.state}`)
}

/** A webhook comes, and comes again until it was acknowledged; now and then even after that. */
export async function gatewayCalls(world: World, percent = DEATH): Promise<void> {
  const { webhooks, name: source } = world.gateway
  const webhook = world.dice.pick(webhooks)
  if (webhook === undefined) return
  const end = await inProcess(world, { percent, what: 'webhook' }, (core) =>
    inTransaction(core.db, (trx) => receiveGatewayWebhook(trx, core, { source, ...webhook })),
  )
  if (end === 'done' && world.dice.percent(80)) webhooks.splice(webhooks.indexOf(webhook), 1)
  world.note(`webhook ${webhook.event_key} ${webhook.reference} ${webhook.body}: ${String(end)}`)
}

export async function providerCalls(world: World, percent = DEATH): Promise<void> {
  const telecom = world.dice.pick(world.telecoms.filter(({ callbacks }) => callbacks.length > 0))
  const callback = telecom === undefined ? undefined : world.dice.pick(telecom.callbacks)
  if (telecom === undefined || callback === undefined) return
  const { source, body, request_id, says } = callback
  const end = await inProcess(world, { percent, what: 'callback' }, (core) =>
    inTransaction(core.db, (trx) =>
      receiveProviderCallback(trx, core, { source, body, hint: { request_id, says } }),
    ),
  )
  if (end === 'done' && world.dice.percent(80))
    telecom.callbacks.splice(telecom.callbacks.indexOf(callback), 1)
  world.note(`callback ${body}: ${String(end)}`)
}

async function isReversed(world: World): Promise<void> {
  if (world.dice.percent(50)) {
    const request_id = world.dice.one(world.telecoms).reverse()
    world.note(`delivery ${request_id ?? 'none'} is taken back`)
    return
  }
  const page = world.dice.pick([...world.gateway.pages.values()].filter(({ state }) => state === 'paid'))
  if (page === undefined) return
  world.gateway.reverse(page)
  world.note(`payment ${page.reference} is ${page.state}`)
}
