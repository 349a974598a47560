import { endLink, type LinkToMe } from '../../../core/family/index.ts'
import { text } from '../../texts/text.ts'
import type { Io, Next } from '../engine/dialog.ts'
import { refusalText } from '../refusal-text.ts'
import { shortcuts } from '../shortcuts.ts'

/** Who looks after one's own number, and how to end that. */
export async function showLinkToMe(io: Io, { id: link_id, primary_name: name }: LinkToMe): Promise<Next> {
  const leave = await io.confirm(
    text('family-to-me-card', { name }),
    text('family-leave-button'),
    text('recipient-keep-button'),
  )
  if (!leave) return { start: 'family' }
  const ended = await io.step('end', (trx) => endLink(trx, { link_id, customer_id: io.customer.id }))
  const next = { shortcuts: shortcuts(['family', 'menu']) }
  return io.say(ended.ok ? text('family-left', { name }) : refusalText(ended.refusal), next)
}
