import { type ApprovalCard, decideApproval, findApproval, readCard } from '../../../../core/approval/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next } from '../../engine/dialog.ts'
import { approvalText } from './approval-text.ts'
import { trustRefusalText } from './refusal-text.ts'

/** The button below a request, or `/approve NXA-…`. */
export const adminApprove = dialog<{ argument?: string }>({
  name: 'admin-approve',
  version: 1,
  session: false,
  admin: 'refunds.approve',
  run: (io, { argument = '' }) => decide(io, argument, true),
})

/** The same for a no; whoever asked takes their own request back. */
export const adminRefuse = dialog<{ argument?: string }>({
  name: 'admin-refuse',
  version: 1,
  session: false,
  admin: 'refunds.ask',
  run: (io, { argument = '' }) => decide(io, argument, false),
})

type Look = { card: ApprovalCard; asked_by: Uuid } | null

/** Shows what it is about and asks once more, then decides. What became of it in between is looked at again then. */
export async function decide(io: Io, argument: string, approve: boolean): Promise<Next> {
  const reference = argument.trim()
  if (reference === '') return { start: 'admin-approvals' }
  const found = await io.step('look', async (trx): Promise<Look> => {
    const approval = await findApproval(trx, reference)
    return approval === null ? null : { card: await readCard(trx, approval), asked_by: approval.asked_by }
  })
  if (found === null) return io.say(text('approval-unknown'))
  const { title, lines } = approvalText(found.card)
  if (found.card.state !== 'asked') return io.say(title, { lines })
  const is_own = found.asked_by === io.admin.id
  if (is_own && approve) return io.say(title, { lines: [...lines, text('approval-own')] })
  const question = approve
    ? 'approval-approve-sure'
    : is_own
      ? 'approval-take-back-sure'
      : 'approval-refuse-sure'
  const yes = approve ? 'approve-button' : is_own ? 'take-back-button' : 'refuse-button'
  const sure = await io.choose(
    title,
    [
      { value: true, label: text(yes) },
      { value: false, label: text('leave-open-button') },
    ],
    { columns: 2, lines: [...lines, text(question)] },
  )
  if (!sure) return io.say(text('approval-left-open'))
  const by = io.admin
  const decided = await io.step('decide', async (trx) => {
    const done = await decideApproval(trx, io.core, { reference, by, approve })
    return done.ok ? { ok: true as const, value: await readCard(trx, done.value) } : done
  })
  if (!decided.ok) return io.say(trustRefusalText(decided.refusal))
  const after = approvalText(decided.value)
  return io.say(after.title, { lines: after.lines })
}
