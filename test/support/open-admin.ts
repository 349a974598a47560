import { addAdmin, type Role, renewAuthenticator, startAdminSession } from '../../core/admin/index.ts'
import type { Core } from '../../core/compose.ts'
import { openConversation } from '../../core/customers/index.ts'
import { assert } from '../../core/kernel/assert.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { inTransaction } from '../../core/platform/transaction.ts'

export type AdminWish = {
  channel: string
  sender: string
  /** The address of the admin group. */
  group: string
  name: string
  role: Role
  phone?: string
  signed_in: boolean
}

/** The secret of every admin of a story. */
export const TOTP_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

/** Puts a person on the list, with an authenticator, and signs them in where that is wished: by the functions of core. */
export function openAdmin(core: Core, wish: AdminWish): Promise<Uuid> {
  return inTransaction(core.db, async (trx) => {
    const { channel, sender, name, role, phone = null } = wish
    const identity = { channel, sender }
    const made = await addAdmin(trx, { ...identity, name, role, phone: phone as Phone | null, by: null })
    assert(made.ok, 'nobody with this id is on the list yet')
    const admin_id = made.value.id
    await renewAuthenticator(trx, core, { admin_id, by: null, secret: TOTP_SECRET })
    const chat = { ...identity, address: wish.group, kind: 'group', language: 'en' } as const
    const { id: conversation_id } = await openConversation(trx, chat)
    if (wish.signed_in) await startAdminSession(trx, { admin_id, conversation_id })
    return admin_id
  })
}
