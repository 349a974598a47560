import { recordAct } from '../../../../core/audit/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { type FoundCustomers, findCustomers, findOneCustomer } from '../../../../core/support/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option, type Reader } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { showCustomer } from './customer.ts'
import { maskedLine } from './names.ts'

type Tap = { open: Uuid } | { go: 'older' | 'newer' } | { words: string }

const LINES_PER_PAGE = 6

/**
 * `/customers <words>`: finds customers and shows what there is to know, with everything masked that names them. Words
 * that are typed while the list is open look anew.
 */
export const adminCustomers = dialog<{ argument?: string }>({
  name: 'admin-customers',
  version: 1,
  session: false,
  admin: 'customers.view',
  async run(io, { argument = '' }) {
    let words = argument.trim() === '' ? await io.ask(text('people-ask'), wordsReader) : argument.trim()
    for (;;) {
      const looked = words
      const one = await io.step(
        'one',
        async (trx) => (await findOneCustomer(trx, io.core, looked))?.id ?? null,
      )
      if (one !== null) {
        const left = await showCustomer(io, one, { from_list: false })
        return 'next' in left ? left.next : undefined
      }
      const found = await browse(io, words)
      if ('next' in found) return found.next
      words = found.words
    }
  },
})

/** Leafs through those who fit, until other words are typed or a button leads elsewhere. */
async function browse(io: Io, words: string): Promise<{ words: string } | { next: Next }> {
  // Where each page that was shown began; the first begins with whoever registered last.
  const places: (Uuid | null)[] = [null]
  for (;;) {
    const before = places.at(-1) ?? null
    const page: FoundCustomers = await io.step('find', async (trx) => {
      const found = await findCustomers(trx, io.core, { words, before, limit: LINES_PER_PAGE })
      await recordAct(trx, {
        ...{ admin_id: io.admin.id, action: 'customer.search', subject: 'customers:all' },
        facts: { found: found.customers.length, page: places.length },
      })
      return found
    })
    const tap: Tap = await io.ask(
      headingOf(page, words, places.length),
      tapReader,
      optionsOf(page, places.length),
    )
    if ('words' in tap) return tap
    if ('open' in tap) {
      const next = await showCustomer(io, tap.open, { from_list: true })
      if ('next' in next) return next
    } else if (tap.go === 'older') places.push(page.next)
    else places.pop()
  }
}

const headingOf = ({ customers, similar }: FoundCustomers, words: string, page: number): Text => {
  if (customers.length === 0) return text('people-none', { words })
  return similar ? text('people-similar', { words }) : text('people-title', { words, page })
}

function optionsOf({ customers, next }: FoundCustomers, page: number) {
  const lines = customers.map((each): Option<Tap>[] => [
    { value: { open: each.id }, label: maskedLine(each) },
  ])
  const turns: Option<Tap>[] = [
    ...(page > 1 ? [{ value: { go: 'newer' as const }, label: text('people-newer-button') }] : []),
    ...(next === null ? [] : [{ value: { go: 'older' as const }, label: text('people-older-button') }]),
  ]
  return inRows(...lines, ...(turns.length === 0 ? [] : [turns]))
}

/** Longer words are read no further. */
const CHARS_MAX = 120

const wordsReader: Reader<string> = (answer) => {
  const words = answer.kind === 'text' ? answer.text.trim().slice(0, CHARS_MAX) : ''
  return words === '' ? { problem: text('people-ask') } : { value: words }
}

const tapReader: Reader<Tap> = (answer) => {
  const read = wordsReader(answer)
  return 'value' in read ? { value: { words: read.value } } : read
}
