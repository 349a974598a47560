import { createHash } from 'node:crypto'
import { recordAct } from '../audit/index.ts'
import { readShelves, readWholeShelf, writePlans } from '../catalog/index.ts'
import { assert } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson, type JsonObject } from '../kernel/json.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { endOffer, makeOffer, type NewOffer, offerKey, readAllShopOffers } from '../offers/index.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { compareOffers, type OfferToWrite } from './compare-offers.ts'
import { comparePlans, type PlanToWrite } from './compare-plans.ts'
import { type Comparison, changesOf, digestOf } from './comparison.ts'
import { OFFER_COLUMNS, OFFER_NEEDED } from './csv/offer-cells.ts'
import { PLAN_COLUMNS, PLAN_NEEDED } from './csv/plan-cells.ts'
import { readTable } from './csv/read-table.ts'
import { type Import, type ImportKind, lockImport } from './imports.ts'
import type { FileRefusal, ImportRefusal } from './refusals.ts'

/** `providers`: who may have a name for a plan. */
export type ShelfEnv = Pick<Environment, 'config'> & { providers: readonly string[] }

type Compared = Comparison & { digest: string; plans: PlanToWrite[]; offers: OfferToWrite[] }

/** What a file would do at this moment. Nothing is changed. */
export async function compareFile(
  db: Db | Trx,
  env: ShelfEnv,
  { what, contents }: { what: ImportKind; contents: string },
): Promise<Result<Compared, FileRefusal>> {
  const shelf = await readWholeShelf(db)
  const shelves = await readShelves(db, null)
  if (what === 'plans') {
    const table = readTable(contents, PLAN_COLUMNS, PLAN_NEEDED)
    if (!table.ok) return table
    const { writes, ...found } = comparePlans(table.value, shelf, { ...env, shelves })
    return ok({ ...found, digest: digestOf(found), plans: writes, offers: [] })
  }
  const table = readTable(contents, OFFER_COLUMNS, OFFER_NEEDED)
  if (!table.ok) return table
  const time = now()
  const world = { config: env.config, shelves, plan_ids: new Set<string>(shelf.map(({ id }) => id)), time }
  const { writes, ...found } = compareOffers(table.value, await readAllShopOffers(db), world)
  return ok({ ...found, digest: digestOf(found), plans: [], offers: writes })
}

const LOCKED = { plans: 'plan, plan_offer_code', offers: 'offer' } as const

type Applying = { import_id: Uuid; admin_id: Uuid; digest: string }

/**
 * Applies a file whole, once, as it was shown: when what it would do has become something else meanwhile, or a line of
 * it is wrong, nothing is changed. Refusals: see `ImportRefusal`.
 */
export async function applyImport(
  trx: Trx,
  env: ShelfEnv,
  { import_id, admin_id, digest }: Applying,
): Promise<Result<{ fresh: number; changed: number }, ImportRefusal>> {
  const found = await lockImport(trx, import_id)
  if (found === null || found.state !== 'ready' || found.contents === null)
    return refuse({ code: 'shelves.import-over' })
  // Whoever reads, buys or takes an offer goes on; who would write a plan or an offer waits.
  await trx.raw(`lock table ${LOCKED[found.what]} in share row exclusive mode`)
  const compared = await compareFile(trx, env, { what: found.what, contents: found.contents })
  if (!compared.ok) return compared
  const { problems, fresh, changed, plans, offers } = compared.value
  if (problems.length > 0) return refuse({ code: 'shelves.lines-wrong', lines: problems.length })
  if (compared.value.digest !== digest) return refuse({ code: 'shelves.changed-meanwhile' })
  if (fresh.length + changed.length === 0) return refuse({ code: 'shelves.nothing-new' })
  await applyPlans(trx, env, plans)
  await applyOffers(trx, offers)
  const changes = changesOf({ fresh, changed })
  const ended = { state: 'applied', changes: canonicalJson(changes), ended_by: admin_id, ended_at: now() }
  await trx('shelf_import').where({ id: import_id }).update(ended)
  await record(trx, found, { admin_id, changes, counts: { fresh: fresh.length, changed: changed.length } })
  return ok({ fresh: fresh.length, changed: changed.length })
}

/** Puts a file aside for good; false when it was applied or put aside before. */
export async function dropImport(
  trx: Trx,
  { import_id, admin_id }: { import_id: Uuid; admin_id: Uuid },
): Promise<boolean> {
  const dropped = await trx('shelf_import')
    .where({ id: import_id, state: 'ready' })
    .update({ state: 'dropped', ended_by: admin_id, ended_at: now() })
  return dropped === 1
}

async function applyPlans(trx: Trx, env: ShelfEnv, plans: readonly PlanToWrite[]): Promise<void> {
  const written = plans.map(({ id, draft, before }) => ({
    ...{ id, draft },
    price_kept: before === null || before.price_kept || before.price !== draft.price,
  }))
  await writePlans(trx, env, { plans: written, time: now() })
}

async function applyOffers(trx: Trx, offers: readonly OfferToWrite[]): Promise<void> {
  for (const { code, draft, ends, makes } of offers) {
    if (ends !== null) await endOffer(trx, ends)
    if (makes === null) continue
    const made = await makeOffer(trx, { ...draft, key: offerKey(code, makes.version) } as NewOffer)
    assert(made.ok, 'a line that was judged makes a good offer')
  }
}

type Recorded = { admin_id: Uuid; changes: JsonObject; counts: { fresh: number; changed: number } }

/** The log has what identifies the file and all that it changed; the import has both whole. */
async function record(
  trx: Trx,
  { id, what, name, contents }: Import,
  { admin_id, changes, counts }: Recorded,
): Promise<void> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const file = { name, sha256: hash(contents ?? '') }
  const facts = { ...counts, file, changes_sha256: hash(canonicalJson(changes)) }
  await recordAct(trx, { admin_id, action: `${what}.import`, subject: `import:${id}`, facts })
}
