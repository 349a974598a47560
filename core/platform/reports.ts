import type { Config } from './config.ts'
import { isDatabaseAway, isHeldUp } from './database-away.ts'
import { type Db, openDatabase } from './db.ts'
import type { Logger } from './log.ts'
import { noteReplica, startTimer } from './metrics.ts'
import { type Replay, readReplay, readWritten } from './read-server.ts'
import { inSnapshot } from './snapshot.ts'
import type { Trx } from './transaction.ts'

/**
 * Where is read from what may be large and may be a moment old: a replica while it is good enough, else the primary,
 * by connections that cannot write and that turns do not wait for. Nothing that is read here may decide about money,
 * and nobody looks here for what they have just done.
 */
export type Reports = {
  /** The primary itself, for what must be read there however long it takes. */
  readonly primary: Db
  /**
   * One consistent picture, for somebody who waits in the chat; with `until` it surely has all that was committed until
   * then. Should a replica fail meanwhile, it is begun anew.
   */
  look<T>(work: (trx: Trx) => Promise<T>, until?: Date): Promise<T>
  /** The same for what is read piece by piece, with no transaction over all of it. */
  poolWith(until: Date): Promise<Db>
  /** How the replica is now; null where there is none. */
  examine(): Promise<ReplicaState | null>
  close(): Promise<void>
}

/** Behind: how far. Wrong: it answers, and is no replica. */
export type ReplicaState =
  | { state: 'fit' | 'behind'; lag_seconds: number; as_of: Date }
  | { state: 'away' | 'wrong'; reason: string }

/** Few, so that reports cannot take the database from those who pay. */
const POOL_MAX = 4
/** Longer than this nobody waits for a replica who can have the primary. */
const PATIENCE_MS = 2_000
/** A look is believed for so long; one that found nobody, for longer. */
const FRESH_SECONDS = 1
const AWAY_SECONDS = 10

type Environment = { config: Config; log: Logger; name: string }

/** Nothing is connected to yet: the pools open when first used. */
export function openReports({ config, log, name }: Environment): Reports {
  const limits = config.DATABASE_REPORT_LIMITS
  const shared = { pool_max: POOL_MAX, name: `${name}-reports`, limits, read_only: true }
  const primary = openDatabase(config.DATABASE_URL, shared)
  const url = config.DATABASE_REPLICA_URL?.reveal()
  const pool = url === undefined ? null : openDatabase(url, { ...shared, patience_ms: PATIENCE_MS })
  const replica = pool === null ? null : new Replica(pool, primary, config, log)

  /** Somebody waits, and the transaction of their turn stands still meanwhile. */
  const lookAt = <T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> =>
    inSnapshot(db, async (trx) => {
      await trx.raw(`select set_config('statement_timeout', :limit, true)`, {
        limit: `${config.DATABASE_TURN_LIMITS.statement_seconds}s`,
      })
      return await work(trx)
    })

  return {
    primary,
    look: async (work, until) => {
      const fit = await replica?.fit(until)
      if (fit !== undefined && fit !== null)
        try {
          return await lookAt(fit, work)
        } catch (error) {
          if (!isDatabaseAway(error) || isHeldUp(error)) throw error
          log.warn({ err: error }, 'a look at the replica broke off; it is begun anew at the primary')
        }
      return await lookAt(primary, work)
    },
    poolWith: async (until) => (await replica?.fit(until)) ?? primary,
    examine: async () => (await replica?.examine()) ?? null,
    close: async () => {
      await Promise.all([primary.destroy(), pool?.destroy()])
    },
  }
}

class Replica {
  readonly #pool: Db
  readonly #primary: Db
  readonly #lag_seconds_max: number
  readonly #log: Logger
  #last: { state: ReplicaState; age: () => number } | null = null
  #looking: Promise<ReplicaState> | null = null

  constructor(pool: Db, primary: Db, config: Pick<Config, 'DATABASE_REPLICA_LAG_SECONDS'>, log: Logger) {
    this.#pool = pool
    this.#primary = primary
    this.#lag_seconds_max = config.DATABASE_REPLICA_LAG_SECONDS
    this.#log = log
  }

  /** The pool, if it is good enough, and has all until this moment where one is asked for. */
  async fit(until?: Date): Promise<Db | null> {
    const found = until === undefined ? await this.#recent() : await this.#since(until)
    if (found.state !== 'fit') return null
    return until === undefined || until <= found.as_of ? this.#pool : null
  }

  /** Looks now, for all who ask meanwhile. */
  examine(): Promise<ReplicaState> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #recent(): Promise<ReplicaState> {
    if (this.#last === null) return this.examine()
    const { state, age } = this.#last
    const believed = state.state === 'away' || state.state === 'wrong' ? AWAY_SECONDS : FRESH_SECONDS
    return age() < believed ? state : this.examine()
  }

  /** What was found a moment ago is enough where it tells of a later moment than is asked for. */
  async #since(until: Date): Promise<ReplicaState> {
    const found = await this.#recent()
    return 'as_of' in found && found.as_of < until ? this.examine() : found
  }

  async #look(): Promise<ReplicaState> {
    const state = await this.#compare().catch(
      (error: Error): ReplicaState => ({ state: 'away', reason: error.message }),
    )
    const was = this.#last?.state.state ?? 'fit'
    this.#last = { state, age: startTimer() }
    noteReplica(state.state === 'fit', 'lag_seconds' in state ? state.lag_seconds : null)
    if (state.state !== was) this.#tell(state)
    return state
  }

  async #compare(): Promise<ReplicaState> {
    const written = await readWritten(this.#primary)
    const replay = await within(PATIENCE_MS, readReplay(this.#pool, written))
    if (!replay.is_replica) return { state: 'wrong', reason: 'it is a server of its own, and no replica' }
    const lag_seconds = replay.lag_seconds ?? Number.POSITIVE_INFINITY
    const as_of = new Date(Math.max(0, written.time.getTime() - lag_seconds * 1_000))
    return { state: lag_seconds <= this.#lag_seconds_max ? 'fit' : 'behind', lag_seconds, as_of }
  }

  /** Once for each change: an hour of it is one line, and not one for each report. */
  #tell(state: ReplicaState): void {
    if (state.state === 'fit') this.#log.info({ replica: state }, 'reports are read from the replica again')
    else this.#log.warn({ replica: state }, 'the replica cannot be used; reports are read from the primary')
  }
}

/** A server that fell off the network says nothing for minutes. */
async function within(limit_ms: number, asked: Promise<Replay>): Promise<Replay> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not answer within ${limit_ms} ms`)), limit_ms)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
