import { may } from '../../../core/admin/index.ts'
import { recordAct } from '../../../core/audit/index.ts'
import {
  countDays,
  type DaySpan,
  EXPORT_SOURCES,
  EXPORTS,
  type ExportKind,
  exportSpan,
  readPeriod,
} from '../../../core/reports/index.ts'
import { today } from '../../../core/spending/index.ts'
import { type Text, text } from '../../texts/text.ts'
import { dialog, type Io, type Option, type Reader } from '../engine/dialog.ts'
import { nameDays, splitDays } from './exports/split-days.ts'

type Format = 'csv' | 'json'

const KINDS = {
  customers: text('exports-customers-button'),
  purchases: text('exports-purchases-button'),
  fundings: text('exports-fundings-button'),
  ledger: text('exports-ledger-button'),
  audit: text('exports-audit-button'),
} as const satisfies Record<ExportKind, Text>

/** What is stored as files, into the group. People are masked unless somebody may see them whole and wants to. */
export const exportsDialog = dialog<{ argument?: string }>({
  name: 'admin-exports',
  version: 1,
  session: false,
  admin: 'exports.make',
  async run(io, { argument = '' }) {
    const [head = '', ...rest] = argument.trim().toLowerCase().split(/\s+/)
    const named = EXPORTS.find((each) => each === head)
    const what = named ?? (await io.choose(text('exports-ask-what'), kindsFor(io), { columns: 2 }))
    if (what === 'audit' && !may(io.admin.role, 'audit.view')) return io.say(text('exports-not-yours'))
    const day = await io.step('today', async () => today(io.core.config.TIME_ZONE))
    const said = readPeriod(rest.join(' '), day)
    const span =
      said ??
      (await io.ask(text('exports-ask-days'), daysReader(day), { options: daysOptions(day), columns: 2 }))
    const format = await io.choose<Format>(text('exports-ask-format'), [
      { value: 'csv', label: text('export-csv-button') },
      { value: 'json', label: text('export-json-button') },
    ])
    const masked = await askMasked(io, what)
    return send(io, { what, format, masked, span: { first: span.first, last: span.last } })
  },
})

const kindsFor = ({ admin }: Io): Option<ExportKind>[] =>
  EXPORTS.filter((kind) => kind !== 'audit' || may(admin.role, 'audit.view')).map((kind) => ({
    value: kind,
    label: KINDS[kind],
  }))

const WORDS = [
  { words: 'today', label: text('stats-today-button') },
  { words: '7', label: text('stats-week-button') },
  { words: 'month', label: text('stats-month-button') },
  { words: 'last month', label: text('stats-last-month-button') },
] as const

function daysOptions(day: ReturnType<typeof today>): Option<DaySpan>[] {
  return WORDS.flatMap(({ words, label }) => {
    const value = readPeriod(words, day)
    return value === null ? [] : [{ value, label }]
  })
}

const daysReader =
  (day: ReturnType<typeof today>): Reader<DaySpan> =>
  (answer) => {
    const value = answer.kind === 'text' ? readPeriod(answer.text, day) : null
    return value === null ? { problem: text('exports-bad-days') } : { value }
  }

/** Only where there is somebody to see, and only who may is asked. */
async function askMasked(io: Io, what: ExportKind): Promise<boolean> {
  const names_people = Object.keys(EXPORT_SOURCES[what].masks).length > 0
  if (!names_people || !may(io.admin.role, 'customers.unmask')) return true
  return io.choose(text('exports-ask-masked'), [
    { value: true, label: text('exports-masked-button') },
    { value: false, label: text('exports-whole-button') },
  ])
}

type Asked = { what: ExportKind; format: Format; masked: boolean; span: DaySpan }

/** What goes into the files is fixed, counted and written down before the first is sent. */
async function send(io: Io, { what, format, masked, span }: Asked): Promise<undefined> {
  const files = await io.step('export', async (trx) => {
    const { config, reports } = io.core
    const until = new Date(exportSpan(span, config).to)
    const parts = await reports.look((reading) => splitDays(reading, config, { what, span }), until)
    if (parts === null) return null
    if (parts.length === 0) return []
    const rows = parts.reduce((sum, part) => sum + part.rows, 0)
    await recordAct(trx, {
      ...{ admin_id: io.admin.id, action: 'export.make', subject: `export:${what}` },
      facts: { format, masked, first_day: span.first, last_day: span.last, rows, files: parts.length },
    })
    return parts.map(({ first, last, rows: lines }) => ({
      ...{ first, last, lines },
      ...exportSpan({ first, last }, io.core.config),
    }))
  })
  if (files === null) return io.say(text('exports-too-long'))
  if (files.length === 0) return io.say(text('exports-nothing'))
  for (const { first, last, lines, from, to } of files) {
    const file = { kind: 'rows' as const, format, wish: { what, from, to, masked } }
    const document = { name: `nexa-${what}-${nameDays({ first, last })}.${format}`, file }
    const hidden = Object.keys(EXPORT_SOURCES[what].masks).length === 0 ? 'none' : masked ? 'masked' : 'whole'
    await io.say(
      text('exports-file-caption', { what, first, last, days: countDays({ first, last }), lines, hidden }),
      { document },
    )
  }
  return undefined
}
