import { assert } from '../kernel/assert.ts'
import { canonicalJson } from '../kernel/json.ts'
import type { Db } from '../platform/db.ts'
import type { Vault } from '../platform/seal.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import type { SessionKey } from './session.ts'

type Keeper = { db: Db; vault: Vault }
/** Who writes must hold the session: an old connection that wakes up late would put an old state over the new one. */
type Held = SessionKey & { holder: string }

/** One secret of a session; null takes it away. */
export type StoredKey = { type: string; id: string; value: string | null }

export async function readCreds(
  { db, vault }: Keeper,
  { channel, name }: SessionKey,
): Promise<string | null> {
  const row = await db('phone_session').where({ channel, name }).first<{ creds: string | null }>('creds')
  return row?.creds == null ? null : vault.unseal(row.creds)
}

/** Durable when it resolves. */
export async function saveCreds({ db, vault }: Keeper, held: Held, creds: string): Promise<void> {
  const { channel, name } = held
  await inTransaction(db, async (trx) => {
    await assertHeld(trx, held)
    await trx('phone_session')
      .where({ channel, name })
      .update({ creds: vault.seal(creds) })
  })
}

/** Those that there are, by id. */
export async function readKeys(
  { db, vault }: Keeper,
  { channel, name }: SessionKey,
  type: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows: { id: string; value: string }[] = await db('phone_key')
    .where({ channel, name, type })
    .whereIn('id', [...ids])
    .select('id', 'value')
  return new Map(rows.map(({ id, value }) => [id, vault.unseal(value)]))
}

/** All of them or none, and durable when it resolves: a message is only confirmed once its keys are kept. */
export async function saveKeys({ db, vault }: Keeper, held: Held, keys: readonly StoredKey[]): Promise<void> {
  if (keys.length === 0) return
  const { channel, name } = held
  const rows = keys.map(({ type, id, value }) => ({
    type,
    id,
    value: value === null ? null : vault.seal(value),
  }))
  await inTransaction(db, async (trx) => {
    await assertHeld(trx, held)
    await trx.raw(
      `with asked as (
         select * from jsonb_to_recordset(:rows::jsonb) as asked (type text, id text, value text)
       ), gone as (
         delete from phone_key using asked where phone_key.channel = :channel and phone_key.name = :name
           and phone_key.type = asked.type and phone_key.id = asked.id and asked.value is null
       )
       insert into phone_key (channel, name, type, id, value)
       select :channel, :name, type, id, value from asked where value is not null
       on conflict (channel, name, type, id) do update set value = excluded.value`,
      { rows: canonicalJson(rows), channel, name },
    )
  })
}

/** Of a large file this much is in a row. */
const PART_CHARS = 1_000_000

/** Keeps the folder of a linked browser, as one file in base64. */
export async function saveProfile({ db, vault }: Keeper, held: Held, file: string): Promise<void> {
  const { channel, name } = held
  const parts = Array.from({ length: Math.ceil(file.length / PART_CHARS) }, (_, part) =>
    vault.seal(file.slice(part * PART_CHARS, (part + 1) * PART_CHARS)),
  )
  await inTransaction(db, async (trx) => {
    await assertHeld(trx, held)
    await trx('phone_profile').where({ channel, name }).delete()
    for (const [part, value] of parts.entries())
      await trx('phone_profile').insert({ channel, name, part, value })
  })
}

/** The file that was kept last, or null. */
export async function readProfile(
  { db, vault }: Keeper,
  { channel, name }: SessionKey,
): Promise<string | null> {
  const rows: { value: string }[] = await db('phone_profile')
    .where({ channel, name })
    .orderBy('part')
    .select('value')
  return rows.length === 0 ? null : rows.map(({ value }) => vault.unseal(value)).join('')
}

async function assertHeld(trx: Trx, { channel, name, holder }: Held): Promise<void> {
  const row = await trx('phone_session').where({ channel, name, holder }).forUpdate().first('name')
  assert(row !== undefined, `the session ${channel}/${name} is held by whoever writes its keys`)
}
