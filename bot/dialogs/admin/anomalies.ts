import { may } from '../../../core/admin/index.ts'
import { recordAct } from '../../../core/audit/index.ts'
import { isUuid, type Uuid } from '../../../core/kernel/ids.ts'
import { findAbout, keepAnomaly, readAnomaly, readOpenAnomalies } from '../../../core/watch/index.ts'
import { type Text, text } from '../../texts/text.ts'
import { dialog, type Io } from '../engine/dialog.ts'
import { aboutButton, keepButton, listButton, lookButton } from './anomaly-buttons.ts'
import { describeFacts } from './describe-facts.ts'

const SHOWN_MAX = 10

/**
 * What is out of the ordinary now. Its buttons start the command anew with what they are about, so that those of the
 * alert in the group do the same for everybody who may look.
 */
export const anomalies = dialog<{ argument?: string }>({
  name: 'admin-anomalies',
  version: 1,
  session: false,
  admin: 'anomalies.view',
  async run(io, { argument = '' }) {
    const [, verb, id = ''] = /^(ack-)?([0-9a-f-]{36})$/.exec(argument.trim()) ?? []
    if (!isUuid(id)) return showOpen(io)
    return verb === undefined ? showOne(io, id) : keep(io, id)
  },
})

async function showOpen(io: Io): Promise<undefined> {
  const open = await io.step('read', (trx) => readOpenAnomalies(trx, { limit: SHOWN_MAX + 1 }))
  const shown = open.slice(0, SHOWN_MAX)
  if (shown.length === 0) return io.say(text('anomalies-none'))
  return io.say(
    text('anomalies-title', { more: open.length > shown.length ? 'yes' : 'no', shown: shown.length }),
    {
      lines: shown.map(({ kind, opened_at, kept_by }, place) =>
        text('anomalies-line', {
          ...{ place: place + 1, kind, since: opened_at, kept: kept_by === null ? 'no' : 'yes' },
        }),
      ),
      shortcuts: shown.map(({ id, kind }, place) => [lookButton(id, { place: place + 1, kind })]),
    },
  )
}

async function showOne(io: Io, id: Uuid): Promise<undefined> {
  const read = await io.step('read', async (trx) => {
    const found = await readAnomaly(trx, id)
    return found && { found, about: await findAbout(trx, found) }
  })
  if (read === null) return io.say(text('anomalies-gone'))
  const { found, about } = read
  const { kind, subject, facts, opened_at, closed_at, kept_at, keeper } = found
  const lines: Text[] = [
    text('anomalies-subject-line', { subject }),
    ...describeFacts(facts, io.core.config.CURRENCY),
    text('anomalies-since-line', { since: opened_at }),
    ...(closed_at === null ? [] : [text('anomalies-closed-line', { at: closed_at })]),
    ...(kept_at === null ? [] : [text('anomalies-kept-line', { name: keeper ?? '', at: kept_at })]),
  ]
  const leads = about === null || !mayFollow(io, about.what) ? [] : [aboutButton(about)]
  const takes = closed_at === null && kept_at === null ? [keepButton(id)] : []
  return io.say(text('anomalies-one-title', { kind }), {
    lines,
    shortcuts: [[...leads, ...takes], [listButton]].filter((row) => row.length > 0),
  })
}

/** Customers are shown to those who may see them; the command itself would turn others away. */
const mayFollow = ({ admin }: Io, what: string): boolean =>
  what !== 'customer' || may(admin.role, 'customers.view')

/** Whoever taps first looks after it, and the group sees who that is. */
async function keep(io: Io, id: Uuid): Promise<undefined> {
  const { admin } = io
  const kept = await io.step('keep', async (trx) => {
    const mine = await keepAnomaly(trx, { id, admin_id: admin.id })
    if (mine) await recordAct(trx, { admin_id: admin.id, action: 'anomaly.keep', subject: `anomaly:${id}` })
    const found = await readAnomaly(trx, id)
    return found && { mine, found }
  })
  if (kept === null) return io.say(text('anomalies-gone'))
  const { kind, closed_at, keeper } = kept.found
  if (kept.mine) return io.say(text('anomalies-kept', { name: admin.name, kind }))
  if (closed_at !== null) return io.say(text('anomalies-over', { kind, at: closed_at }))
  return io.say(text('anomalies-kept-before', { name: keeper ?? '', kind }))
}
