import { recordAct } from '../../../../core/audit/index.ts'
import { isUuid, type Uuid } from '../../../../core/kernel/ids.ts'
import { findTransactions, type TransactionPage } from '../../../../core/support/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option, type Reader } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { showTrace } from './show-trace.ts'
import { transactionLine } from './transaction-line.ts'

type Tap = { open: string } | { go: 'older' | 'newer' } | { words: string }
type Args = { argument?: string; customer_id?: string }

const LINES_PER_PAGE = 6

/**
 * `/transactions <words>`: everybody's purchases, payments and refunds, newest first, narrowed down by words. A tap on a
 * line tells its story; words that are typed while the list is open look anew.
 */
export const adminTransactions = dialog<Args>({
  name: 'admin-transactions',
  version: 1,
  session: false,
  admin: 'transactions.view',
  async run(io, { argument = '', customer_id }) {
    const of_customer = customer_id !== undefined && isUuid(customer_id) ? customer_id : null
    let words = argument.trim()
    if (words === '' && of_customer === null) words = await io.ask(text('transactions-ask'), wordsReader)
    for (;;) {
      const found = await browse(io, words, of_customer)
      if ('next' in found) return found.next
      words = found.words
    }
  },
})

async function browse(
  io: Io,
  words: string,
  customer_id: Uuid | null,
): Promise<{ words: string } | { next: Next }> {
  const places: (Uuid | null)[] = [null]
  for (;;) {
    const before = places.at(-1) ?? null
    const page: TransactionPage = await io.step('find', async (trx) => {
      const wish = { words, customer_id, before, limit: LINES_PER_PAGE }
      // Of one customer, what an admin did for them a moment ago must be among it.
      const found =
        customer_id === null
          ? await io.core.reports.look((reading) => findTransactions(reading, io.core, wish))
          : await findTransactions(trx, io.core, wish)
      await recordAct(trx, {
        admin_id: io.admin.id,
        action: 'transaction.search',
        subject: customer_id === null ? 'transactions:all' : `customer:${customer_id}`,
        facts: { found: found.lines.length, page: places.length },
      })
      return found
    })
    const { since } = page
    const tap: Tap = await io.ask(headingOf(page, words, places.length), tapReader, {
      ...optionsOf(page, places.length),
      ...(since === null ? {} : { lines: [text('transactions-since', { since })] }),
    })
    if ('words' in tap) return tap
    if ('open' in tap) {
      const left = await showTrace(io, tap.open, { from_list: true })
      if ('next' in left) return left
    } else if (tap.go === 'older') places.push(page.next)
    else places.pop()
  }
}

function headingOf({ lines }: TransactionPage, words: string, page: number): Text {
  if (lines.length > 0) return text('transactions-title', { words: words === '' ? 'none' : words, page })
  return words === '' ? text('transactions-empty') : text('transactions-none', { words })
}

function optionsOf({ lines, next }: TransactionPage, page: number) {
  const rows = lines.map((line): Option<Tap>[] => [
    { value: { open: line.reference ?? line.id }, label: transactionLine(line) },
  ])
  const turns: Option<Tap>[] = [
    ...(page > 1 ? [{ value: { go: 'newer' as const }, label: text('people-newer-button') }] : []),
    ...(next === null ? [] : [{ value: { go: 'older' as const }, label: text('people-older-button') }]),
  ]
  return inRows(...rows, ...(turns.length === 0 ? [] : [turns]))
}

const CHARS_MAX = 120

const wordsReader: Reader<string> = (answer) => {
  const words = answer.kind === 'text' ? answer.text.trim().slice(0, CHARS_MAX) : ''
  return words === '' ? { problem: text('transactions-ask') } : { value: words }
}

const tapReader: Reader<Tap> = (answer) => {
  const read = wordsReader(answer)
  return 'value' in read ? { value: { words: read.value } } : read
}
