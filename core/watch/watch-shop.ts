import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import { notifyGroups } from '../notices/index.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import type { PurchaseCore } from '../purchase/index.ts'
import { findAbout } from './about.ts'
import { type AnomalyKind, KINDS, type Sighting } from './anomaly.ts'
import { findAnomalies } from './find-anomalies.ts'

type WatchCore = Pick<PurchaseCore, 'db' | 'config' | 'log' | 'telecoms'>

/**
 * Compares what is out of the ordinary now with what was: new sightings open and are told once, those that go on are
 * brought up to date, and what is over closes. Several at once take turns, so that none is told twice.
 */
export async function watchShop(core: WatchCore): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    await trx.raw(`select pg_advisory_xact_lock(hashtextextended('watch', 0))`)
    const providers = core.telecoms.map(({ name }) => name)
    const seen = await findAnomalies(trx, { config: core.config, providers })
    const opened = await keepSightings(trx, seen)
    await closeOthers(trx, seen)
    for (const sighting of opened) await tell(trx, core, sighting)
  })
}

type Opened = Sighting & { id: Uuid }

/** Those that were not open before. */
async function keepSightings(trx: Trx, seen: readonly Sighting[]): Promise<Opened[]> {
  if (seen.length === 0) return []
  const { rows } = await trx.raw<{
    rows: { id: Uuid; kind: AnomalyKind; subject: string; opened_now: boolean }[]
  }>(
    `insert into anomaly (id, kind, subject, facts, opened_at, seen_at)
     select id, kind, subject, facts, :time, :time
     from unnest(:ids::uuid[], :kinds::text[], :subjects::text[], :facts::jsonb[]) as seen (id, kind, subject, facts)
     order by kind, subject
     on conflict (kind, subject) where closed_at is null do update set facts = excluded.facts, seen_at = excluded.seen_at
     returning id, kind, subject, id = any(:ids::uuid[]) as opened_now`,
    {
      time: now(),
      ids: seen.map((): Uuid => newId()),
      kinds: seen.map(({ kind }) => kind),
      subjects: seen.map(({ subject }) => subject),
      facts: seen.map(({ facts }) => canonicalJson(facts)),
    },
  )
  const opened = new Map(
    rows.filter((row) => row.opened_now).map(({ id, kind, subject }) => [`${kind} ${subject}`, id]),
  )
  return seen.flatMap((sighting) => {
    const id = opened.get(`${sighting.kind} ${sighting.subject}`)
    return id === undefined ? [] : [{ ...sighting, id }]
  })
}

async function closeOthers(trx: Trx, seen: readonly Sighting[]): Promise<void> {
  await trx.raw(
    `update anomaly set closed_at = :time where closed_at is null and not exists (
       select from unnest(:kinds::text[], :subjects::text[]) as seen (kind, subject)
       where seen.kind = anomaly.kind and seen.subject = anomaly.subject)`,
    { time: now(), kinds: seen.map(({ kind }) => kind), subjects: seen.map(({ subject }) => subject) },
  )
}

async function tell(trx: Trx, core: WatchCore, { id, kind, subject, facts, detail }: Opened): Promise<void> {
  const { code } = KINDS[kind]
  if (code === null) return
  const since = now().toISOString().slice(0, 16).replace('T', ' ')
  const said = { code, subject: `${subject}, since ${since} UTC`, detail }
  core.log.error({ alert: said }, 'an operator should look at this')
  const about = await findAbout(trx, { kind, subject, facts })
  const notice = { kind: 'ops.anomaly' as const, id, about, ...said }
  await notifyGroups(trx, core, { notice, key: `ops:${code}:${said.subject}` })
}
