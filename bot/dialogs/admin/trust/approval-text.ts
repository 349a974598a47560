import type { ApprovalCard } from '../../../../core/approval/index.ts'
import { ZERO } from '../../../../core/kernel/money.ts'
import type { Choice } from '../../../channels/channel.ts'
import { type Text, text } from '../../../texts/text.ts'

/** `state` is a word of the house: what is stored of a notice may be of an older one. */
type Shown = Omit<ApprovalCard, 'asked_at' | 'state'> & { state: string }

/** What was asked for, for whom, why, and how it stands. */
export function approvalText(card: Shown): { title: Text; lines: Text[] } {
  const { approval_kind: kind, about, reference, state, customer } = card
  const title = text('approval-title', { kind, about, amount: card.amount ?? ZERO })
  return {
    title,
    lines: [
      ...(customer === null ? [] : [text('approval-customer', { customer })]),
      text('approval-reason', { asker: card.asker ?? 'none', reason: card.reason }),
      text('approval-state', {
        ...{ reference, state, until: card.expires_at },
        decider: card.decider ?? '?',
        outcome: card.outcome ?? '?',
      }),
    ],
  }
}

/** Whoever taps is asked once more, in their own conversation with the bot. */
export const approvalButtons = (reference: string): Choice[] => [
  { token: `go.approve.${reference}`, label: text('approve-button') },
  { token: `go.refuse.${reference}`, label: text('refuse-button') },
]
