import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { BroadcastClass, Segment } from './segment.ts'
import type { Words } from './words.ts'

export type BroadcastState = 'running' | 'stopped' | 'done'

export type Broadcast = {
  id: Uuid
  /** What admins call it. */
  reference: string
  class: BroadcastClass
  segment: Segment
  words: Words
  /** The command behind its button. */
  button: string | null
  state: BroadcastState
  /** Found so far; all of them once `found_at` is there. What is not in one of the four counts is left. */
  people: number
  sent: number
  failed: number
  blocked: number
  /** Switched it off, or closed the account, after they were found. */
  skipped: number
  found_at: Date | null
  asked_by: Uuid
  asked_at: Date
  done_at: Date | null
}

export const COLUMNS = [
  'id',
  'reference',
  'class',
  'segment',
  'words',
  'button',
  'state',
  'people',
  'sent',
  'failed',
  'blocked',
  'skipped',
  'found_at',
  'asked_by',
  'asked_at',
  'done_at',
] as const satisfies (keyof Broadcast)[]

export const leftOf = ({ people, sent, failed, blocked, skipped }: Broadcast): number =>
  people - sent - failed - blocked - skipped

const broadcasts = (db: Db | Trx) => db('broadcast').select<Broadcast[]>(COLUMNS)

export async function readBroadcast(db: Db | Trx, reference: string): Promise<Broadcast | null> {
  return (await broadcasts(db).where({ reference }).first()) ?? null
}

/** The newest first, those that are not done before all others. */
export function readBroadcasts(db: Db | Trx, { limit }: { limit: number }): Promise<Broadcast[]> {
  return broadcasts(db).orderByRaw(`state = 'done', asked_at desc`).limit(limit)
}

/** Holds it for the rest of the transaction: nothing is handed out meanwhile. */
export async function lockBroadcast(trx: Trx, reference: string): Promise<Broadcast | null> {
  return (await broadcasts(trx).where({ reference }).forNoKeyUpdate().first()) ?? null
}

/** One notice for each broadcast and customer, however often it is handed out. */
export const noticeKey = (broadcast_id: Uuid, customer_id: Uuid): string =>
  `broadcast:${broadcast_id}:${customer_id}`

/** SQL for the same key, of a `recipient`. */
export const NOTICE_KEY = `'broadcast:' || recipient.broadcast_id || ':' || recipient.customer_id`
