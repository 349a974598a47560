import { may } from '../../../../core/admin/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { type CustomerCard, readCustomerCard, recordLook } from '../../../../core/support/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Next, Option } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { cardLines, cardText } from './card-text.ts'
import { namesOf } from './names.ts'
import { addsNote, liftsLocks, resetsPin, resumes, suspends } from './standing.ts'

type Wish = 'suspend' | 'resume' | 'unlock' | 'pin' | 'note' | 'transactions' | 'unmask' | 'back'
/** The card, and what whoever looks may do with it: kept with it, so that a tap means the button that was shown. */
type Shown = { card: CustomerCard; acts: boolean; unmasks: boolean; pages: boolean }

/** What one customer is and has, and what may be done about it, until the list or something else is wanted. */
export async function showCustomer(
  io: Io,
  customer_id: Uuid,
  { from_list }: { from_list: boolean },
): Promise<{ back: true } | { next: Next }> {
  let lead: Text | undefined
  let unmasked = false
  for (let look = 0; ; look++) {
    const is_first = look === 0
    const shown: Shown | null = await io.step('card', async (trx) => {
      const card = await readCustomerCard(trx, io.core, customer_id)
      if (card === null) return null
      const { id: admin_id, role } = io.admin
      if (is_first) await recordLook(trx, { admin_id, customer_id, look: 'view' })
      return {
        card,
        acts: may(role, 'customers.act'),
        unmasks: may(role, 'customers.unmask'),
        pages: may(role, 'transactions.view'),
      }
    })
    if (shown === null) {
      await io.say(text('people-none', { words: customer_id }))
      return { next: undefined }
    }
    const { card } = shown
    const names = namesOf(card.customer, { unmasked })
    const [options, layout] = choicesOf(shown, { unmasked, from_list, lead })
    const wish = await io.choose(cardText(card, names), options, layout)
    if (wish === 'back') return { back: true }
    if (wish === 'transactions') return { next: { start: 'admin-transactions', args: { customer_id } } }
    if (wish === 'unmask') {
      unmasked = await unmask(io, customer_id)
      lead = text(unmasked ? 'people-unmasked' : 'people-not-yours')
    } else lead = await ACTS[wish](io, { customer_id, name: names.name })
  }
}

const ACTS = { suspend: suspends, resume: resumes, unlock: liftsLocks, pin: resetsPin, note: addsNote }

/** The look is written down in the turn in which the name is shown. False for whoever may not. */
const unmask = (io: Io, customer_id: Uuid): Promise<boolean> =>
  io.step('unmask', async (trx) => {
    const { id: admin_id, role } = io.admin
    if (!may(role, 'customers.unmask')) return false
    await recordLook(trx, { admin_id, customer_id, look: 'unmask' })
    return true
  })

function choicesOf(
  { card, acts, unmasks, pages }: Shown,
  { unmasked, from_list, lead }: { unmasked: boolean; from_list: boolean; lead: Text | undefined },
) {
  const { status } = card.customer
  const is_open = status !== 'closed'
  const button = (value: Wish, label: Text, is_shown = true): Option<Wish>[] =>
    is_shown ? [{ value, label }] : []
  const { options, columns } = inRows(
    ...[
      [
        ...button('suspend', text('people-suspend-button'), acts && is_open && status !== 'suspended'),
        ...button('resume', text('people-resume-button'), acts && status === 'suspended'),
        ...button('unlock', text('people-unlock-button'), acts && is_open),
      ],
      [
        ...button('pin', text('people-pin-button'), acts && is_open),
        ...button('note', text('people-note-button'), acts && is_open),
      ],
      [
        ...button('transactions', text('people-transactions-button'), pages),
        ...button('unmask', text('people-unmask-button'), unmasks && is_open && !unmasked),
      ],
      button('back', text('people-back-button'), from_list),
    ].filter((row) => row.length > 0),
  )
  const layout = { columns, lines: cardLines(card), ...(lead === undefined ? {} : { lead }) }
  return [options, layout] as const
}
