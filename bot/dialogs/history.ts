import { readRecipients } from '../../core/customers/index.ts'
import {
  type HistoryFilter,
  type HistoryLine,
  type HistoryPlace,
  readHistory,
} from '../../core/history/index.ts'
import type { JsonObject } from '../../core/kernel/json.ts'
import { type Text, text } from '../texts/text.ts'
import { dialog, type Io, type Next, type Option } from './engine/dialog.ts'
import { chooseFilter, type Narrowing, narrowBy, wordsReader } from './past/choose-filter.ts'
import { headingOf, isEmpty } from './past/filter-text.ts'
import { isPurchase, lineText, type Names } from './past/line-text.ts'
import { captionOf, receiptOf } from './past/receipt.ts'
import { shortcuts } from './shortcuts.ts'

type Tap = { open: HistoryLine } | { go: 'older' | 'newer' | 'find' | 'file' | 'menu' } | Narrowing
type Shown = { lines: HistoryLine[]; next: HistoryPlace | null; names: Names; until: Date }

const LINES_PER_PAGE = 6

/**
 * Purchases, payments and corrections together, newest first, narrowed down by buttons or by words typed at any
 * time; a tap on a line gives its receipt.
 */
export const history = dialog<{ argument?: string; filter?: JsonObject }>({
  name: 'history',
  version: 3,
  session: true,
  async run(io, args) {
    const said = args.argument ?? ''
    let filter = (args.filter as HistoryFilter | undefined) ?? (await narrowBy(io, { said }))
    for (;;) {
      const tap = await browse(io, filter)
      if (tap === null) return
      if (!('go' in tap)) filter = { ...filter, ...(await narrowBy(io, tap)) }
      else if (tap.go === 'menu') return { start: 'menu' }
      else if (tap.go === 'file') return { start: 'export', args: { filter: { ...filter } as JsonObject } }
      else filter = await chooseFilter(io, filter)
    }
  },
})

/** Leafs through what fits, until something else is wanted. Null when the person was told that there is nothing. */
async function browse(io: Io, filter: HistoryFilter): Promise<Exclude<Tap, { open: HistoryLine }> | null> {
  // Where each page that was shown began; the first begins with what is newest.
  const places: (HistoryPlace | null)[] = [null]
  let until: Date | null = null
  for (;;) {
    const page = await readPage(io, filter, places.at(-1) ?? null, until)
    until = page.until
    if (page.lines.length === 0 && isEmpty(filter)) {
      await io.say(text('history-empty'), { shortcuts: shortcuts(['buy', 'fund']) })
      return null
    }
    const tap = await showPage(io, filter, page, places.length)
    if ('open' in tap) await showReceipt(io, tap.open)
    else if ('go' in tap && tap.go === 'older') places.push(page.next)
    else if ('go' in tap && tap.go === 'newer') places.pop()
    else return tap
  }
}

/** All pages of one look are as of the same moment, so that none repeats or leaves out what another shows. */
const readPage = (io: Io, filter: HistoryFilter, before: HistoryPlace | null, until: Date | null) =>
  io.step('page', async (trx): Promise<Shown> => {
    const { id: customer_id, time_zone } = io.customer
    const wish = { customer_id, time_zone, filter, until }
    const page = await readHistory(trx, io.core, wish, { before, limit: LINES_PER_PAGE })
    const shown = new Set(page.lines.map(({ recipient }) => recipient))
    const saved = (await readRecipients(trx, customer_id)).filter(({ phone }) => shown.has(phone))
    return { ...page, names: Object.fromEntries(saved.map(({ phone, name }) => [phone, name])) }
  })

function showPage(io: Io, filter: HistoryFilter, { lines, next, names }: Shown, page: number): Promise<Tap> {
  const options: Option<Tap>[] = lines.map((line) => ({
    value: { open: line },
    label: lineText(line, names),
  }))
  const turns: Option<Tap>[] = []
  if (page > 1) turns.push({ value: { go: 'newer' }, label: text('history-newer-button') })
  if (next !== null) turns.push({ value: { go: 'older' }, label: text('history-older-button') })
  options.push(...turns)
  options.push({ value: { go: 'find' }, label: text('history-find-button') })
  options.push({ value: { go: 'file' }, label: text('menu-export-button') })
  options.push({ value: { go: 'menu' }, label: text('menu-button') })
  const heading =
    lines.length === 0 ? text('history-none-found') : headingOf(filter, page, names, io.core.config.COUNTRY)
  const columns = [...lines.map(() => 1), ...(turns.length === 0 ? [] : [turns.length]), 3]
  return io.ask(heading, wordsReader, { options, columns: columns as [number, ...number[]] })
}

/** The receipt as a picture with its facts in words, and on a tap as a file to keep. */
async function showReceipt(io: Io, line: HistoryLine): Promise<void> {
  const caption: Text = captionOf(line)
  const options: Option<'again' | 'file' | 'back' | 'menu'>[] = [
    ...(isPurchase(line) ? [{ value: 'again' as const, label: text('buy-again-button') }] : []),
    { value: 'file', label: text('receipt-file-button') },
    { value: 'back', label: text('menu-history-button') },
    { value: 'menu', label: text('menu-button') },
  ]
  const next = await io.choose(caption, options, { columns: 2, picture: receiptOf(line) })
  if (next === 'back') return
  if (next === 'file') {
    const name = `${line.reference ?? 'nexa'}.pdf`
    await io.say(caption, { document: { name, picture: receiptOf(line) } })
    return io.leave()
  }
  const away: Next =
    next === 'again' ? { start: 'buy', args: { argument: line.reference ?? '' } } : { start: 'menu' }
  return io.leave(away)
}
