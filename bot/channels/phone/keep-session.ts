import type { Core } from '../../../core/compose.ts'
import { now } from '../../../core/kernel/clock.ts'
import { newId } from '../../../core/kernel/ids.ts'
import { randomBelow } from '../../../core/kernel/random.ts'
import { notifyAdmins } from '../../../core/notices/index.ts'
import {
  endSession,
  holdSession,
  readSession,
  releaseSession,
  SESSION_LEASE_SECONDS,
  type SessionKey,
  type SessionState,
} from '../../../core/phones/index.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'
import { type Carrier, Unusable } from './carrier.ts'

type Alert = { code: string; detail: string }

/** What follows from the end of a connection. */
export type Closed = (
  | { again: 'at-once' }
  /** After a wait that grows with each failure. */
  | { again: 'soon' }
  | { again: 'in'; seconds: number }
  | { again: 'never'; state: Exclude<SessionState, 'linked' | 'unlinked'> }
) & { alert?: Alert }

/** A connection, as it is told of itself. */
export type Told = {
  opened(carrier: Carrier): void
  /** `judge` gets how many tries ended without success before. */
  closed(judge: (tries: number) => Closed): void
}
export type Line = { end(): Promise<void> }
export type OpenLine = (held: SessionKey & { holder: string }, told: Told) => Promise<Line>

const BEAT_MS = (SESSION_LEASE_SECONDS * 1_000) / 4
const WAIT_SECONDS_MAX = 60

/**
 * Keeps the one connection of a session. Several bots may try: who holds the lease in the database connects, the
 * others stand by and take over when it falls silent. Who lost the lease closes at once.
 */
export class SessionKeeper {
  readonly #core: Core
  readonly #key: SessionKey
  readonly #open: OpenLine
  readonly #holder = newId()
  readonly #beat_ms: number
  #timer: NodeJS.Timeout | null = null
  #retry: NodeJS.Timeout | null = null
  #beating: Promise<void> = Promise.resolve()
  #stopped = false
  /** Null until it was looked up. */
  #linked: boolean | null = null
  #carrier: Carrier | null = null
  #line: Line | null = null
  /** Counts connections, so that the late word of an old one is not taken for that of the new. */
  #generation = 0
  #tries = 0
  #again_at_ms = 0
  #held_at_ms = Number.NEGATIVE_INFINITY

  constructor(core: Core, key: SessionKey, open: OpenLine, beat_ms = BEAT_MS) {
    this.#core = core
    this.#key = key
    this.#open = open
    this.#beat_ms = beat_ms
  }

  async start(): Promise<void> {
    this.#timer = setInterval(() => void this.beat(), this.#beat_ms)
    await this.beat()
  }

  /** The line, while it is open and ours. */
  carrier(): Carrier | null {
    return this.#carrier
  }

  /**
   * Whether an account is linked at all, here or at another bot. It counts as linked before that was looked up: a bot
   * that was just started must not give up what waits for the telephone.
   */
  get linked(): boolean {
    return this.#linked ?? true
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer !== null) clearInterval(this.#timer)
    if (this.#retry !== null) clearTimeout(this.#retry)
    await this.#beating
    await this.#drop()
    await releaseSession(this.#core.db, { ...this.#key, holder: this.#holder }).catch(() => undefined)
  }

  /** Looks who holds the session, one look after another. */
  beat(): Promise<void> {
    this.#beating = this.#beating.then(() => this.#look()).catch((error: unknown) => this.#blind(error))
    return this.#beating
  }

  async #look(): Promise<void> {
    if (this.#stopped) return
    const { db } = this.#core
    const asked_ms = performance.now()
    const held = await holdSession(db, { ...this.#key, holder: this.#holder, only_linked: true })
    if (held === null) {
      this.#linked = (await readSession(db, this.#key))?.state === 'linked'
      await this.#drop()
      return
    }
    this.#linked = true
    this.#held_at_ms = asked_ms
    if (this.#line === null && performance.now() >= this.#again_at_ms) await this.#connect()
  }

  /** The database is away. What we hold is ours until the lease ends, and not a moment longer. */
  async #blind(error: unknown): Promise<void> {
    this.#core.log.warn({ err: error }, 'a session could not be looked after; trying again')
    if (performance.now() - this.#held_at_ms > (SESSION_LEASE_SECONDS - 2) * 1_000) await this.#drop()
  }

  async #connect(): Promise<void> {
    this.#generation += 1
    const generation = this.#generation
    const mine = () => generation === this.#generation && !this.#stopped
    try {
      const line = await this.#open(
        { ...this.#key, holder: this.#holder },
        {
          opened: (carrier) => {
            if (!mine()) return
            this.#tries = 0
            this.#carrier = carrier
            this.#core.log.info({ session: this.#key }, 'the session is connected')
          },
          closed: (judge) => {
            if (mine()) this.#closed(judge(this.#tries))
          },
        },
      )
      if (mine()) this.#line = line
      else await line.end()
    } catch (error) {
      this.#core.log.warn({ err: error, session: this.#key }, 'a session could not be opened')
      if (mine()) this.#closed(error instanceof Unusable ? restWith(error.alert) : { again: 'soon' })
    }
  }

  #closed(closed: Closed): void {
    this.#core.log.warn({ session: this.#key, ...closed }, 'a session was closed')
    // Whatever this connection still says is not listened to.
    this.#generation += 1
    this.#carrier = null
    this.#line = null
    const wait_ms = this.#waitSeconds(closed) * 1_000
    this.#again_at_ms = performance.now() + wait_ms
    this.#tries += 1
    this.#beating = this.#beating
      .then(() => this.#writeDown(closed))
      .catch((error: unknown) => this.#blind(error))
    if (this.#retry !== null) clearTimeout(this.#retry)
    this.#retry = closed.again === 'never' ? null : setTimeout(() => void this.beat(), wait_ms)
  }

  #waitSeconds(closed: Closed): number {
    if (closed.again === 'in') return closed.seconds
    if (closed.again !== 'soon') return 0
    // Chance keeps many bots from coming back in the same moment.
    return Math.min(WAIT_SECONDS_MAX, 2 ** this.#tries) * (0.5 + randomBelow(1_000) / 1_000)
  }

  async #writeDown(closed: Closed): Promise<void> {
    const { alert } = closed
    if (alert === undefined && closed.again !== 'never') return
    // Another bot of ours took over: whatever it does to us is as it should be.
    if ((await readSession(this.#core.db, this.#key))?.holder !== this.#holder) {
      this.#again_at_ms = 0
      return
    }
    await inTransaction(this.#core.db, async (trx) => {
      if (closed.again === 'never') await endSession(trx, { ...this.#key, state: closed.state })
      if (alert !== undefined) await tell(trx, this.#core, this.#key, alert)
    })
    if (closed.again === 'never') this.#linked = false
  }

  async #drop(): Promise<void> {
    const line = this.#line
    this.#generation += 1
    this.#carrier = null
    this.#line = null
    await line
      ?.end()
      .catch((error: unknown) => this.#core.log.warn({ err: error }, 'a session could not be closed'))
  }
}

/** It does not mend by itself: somebody is told, and it is tried again now and then. */
const restWith = (alert: Alert): Closed => ({ again: 'in', seconds: 600, alert })

/** Tells the people who run the shop, once an hour for the same thing. */
export const tell = (
  trx: Parameters<typeof notifyAdmins>[0],
  core: Pick<Core, 'config' | 'log'>,
  { channel, name }: SessionKey,
  { code, detail }: Alert,
): Promise<void> =>
  notifyAdmins(trx, core, {
    code,
    subject: `${channel} ${name} ${now().toISOString().slice(0, 13)}h`,
    detail,
  })
