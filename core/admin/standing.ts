import type { Uuid } from '../kernel/ids.ts'
import type { Environment } from '../platform/environment.ts'
import { groupsOf } from '../platform/group-channels.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Admin, Role } from './role.ts'
import { type AdminSession, readLiveAdminSession } from './session.ts'

/** An admin in an admin group, as they stand at this moment. */
export type Standing = { admin: Admin; session: AdminSession | null }

type Place = { conversation_id: Uuid; channel: string; address: string; sender: string }

/**
 * What somebody is in this chat: null for everybody who is not on the list, and for everybody in a chat that is no
 * configured admin group. It is read on every turn, so that whoever left, or was given another role, is seen
 * as that from the next tap on. The row stays as it is until the turn ends: a change of it waits for that.
 */
export async function readStanding(
  trx: Trx,
  { ADMIN_CHAT_IDS }: Pick<Environment['config'], 'ADMIN_CHAT_IDS'>,
  { conversation_id, channel, address, sender }: Place,
): Promise<Standing | null> {
  const chats = groupsOf(ADMIN_CHAT_IDS, channel)
  if (chats.length === 0) return null
  const { rows } = await trx.raw<{ rows: { id: Uuid; name: string; role: Role }[] }>(
    `select admin.id, admin.name, admin.role
     from admin_identity join admin on admin.id = admin_identity.admin_id and admin.removed_at is null
     where admin_identity.channel = :channel and admin_identity.sender = :sender
       and (:address = any(:chats::text[]) or exists (
         select from group_move where group_move.channel = :channel and from_address = :address
           and to_address = any(:chats::text[])))
     for share of admin`,
    { channel, sender, address, chats },
  )
  const [admin] = rows
  if (admin === undefined) return null
  return { admin, session: await readLiveAdminSession(trx, { admin_id: admin.id, conversation_id }) }
}
