import { recordAct } from '../audit/index.ts'
import { assert } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { AdminChangeRefusal } from './refusals.ts'
import type { Admin, Role } from './role.ts'
import { endAdminSessions } from './session.ts'

/** As whom an admin is known in a channel: a person there, never a name that they may change. */
export type Identity = { channel: string; sender: string }

/** Somebody on the list, as the owner sees it. */
export type ListedAdmin = Admin & {
  identities: Identity[]
  phone: Phone | null
  has_authenticator: boolean
  added_at: Date
}

/** Who changes the list: an owner in the group, or nobody when it is the operator at the machine. */
type By = { by: Uuid | null }

const LISTED = `
  select admin.id, admin.name, admin.role, admin.phone, admin.totp_sealed is not null as has_authenticator, admin.added_at,
    coalesce((select jsonb_agg(jsonb_build_object('channel', channel, 'sender', sender) order by channel, sender)
      from admin_identity where admin_id = admin.id), '[]') as identities
  from admin where removed_at is null`

/** Everybody on the list, the longest there first. */
export async function readAdmins(db: Db | Trx): Promise<ListedAdmin[]> {
  const { rows } = await db.raw<{ rows: ListedAdmin[] }>(`${LISTED} order by added_at, id`)
  return rows
}

/** Who this is, if they are on the list now. */
export async function readAdmin(db: Db | Trx, admin_id: Uuid): Promise<ListedAdmin | null> {
  const { rows } = await db.raw<{ rows: ListedAdmin[] }>(`${LISTED} and id = ?`, [admin_id])
  return rows[0] ?? null
}

export async function findAdmin(db: Db | Trx, { channel, sender }: Identity): Promise<ListedAdmin | null> {
  const { rows } = await db.raw<{ rows: ListedAdmin[] }>(
    `${LISTED} and id = (select admin_id from admin_identity where channel = ? and sender = ?)`,
    [channel, sender],
  )
  return rows[0] ?? null
}

export type NewAdmin = Identity & { name: string; role: Role; phone: Phone | null }

/** Puts somebody on the list. They come in once they have an authenticator or a phone that gets codes. */
export async function addAdmin(
  trx: Trx,
  { name, role, phone, channel, sender, by }: NewAdmin & By,
): Promise<Result<Admin, AdminChangeRefusal>> {
  const called = cleanAdminName(name)
  if (called === null) return refuse({ code: 'admin.bad-name' })
  const id = newId()
  await trx('admin').insert({ id, name: called, role, phone, added_at: now() })
  const added = await trx('admin_identity')
    .insert({ channel, sender, admin_id: id })
    .onConflict(['channel', 'sender'])
    .ignore()
    .returning('admin_id')
  if (added.length > 0) {
    const facts = { name: called, role, channel, sender }
    await recordAct(trx, { admin_id: by, action: 'admin.add', subject: `admin:${id}`, facts })
    return ok({ id, name: called, role })
  }
  await trx('admin').where({ id }).delete()
  const listed = await findAdmin(trx, { channel, sender })
  return refuse({ code: 'admin.listed-already', name: listed?.name ?? called })
}

/** From now on they may do what this role may. Whatever they have open ends at once. */
export async function changeRole(
  trx: Trx,
  { admin_id, role, by }: { admin_id: Uuid; role: Role } & By,
): Promise<Result<Admin, AdminChangeRefusal>> {
  const found = await lockAdmin(trx, admin_id)
  if (found === null) return refuse({ code: 'admin.unlisted' })
  if (found.role === role) return ok(found)
  if (found.is_last_owner) return refuse({ code: 'admin.last-owner' })
  await trx('admin').where({ id: admin_id }).update({ role })
  await endAdminSessions(trx, { admin_id, reason: 'role_changed' })
  const facts = { from: found.role, to: role }
  await recordAct(trx, { admin_id: by, action: 'admin.change-role', subject: `admin:${admin_id}`, facts })
  return ok({ ...found, role })
}

/** Takes somebody off the list, with everything that they have open. What they did stays known by their id. */
export async function removeAdmin(
  trx: Trx,
  { admin_id, by }: { admin_id: Uuid } & By,
): Promise<Result<Admin, AdminChangeRefusal>> {
  const found = await lockAdmin(trx, admin_id)
  if (found === null) return refuse({ code: 'admin.unlisted' })
  if (found.is_last_owner) return refuse({ code: 'admin.last-owner' })
  await trx('admin_identity').where({ admin_id }).delete()
  await trx('admin').where({ id: admin_id }).update({ removed_at: now(), totp_sealed: null, totp_step: null })
  await endAdminSessions(trx, { admin_id, reason: 'removed' })
  const { name, role } = found
  const facts = { name, role }
  await recordAct(trx, { admin_id: by, action: 'admin.remove', subject: `admin:${admin_id}`, facts })
  return ok({ id: found.id, name, role })
}

/**
 * All owners are locked with the one who changes, in one order: two owners who take each other off the list at
 * once would otherwise both see another owner.
 */
async function lockAdmin(trx: Trx, admin_id: Uuid): Promise<(Admin & { is_last_owner: boolean }) | null> {
  const locked: Admin[] = await trx('admin')
    .where({ removed_at: null })
    .andWhere((either) => either.where({ role: 'owner' }).orWhere({ id: admin_id }))
    .orderBy('id')
    .forUpdate()
    .select('id', 'name', 'role')
  const found = locked.find(({ id }) => id === admin_id)
  if (found === undefined) return null
  const owners = locked.filter(({ role }) => role === 'owner')
  assert(owners.length > 0 || found.role !== 'owner', 'an owner is among the owners')
  return { ...found, is_last_owner: found.role === 'owner' && owners.length === 1 }
}

/** A name as colleagues say it; null when it is none. */
export function cleanAdminName(name: string): string | null {
  const called = name.trim().replace(/\s+/g, ' ')
  return /^\p{L}[\p{L}\p{M} .'-]{1,59}$/u.test(called) ? called : null
}
