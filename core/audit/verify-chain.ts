import type { Db } from '../platform/db.ts'
import { hashAct, hashLink, type StoredAct } from './act.ts'

/** Where the chain ends: whoever keeps this can tell later whether it was cut off or written anew. */
export type ChainHead = { seq: bigint; hash: string }

/**
 * What is wrong with the first row that does not fit:
 * gap       a place in the chain is missing before it
 * gone      its act is not there
 * changed   its act says something else than what was hashed
 * relinked  it does not follow from the one before
 * unlinked  an act that stands outside of the chain
 * cut       the chain ends before the head that is known, or has another hash there
 */
export type Break = { law: 'gap' | 'gone' | 'changed' | 'relinked' | 'unlinked' | 'cut'; subject: string }
export type ChainReport = { acts: bigint; head: ChainHead | null; broken: Break | null }

type Row = StoredAct & {
  seq: bigint
  audit_id: string
  chain_hash: Buffer
  content_hash: Buffer | null
}

const BATCH = 1_000

/**
 * Goes through the whole chain from its beginning, a batch at a time, and stops at the first row that does not fit.
 * It trusts neither triggers nor hashes that are stored: everything is computed anew. `known` is a head that was
 * noted earlier, and must still be in it.
 */
export async function verifyChain(db: Db, known: ChainHead | null = null): Promise<ChainReport> {
  let seq = 0n
  let hash: Buffer | null = null
  let is_known_met = known === null
  for (;;) {
    const rows = await readLinks(db, seq)
    for (const row of rows) {
      const law = judge(row, seq, hash)
      if (law !== null) return report(seq, hash, { law, subject: `#${row.seq}, act ${row.audit_id}` })
      seq = row.seq
      hash = row.chain_hash
      if (known !== null && seq === known.seq) {
        if (hash.toString('hex') !== known.hash)
          return report(seq, hash, { law: 'cut', subject: `#${seq} has another hash than was noted` })
        is_known_met = true
      }
    }
    if (rows.length < BATCH) break
  }
  if (!is_known_met)
    return report(seq, hash, { law: 'cut', subject: `it ends at #${seq}, before #${known?.seq}` })
  const stray = await findStray(db)
  return report(seq, hash, stray === null ? null : { law: 'unlinked', subject: `act ${stray}` })
}

const report = (seq: bigint, hash: Buffer | null, broken: Break | null): ChainReport => ({
  acts: seq,
  head: hash === null ? null : { seq, hash: hash.toString('hex') },
  broken,
})

function judge(row: Row, seq: bigint, before: Buffer | null): Break['law'] | null {
  if (row.seq !== seq + 1n) return 'gap'
  if (row.content_hash === null) return 'gone'
  const content_hash = hashAct(row)
  if (!content_hash.equals(row.content_hash)) return 'changed'
  return hashLink(before, content_hash).equals(row.chain_hash) ? null : 'relinked'
}

async function readLinks(db: Db, after_seq: bigint): Promise<Row[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select seq, audit_id, chain_hash, content_hash, id, admin_id, action, subject, facts::text as facts,
       to_char(acted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as acted_at
     from audit_link left join audit on audit.id = audit_id
     where seq > :after_seq::bigint order by seq limit :limit`,
    { after_seq: after_seq.toString(), limit: BATCH },
  )
  return rows
}

/** An act and its link are committed together, so one without is nobody's act under way. */
async function findStray(db: Db): Promise<string | null> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    'select id from audit where not exists (select from audit_link where audit_id = audit.id) order by id limit 1',
  )
  return rows[0]?.id ?? null
}
