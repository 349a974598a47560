import { addSeconds, now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { notify } from '../notices/index.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { decodeText } from './csv/decode.ts'
import type { Import } from './imports.ts'

/** Nobody keeps a list by hand that is longer. */
export const FILE_BYTES_MAX = 1_000_000

/** Longer than a fetch may take. */
const LEASE_SECONDS = 60
const ATTEMPTS_MAX = 6
const WAIT_SECONDS = 5

/** What came of a fetch: the file, a line that was away, or a file that will never come. */
export type Fetched =
  | { outcome: 'here'; bytes: Uint8Array }
  | { outcome: 'later' }
  | { outcome: 'gone' }
  | { outcome: 'too-long' }

export type ClaimedFile = Pick<Import, 'id' | 'channel' | 'file_ref' | 'attempts'>

/** Takes the file that has waited longest, for a while: whoever takes it may die. Null when none waits. */
export async function claimFile(db: Db): Promise<ClaimedFile | null> {
  const time = now()
  const { rows } = await db.raw<{ rows: ClaimedFile[] }>(
    `update shelf_import set lease_until = :lease_until, attempts = attempts + 1
     where id = (
       select id from shelf_import where state = 'wanted' and (lease_until is null or lease_until < :time)
       order by asked_at, id limit 1 for update skip locked)
     returning id, channel, file_ref, attempts`,
    { time, lease_until: addSeconds(time, LEASE_SECONDS) },
  )
  return rows[0] ?? null
}

/**
 * Keeps what came of a fetch, and says so where the file was sent: what is in it is compared when somebody looks. A
 * line that was away is tried again some times. Safe to repeat.
 */
export async function keepFile(trx: Trx, { id, attempts }: ClaimedFile, fetched: Fetched): Promise<void> {
  if (fetched.outcome === 'later' && attempts < ATTEMPTS_MAX) {
    const lease_until = addSeconds(now(), WAIT_SECONDS * attempts)
    await trx('shelf_import').where({ id, state: 'wanted' }).update({ lease_until })
    return
  }
  const read = fetched.outcome === 'here' ? decodeText(fetched.bytes) : null
  const problem = read === null ? FETCH_PROBLEMS[fetched.outcome] : read.ok ? null : read.refusal.code
  const changes = read?.ok === true ? { state: 'ready', contents: read.value } : { state: 'unread', problem }
  const [kept] = (await trx('shelf_import')
    .where({ id, state: 'wanted' })
    .update({ ...changes, lease_until: null })
    .returning(['conversation_id', 'what', 'name'])) as Pick<Import, 'conversation_id' | 'what' | 'name'>[]
  if (kept === undefined) return
  await tell(trx, id, kept, problem)
}

const FETCH_PROBLEMS = { here: null, later: 'away', gone: 'away', 'too-long': 'too-long' } as const

async function tell(
  trx: Trx,
  id: Uuid,
  { conversation_id, what, name }: Pick<Import, 'conversation_id' | 'what' | 'name'>,
  problem: string | null,
): Promise<void> {
  const notice = { kind: 'shelves.file-read' as const, import_id: id, what, name, problem: problem ?? 'none' }
  await notify(trx, conversation_id, { notice, key: `shelves.file-read:${id}` })
}
