import { may, readLiveAdminSession } from '../../../../core/admin/index.ts'
import { ADMIN_COMMANDS } from '../../../admin-commands.ts'
import { type Text, text } from '../../../texts/text.ts'
import { write } from '../../../texts/write.ts'
import { dialog, type Io } from '../../engine/dialog.ts'

/** `/admin`: lets somebody in, and shows what their role may do. Also where a dialog of the group loses its way. */
export const adminHome = dialog<{ lead?: string }>({
  name: 'admin-home',
  version: 1,
  session: false,
  admin: 'listed',
  async run(io, { lead }) {
    const { name, role } = io.admin
    const place = { admin_id: io.admin.id, conversation_id: io.conversation_id }
    const live = await io.step('look', async (trx) => (await readLiveAdminSession(trx, place)) !== null)
    if (lead === 'lost') return io.say(text('admin-lost'))
    if (!live) return { start: 'admin-sign-in' }
    return io.say(text('admin-home', { name, role }), { lines: commandLines(io) })
  },
})

function commandLines({ admin, language, core: { config } }: Io): Text[] {
  const { TIME_ZONE: time_zone, CURRENCY: currency, COUNTRY: country } = config
  return ADMIN_COMMANDS.filter(
    ({ permission }) => permission === 'listed' || may(admin.role, permission),
  ).map(({ name, help }) =>
    text('admin-command-line', {
      command: `/${name}`,
      what: write(help, { language, time_zone, currency, country }),
    }),
  )
}
