import {
  countHistory,
  countStatement,
  fixStatement,
  type HistoryFilter,
  readHistory,
  thisMonth,
} from '../../core/history/index.ts'
import { addMonths, asStoredMonth, type Month, monthOf } from '../../core/kernel/calendar.ts'
import type { JsonObject } from '../../core/kernel/json.ts'
import { text } from '../texts/text.ts'
import { dialog, type Io, type Option } from './engine/dialog.ts'
import { type Narrowing, narrowBy, wordsReader } from './past/choose-filter.ts'
import { choosePlace, type Filed, sendFiles } from './past/mail-files.ts'
import { type FilePart, nameSpan, splitExport } from './past/split-export.ts'
import { proveByPin } from './prove-by-pin.ts'
import { shortcuts } from './shortcuts.ts'

type Format = 'csv' | 'json' | 'pdf'
type ExportArgs = JsonObject & { argument?: string; filter?: JsonObject; format?: Format }

/** Past this many movements a PDF is no longer something to read. */
const STATEMENT_LINES_MAX = 10_000

/**
 * The history as a file: a spreadsheet, JSON, or a statement to print. It is personal data, so it asks for the PIN
 * every time. What the file tells is fixed when it is asked for.
 */
export const exportHistory = dialog<ExportArgs>({
  name: 'export',
  version: 1,
  session: true,
  async run(io, args) {
    const { said, format: named } = takeFormat(args)
    const asked = (args.filter as HistoryFilter | undefined) ?? (await narrowBy(io, { said }))
    const filter = asked.from === undefined ? { ...asked, ...(await choosePeriod(io)) } : asked
    const format = named ?? (await chooseFormat(io, filter))
    return format === 'pdf' ? sendStatement(io, filter) : sendLines(io, filter, format)
  },
})

/** "export csv october": the format stands among the other words. */
function takeFormat({ argument = '', format }: ExportArgs): { said: string; format: Format | undefined } {
  const words = argument.toLowerCase().split(/\s+/)
  const found = (['csv', 'json', 'pdf'] as const).find((name) => words.includes(name))
  return { said: words.filter((word) => word !== found).join(' '), format: format ?? found }
}

type Period = Pick<HistoryFilter, 'from' | 'to'>

async function choosePeriod(io: Io): Promise<HistoryFilter> {
  const now = await io.step('month', async () => thisMonth(io.customer.time_zone))
  const first = asStoredMonth(`${now.slice(0, 4)}-01`)
  const period = (from: Month, to: Month): { narrow: Period } => ({ narrow: { from, to } })
  const last = addMonths(now, -1)
  const options: Option<Narrowing>[] = [
    { value: period(now, now), label: text('history-month', { month: now }) },
    { value: period(last, last), label: text('history-month', { month: last }) },
    { value: period(first, now), label: text('export-year-button') },
    {
      value: period(monthOf(io.customer.created_at, io.customer.time_zone), now),
      label: text('export-all-button'),
    },
  ]
  return narrowBy(io, await io.ask(text('export-ask-period'), wordsReader, { options, columns: 2 }))
}

/** A statement shows everything that moved, or its balances would not follow from its lines. */
async function chooseFormat(io: Io, { from: _from, to: _to, ...narrowed }: HistoryFilter): Promise<Format> {
  const options: Option<Format>[] = [
    { value: 'csv', label: text('export-csv-button') },
    { value: 'json', label: text('export-json-button') },
  ]
  if (Object.keys(narrowed).length === 0) options.unshift({ value: 'pdf', label: text('export-pdf-button') })
  return io.choose(text('export-ask-format'), options)
}

const again = { shortcuts: shortcuts(['export', 'menu']) }

async function sendLines(io: Io, filter: HistoryFilter, format: 'csv' | 'json'): Promise<undefined> {
  const { id: customer_id, time_zone } = io.customer
  const counted = await io.step('count', async (trx) => {
    const wish = { customer_id, time_zone, filter }
    const { until } = await readHistory(trx, io.core, wish, { limit: 1 })
    return { until, months: await countHistory(trx, io.core, { ...wish, until }) }
  })
  const parts = splitExport(counted.months)
  if (parts === null) return io.say(text('export-too-long'), again)
  if (parts.length === 0) return io.say(text('export-nothing'), again)
  const place = await choosePlace(
    io,
    parts.map(({ lines }) => lines),
  )
  await proveByPin(io)
  const until = counted.until.toISOString()
  return sendFiles(io, place, parts.map(fileOf))

  function fileOf({ lines, ...span }: FilePart): Filed {
    const file = {
      kind: 'lines' as const,
      format,
      customer_id,
      time_zone,
      filter: { ...filter, ...span },
      until,
    }
    const document = { name: `nexa-history-${nameSpan(span)}.${format}`, file }
    return { text: text('export-lines-caption', { lines, ...span }), document }
  }
}

async function sendStatement(io: Io, { from, to }: HistoryFilter): Promise<undefined> {
  const { id: customer_id, time_zone, full_name, created_at } = io.customer
  const fixed = await io.step('fix', async (trx) => {
    const months = { from: from ?? monthOf(created_at, time_zone), to: to ?? thisMonth(time_zone) }
    const part = await fixStatement(trx, { customer_id, time_zone, ...months })
    return { part, movements: await countStatement(trx, part) }
  })
  if (fixed.movements > STATEMENT_LINES_MAX) return io.say(text('export-statement-too-long'), again)
  const { part, movements } = fixed
  const place = await choosePlace(io, [movements])
  await proveByPin(io)
  const document = {
    name: `nexa-statement-${nameSpan(part)}.pdf`,
    file: { kind: 'statement' as const, part, full_name },
  }
  const words = text('export-statement-caption', { movements, from: part.from, to: part.to })
  return sendFiles(io, place, [{ text: words, document }])
}
