import { may } from '../../../../core/admin/index.ts'
import { findTrace, type Trace } from '../../../../core/support/index.ts'
import { findAdminCommand } from '../../../admin-commands.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Next, Option } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { stepLines, traceText, waitingLine } from './trace-text.ts'

type Wish = 'earlier' | 'later' | 'again' | 'customer' | 'refund' | 'unmask' | 'back'
type Shown = { trace: Trace; sees_customers: boolean; refunds: boolean; unmasks: boolean }

const STEPS_PER_PAGE = 16

/** Everything that happened to one purchase or payment, with times, and what it waits for now. */
export async function showTrace(
  io: Io,
  words: string,
  { from_list }: { from_list: boolean },
): Promise<{ back: true } | { next: Next }> {
  let shown: Shown | null = await look(io, words, 'trace')
  if (shown === null) {
    await io.say(text('trace-none', { words }))
    return { next: undefined }
  }
  let page = 0
  let unmasked = false
  for (;;) {
    const { trace }: { trace: Trace } = shown
    const pages = Math.max(1, Math.ceil(trace.steps.length / STEPS_PER_PAGE))
    const place = { page: Math.min(page, pages - 1), pages }
    const [options, layout] = choicesOf(io, shown, { ...place, unmasked, from_list })
    const wish: Wish = await io.choose(traceText(trace, { unmasked }), options, layout)
    if (wish === 'back') return { back: true }
    if (wish === 'customer')
      return { next: { start: 'admin-customers', args: { argument: trace.customer_id } } }
    if (wish === 'refund') return { next: refundOf(trace.reference) }
    if (wish === 'earlier' || wish === 'later') page = place.page + (wish === 'later' ? 1 : -1)
    else {
      if (wish === 'unmask') unmasked = await mayUnmask(io)
      shown = (await look(io, trace.reference, unmasked && wish === 'unmask' ? 'unmask' : 'trace')) ?? shown
    }
  }
}

/** What is offered is kept with what is shown: a tap means the button that was there. */
const look = (io: Io, words: string, how: 'trace' | 'unmask'): Promise<Shown | null> =>
  io.step('trace', async (trx) => {
    const { id: admin_id, role } = io.admin
    const trace = await findTrace(trx, { admin_id, words, look: how })
    if (trace === null) return null
    return {
      trace,
      sees_customers: may(role, 'customers.view'),
      refunds:
        may(role, 'refunds.ask') &&
        refundOf('') !== undefined &&
        trace.kind === 'purchase' &&
        trace.state === 'delivered',
      unmasks: may(role, 'customers.unmask') && trace.kind === 'purchase',
    }
  })

/** Where a refund is asked for, if this shop gives any by hand. */
function refundOf(argument: string): Next {
  const command = findAdminCommand('refund')
  return command === null ? undefined : { start: command.dialog, args: { ...command.args, argument } }
}

const mayUnmask = (io: Io): Promise<boolean> =>
  io.step('may-unmask', async () => may(io.admin.role, 'customers.unmask'))

function choicesOf(
  { core }: Io,
  { trace, sees_customers, refunds, unmasks }: Shown,
  {
    page,
    pages,
    unmasked,
    from_list,
  }: { page: number; pages: number; unmasked: boolean; from_list: boolean },
) {
  const button = (value: Wish, label: Text, is_shown: boolean): Option<Wish>[] =>
    is_shown ? [{ value, label }] : []
  const { options, columns } = inRows(
    ...[
      [
        ...button('earlier', text('trace-earlier-button'), page > 0),
        ...button('later', text('trace-later-button'), page < pages - 1),
      ],
      [
        ...button('customer', text('people-customer-button'), sees_customers),
        ...button('refund', text('trace-refund-button'), refunds),
      ],
      [
        ...button('unmask', text('people-unmask-button'), unmasks && !unmasked),
        ...button('again', text('trace-again-button'), true),
      ],
      button('back', text('people-back-button'), from_list),
    ].filter((row) => row.length > 0),
  )
  const first = page * STEPS_PER_PAGE
  const place = { time_zone: core.config.TIME_ZONE, first, last: first + STEPS_PER_PAGE }
  const lines = [...stepLines(trace.steps, place), waitingLine(trace.waiting, place.time_zone)]
  return [options, { columns, lines }] as const
}
