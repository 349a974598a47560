import { closeAccount, judgeClosing } from '../../core/lifecycle/index.ts'
import { text } from '../texts/text.ts'
import { dialog, type Io } from './engine/dialog.ts'
import { proveByPin } from './prove-by-pin.ts'
import { refusalText } from './refusal-text.ts'
import { type Shortcut, shortcuts } from './shortcuts.ts'

/** Closes the account for good: what stands in the way is said first, then it takes a yes, the PIN and a second yes. */
export const close = dialog({
  name: 'close',
  version: 1,
  session: true,
  async run(io) {
    const customer_id = io.customer.id
    const possible = await io.step('judge', (trx) => judgeClosing(trx, customer_id))
    if (!possible.ok) return refuse(io, possible.refusal)
    const wishes = await io.confirm(text('close-ask'), text('close-go-on-button'), text('close-keep-button'))
    if (!wishes) return keep(io)
    await proveByPin(io)
    const is_sure = await io.confirm(text('close-sure'), text('close-yes-button'), text('close-keep-button'))
    if (!is_sure) return keep(io)
    const closed = await io.step('close', (trx) => closeAccount(trx, io.core, { customer_id }))
    if (!closed.ok) return refuse(io, closed.refusal)
    return io.say(text('close-done'), { shortcuts: shortcuts(['start', 'plans']) })
  },
})

const keep = (io: Io) => io.say(text('close-kept'), { shortcuts: shortcuts(['menu']) })

type Refusal = Extract<Awaited<ReturnType<typeof closeAccount>>, { ok: false }>['refusal']

/** Where each of them can be brought to an end. */
const WAYS: Record<Refusal['code'], Shortcut[]> = {
  'lifecycle.purchase-open': ['history', 'menu'],
  'lifecycle.plan-waiting': ['subscriptions', 'menu'],
  'lifecycle.bill-open': ['bill', 'menu'],
  'lifecycle.line-open': ['postpaid', 'menu'],
  'lifecycle.payment-open': ['history', 'menu'],
  'lifecycle.money-left': ['airtime', 'data'],
}

const refuse = (io: Io, refusal: Refusal) =>
  io.say(refusalText(refusal), { shortcuts: shortcuts(WAYS[refusal.code]) })
