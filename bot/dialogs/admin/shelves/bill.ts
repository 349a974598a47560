import { isUuid, type Uuid } from '../../../../core/kernel/ids.ts'
import { readLineBills, type ShopBill } from '../../../../core/postpaid/index.ts'
import { lowerNextBill, markBill } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { link } from './links.ts'
import { priceReader, reasonReader } from './readers.ts'
import { shelfRefusalText } from './refusal-words.ts'

type Wish = 'dispute' | 'stand' | 'credit' | 'back'

const toLine = (line_id: string) => ({ shortcuts: [[link('lines', text('lines-one-button'), line_id)]] })

/** One bill of a line: looked into, standing, or with something taken off the next one. */
export const adminBill = dialog<{ reference?: string; line_id?: string }>({
  name: 'admin-bill',
  version: 1,
  session: false,
  admin: 'lines.manage',
  async run(io, { reference = '', line_id = '' }) {
    if (!isUuid(line_id)) return { start: 'admin-lines' }
    const bill = await io.step('bill', async (trx) => {
      const bills = await readLineBills(trx, line_id)
      return bills.find((each) => each.reference === reference) ?? null
    })
    if (bill === null) return { start: 'admin-lines', args: { argument: line_id } }
    const { amount, from, last, state, disputed_at, credited } = bill
    const facts = { reference, amount, from, last, state: disputed_at === null ? state : 'disputed' }
    const lines = credited === null ? [] : [text('lines-credited', { credited })]
    const wish = await io.choose(text('lines-bill', facts), optionsOf(bill), { lines })
    if (wish === 'back') return { start: 'admin-lines', args: { argument: line_id } }
    return wish === 'credit'
      ? credit(io, bill, line_id)
      : mark(io, bill, { line_id, disputed: wish === 'dispute' })
  },
})

function optionsOf({ state, disputed_at, credited }: ShopBill): Option<Wish>[] {
  const mark: Option<Wish> =
    disputed_at === null
      ? { value: 'dispute', label: text('lines-dispute-button') }
      : { value: 'stand', label: text('lines-stand-button') }
  return [
    ...(state === 'due' ? [mark] : []),
    ...(credited === null ? [{ value: 'credit' as const, label: text('lines-credit-button') }] : []),
    { value: 'back', label: text('plans-back-button') },
  ]
}

async function mark(
  io: Io,
  { reference }: ShopBill,
  { line_id, disputed }: { line_id: Uuid; disputed: boolean },
): Promise<Next> {
  const reason = await io.ask(text('shelf-ask-reason'), reasonReader)
  const wish = { admin_id: io.admin.id, reference, disputed, reason }
  const marked = await io.step('mark', (trx) => markBill(trx, io.core, wish))
  if (!marked.ok) return io.say(shelfRefusalText(marked.refusal), toLine(line_id))
  return io.say(text(disputed ? 'lines-disputed' : 'lines-stands', { reference }), toLine(line_id))
}

async function credit(io: Io, { reference, amount: most }: ShopBill, line_id: Uuid): Promise<Next> {
  const amount = await io.ask(text('lines-ask-credit', { most }), priceReader(io.core.config.CURRENCY))
  const reason = await io.ask(text('shelf-ask-reason'), reasonReader)
  const sure = await io.confirm(
    text('lines-credit-sure', { amount, reference }),
    text('shelf-yes-button'),
    text('shelf-no-button'),
  )
  if (!sure) return io.say(text('lines-unchanged'), toLine(line_id))
  const wish = { admin_id: io.admin.id, reference, amount, reason }
  const made = await io.step('credit', (trx) => lowerNextBill(trx, io.core, wish))
  if (!made.ok) return io.say(shelfRefusalText(made.refusal), toLine(line_id))
  return io.say(text('lines-credit-made', { amount }), toLine(line_id))
}
