import { may } from '../../../../core/admin/index.ts'
import { type Approval, readOpenApprovals } from '../../../../core/approval/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { ZERO } from '../../../../core/kernel/money.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Option } from '../../engine/dialog.ts'
import { decide } from './decide.ts'

type Line = Pick<Approval, 'id' | 'reference' | 'kind' | 'about' | 'amount' | 'asked_by'>
type Tap = { open: Line } | 'more' | 'close'

const LINES_PER_PAGE = 6

/** `/approvals`: what waits for a second person. A tap leads to the request, and to its yes or no. */
export const adminApprovals = dialog({
  name: 'admin-approvals',
  version: 1,
  session: false,
  admin: 'refunds.ask',
  async run(io) {
    let after: Uuid | undefined
    for (;;) {
      const lines = await readPage(io, after)
      const shown = lines.slice(0, LINES_PER_PAGE)
      if (shown.length === 0) return io.say(text('approvals-list', { open: 0 }))
      const options: Option<Tap>[] = shown.map((line) => ({ value: { open: line }, label: labelOf(line) }))
      if (lines.length > LINES_PER_PAGE) options.push({ value: 'more', label: text('more-button') })
      options.push({ value: 'close', label: text('audit-close-button') })
      const tap = await io.choose(text('approvals-list', { open: shown.length }), options)
      if (tap === 'close') return io.say(text('approval-left-open'))
      if (tap === 'more') after = shown.at(-1)?.id
      else return open(io, tap.open)
    }
  },
})

const readPage = (io: Io, after: Uuid | undefined): Promise<Line[]> =>
  io.step('page', async (trx) => {
    const found = await readOpenApprovals(trx, { after, limit: LINES_PER_PAGE + 1 })
    return found.map(({ id, reference, kind, about, amount, asked_by }) => ({
      ...{ id, reference, kind, about, amount, asked_by },
    }))
  })

const labelOf = ({ kind, about, amount }: Line) =>
  text('approvals-line', { kind, about, amount: amount ?? ZERO })

async function open(io: Io, { reference, asked_by, kind }: Line) {
  const approves = io.core.approvals[kind]?.approves
  const is_own = asked_by === io.admin.id
  const allowed = approves !== undefined && may(io.admin.role, approves)
  if (is_own || !allowed) return decide(io, reference, false)
  const approve = await io.choose(text('approval-which', { reference }), [
    { value: true, label: text('approve-button') },
    { value: false, label: text('refuse-button') },
  ])
  return decide(io, reference, approve)
}
