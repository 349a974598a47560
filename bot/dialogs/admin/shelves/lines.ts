import { isUuid, type Uuid } from '../../../../core/kernel/ids.ts'
import { maskName } from '../../../../core/kernel/mask.ts'
import { formatPhone, maskPhone, type Phone } from '../../../../core/kernel/phone.ts'
import { type FoundLine, findLines, type ShopBill, type ShopLine } from '../../../../core/postpaid/index.ts'
import { lookAtLine, switchLine } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option, type Reader } from '../../engine/dialog.ts'
import { refusalText } from '../../refusal-text.ts'
import { link } from './links.ts'
import { wordsReader } from './readers.ts'

const PER_PAGE = 8

type Tap = { line_id: string } | { go: 'more' | 'less' } | { words: string }

/** Postpaid lines by their number, or those with open bills; who they belong to is masked until somebody asks. */
export const adminLines = dialog<{ argument?: string; unmasked?: boolean }>({
  name: 'admin-lines',
  version: 1,
  session: false,
  admin: 'lines.manage',
  async run(io, { argument = '', unmasked = false }) {
    const said = argument.trim()
    return isUuid(said) ? showLine(io, said, unmasked) : list(io, said)
  },
})

/** The last digits are enough, however the number is written. */
const digitsOf = (words: string): string =>
  words
    .replace(/\D/g, '')
    .replace(/^(234|0)(?=\d{10}$)/, '')
    .slice(-13)

async function list(io: Io, said: string): Promise<Next> {
  const digits = digitsOf(said)
  if (said !== '' && digits.length < 4) {
    const words = await io.ask(text('lines-ask-number'), wordsReader)
    return { start: 'admin-lines', args: { argument: words.slice(0, 40) } }
  }
  for (let page = 0; ; ) {
    const { lines, more } = await io.step('lines', (trx) =>
      findLines(trx, { digits, page, per_page: PER_PAGE }),
    )
    const options: Option<Tap>[] = [
      ...lines.map(toOption),
      ...(page > 0 ? [{ value: { go: 'less' as const }, label: text('shelf-less-button') }] : []),
      ...(more ? [{ value: { go: 'more' as const }, label: text('shelf-more-button') }] : []),
    ]
    const title = lines.length > 0 ? 'lines-title' : digits === '' ? 'lines-none-open' : 'lines-none'
    const tap = await io.ask<Tap>(text(title), toWords, { options })
    if ('line_id' in tap) return showLine(io, tap.line_id as Uuid, false)
    if ('words' in tap) return { start: 'admin-lines', args: { argument: tap.words.slice(0, 40) } }
    page += tap.go === 'more' ? 1 : -1
  }
}

const toWords: Reader<Tap> = (answer) => {
  const read = wordsReader(answer)
  return 'problem' in read ? read : { value: { words: read.value } }
}

const toOption = ({ id, phone, full_name, state, unpaid, disputed }: FoundLine): Option<Tap> => ({
  value: { line_id: id },
  label: text('lines-line', { phone: maskPhone(phone), name: maskName(full_name), state, unpaid, disputed }),
})

type Wish = { bill: ShopBill } | { do: 'unmask' | 'end' | 'keep' | 'back' }

async function showLine(io: Io, line_id: Uuid, unmasked: boolean): Promise<Next> {
  const { COUNTRY } = io.core.config
  const found = await io.step('line', (trx) =>
    lookAtLine(trx, io.core, { admin_id: io.admin.id, line_id, unmasked }),
  )
  if (found === null) return { start: 'admin-lines' }
  const { line, full_name, plan, cycle } = found
  const phoneOf = (phone: Phone) => (unmasked ? formatPhone(phone, COUNTRY) : maskPhone(phone))
  const facts = { phone: phoneOf(line.phone), name: unmasked ? full_name : maskName(full_name) }
  const card = text('lines-card', { ...facts, state: line.state, plan: plan?.name ?? '–' })
  const lines = [
    ...(cycle === null
      ? []
      : [text('lines-cycle', { from: cycle.from, last: cycle.last, amount: cycle.estimate })]),
    ...(found.credit > 0n ? [text('lines-credit', { credit: found.credit })] : []),
    ...(found.numbers.length === 0
      ? []
      : [text('lines-numbers', { numbers: found.numbers.map(phoneOf).join(', ') })]),
    ...(line.ends_with_cycle ? [text('lines-ends')] : []),
    ...(found.bills.length === 0 ? [text('lines-no-bills')] : []),
  ]
  const wish = await io.choose<Wish>(card, optionsOf(found, unmasked), { lines })
  if ('bill' in wish) return { start: 'admin-bill', args: { reference: wish.bill.reference, line_id } }
  if (wish.do === 'back') return { start: 'admin-lines' }
  if (wish.do === 'unmask') return { start: 'admin-lines', args: { argument: line_id, unmasked: true } }
  return turn(io, found, wish.do === 'end')
}

function optionsOf({ line, bills }: ShopLine, unmasked: boolean): Option<Wish>[] {
  const toBill = (bill: ShopBill): Option<Wish> => {
    const { amount, last, state, disputed_at } = bill
    const facts = { amount, last, state: disputed_at === null ? state : 'disputed' }
    return { value: { bill }, label: text('lines-bill-button', facts) }
  }
  const turns: Option<Wish>[] =
    line.state === 'ended'
      ? []
      : line.ends_with_cycle
        ? [{ value: { do: 'keep' }, label: text('postpaid-keep-button') }]
        : [{ value: { do: 'end' }, label: text('postpaid-end-button') }]
  return [
    ...bills.map(toBill),
    ...turns,
    ...(unmasked ? [] : [{ value: { do: 'unmask' as const }, label: text('lines-unmask-button') }]),
    { value: { do: 'back' }, label: text('plans-back-button') },
  ]
}

async function turn(io: Io, { line }: ShopLine, ends: boolean): Promise<Next> {
  const { id: line_id, customer_id } = line
  const toLine = { shortcuts: [[link('lines', text('lines-one-button'), line_id)]] }
  const sure = await io.confirm(
    text('lines-turn-sure', { phone: maskPhone(line.phone), wish: ends ? 'end' : 'keep' }),
    text('shelf-yes-button'),
    text('shelf-no-button'),
  )
  if (!sure) return io.say(text('lines-unchanged'), toLine)
  const wish = { admin_id: io.admin.id, line_id, customer_id, ends }
  const done = await io.step('turn', (trx) => switchLine(trx, io.core, wish))
  return io.say(
    done.ok ? text('lines-turned', { wish: ends ? 'end' : 'keep' }) : refusalText(done.refusal),
    toLine,
  )
}
