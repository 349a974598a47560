import { endAdminSessions } from '../../../../core/admin/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog } from '../../engine/dialog.ts'

export const adminLogOut = dialog({
  name: 'admin-log-out',
  version: 1,
  session: false,
  admin: 'listed',
  async run(io) {
    const { conversation_id } = io
    const ended = await io.step('end-session', (trx) =>
      endAdminSessions(trx, { admin_id: io.admin.id, conversation_id, reason: 'logout' }),
    )
    return io.say(text(ended ? 'admin-session-closed' : 'admin-session-none'))
  },
})

/** Leaving is the turn's work: a new command has already dropped what was running. */
export const adminCancel = dialog({
  name: 'admin-cancel',
  version: 1,
  session: false,
  admin: 'listed',
  async run(io) {
    return io.say(text(io.interrupted ? 'admin-cancelled' : 'nothing-to-cancel'))
  },
})
