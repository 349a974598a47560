import { addSeconds, now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** An account that is linked as one of a telephone's devices: through which library, and how we call it. */
export type SessionKey = { channel: string; name: string }

/**
 * `unlinked`: nobody has paired it yet. `logged-out`: the telephone has taken the link away. `barred`: WhatsApp does
 * not let the account in, and asking again would make it worse.
 */
export type SessionState = 'unlinked' | 'linked' | 'logged-out' | 'barred'

export type Session = SessionKey & {
  state: SessionState
  /** What the account is called there; null until it is linked. */
  linked_as: string | null
  holder: string | null
  lease_until: Date | null
}

/** So long after its holder last spoke up a session may be taken over. */
export const SESSION_LEASE_SECONDS = 20

const COLUMNS = ['channel', 'name', 'state', 'linked_as', 'holder', 'lease_until']

/**
 * Takes or keeps the one connection of a session, where it is free, ours, or its holder fell silent. Null while it is
 * somebody else's. With `only_linked` a session that has nothing to connect with is left to whoever links it.
 */
export async function holdSession(
  db: Db,
  { channel, name, holder, only_linked = false }: SessionKey & { holder: string; only_linked?: boolean },
): Promise<Session | null> {
  const time = now()
  const { rows } = await db.raw<{ rows: Session[] }>(
    `with made as (
       insert into phone_session (channel, name, changed_at) values (:channel, :name, :time) on conflict do nothing
     )
     update phone_session set holder = :holder, lease_until = :lease_until
     where channel = :channel and name = :name and (holder is null or holder = :holder or lease_until < :time)
       and (state = 'linked' or not :only_linked)
     returning channel, name, state, linked_as, holder, lease_until`,
    { channel, name, holder, only_linked, time, lease_until: addSeconds(time, SESSION_LEASE_SECONDS) },
  )
  const [session] = rows
  if (session !== undefined || only_linked) return session ?? null
  // It was made just now, and a statement does not see its own rows.
  const known = await readSession(db, { channel, name })
  return known !== null && known.holder === null ? holdSession(db, { channel, name, holder }) : null
}

/** Lets another take it at once. */
export async function releaseSession(
  db: Db,
  { channel, name, holder }: SessionKey & { holder: string },
): Promise<void> {
  await db('phone_session').where({ channel, name, holder }).update({ holder: null, lease_until: null })
}

export async function readSession(db: Db, { channel, name }: SessionKey): Promise<Session | null> {
  const row = await db('phone_session').where({ channel, name }).first<Session>(COLUMNS)
  return row ?? null
}

export async function readSessions(db: Db): Promise<Session[]> {
  return db('phone_session').select<Session[]>(COLUMNS).orderBy(['channel', 'name'])
}

/** It is one of this account's devices from now on. */
export async function markLinked(
  trx: Trx,
  { channel, name, linked_as }: SessionKey & { linked_as: string },
): Promise<void> {
  await trx('phone_session')
    .where({ channel, name })
    .update({ state: 'linked', linked_as, changed_at: now() })
}

/** Nobody connects it any more until it is linked again. What it could be connected with is gone, unless it is only barred. */
export async function endSession(
  trx: Trx,
  { channel, name, state }: SessionKey & { state: Exclude<SessionState, 'linked'> },
): Promise<void> {
  const kept = state === 'barred'
  if (!kept) {
    await trx('phone_key').where({ channel, name }).delete()
    await trx('phone_profile').where({ channel, name }).delete()
  }
  await trx('phone_session')
    .where({ channel, name })
    .update({ state, changed_at: now(), ...(kept ? {} : { creds: null, linked_as: null }) })
}
