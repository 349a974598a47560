import { stringify } from 'csv-stringify/sync'
import { networkName } from '../../core/catalog/index.ts'
import { effectOf, type HistoryLine, streamHistory } from '../../core/history/index.ts'
import { type Currency, type Money, negate, toMajor, ZERO } from '../../core/kernel/money.ts'
import type { Db } from '../../core/platform/db.ts'
import type { Environment } from '../../core/platform/environment.ts'
import type { Reader } from '../texts/format.ts'
import type { FileWish } from './file-wish.ts'
import { portionsOf } from './portions.ts'
import { FileWords } from './words.ts'

type Env = Pick<Environment, 'config'> & { db: Db }

/** Spreadsheets take a file without it for one in the letters of the last century, and ₦ or a name for noise. */
const BYTE_ORDER_MARK = '\uFEFF'

const COLUMNS = [
  ...['time', 'kind', 'status', 'network', 'phone', 'plan', 'amount', 'discount', 'money-in', 'money-out'],
  ...['currency', 'reference'],
] as const

/** Lines as a spreadsheet reads them. A cell that would be taken for a formula gets an apostrophe before it. */
export async function* writeCsv(
  env: Env,
  { customer_id, time_zone, filter, until }: Extract<FileWish, { kind: 'lines' }>,
  reader: Reader,
): AsyncGenerator<Uint8Array> {
  const words = new FileWords({ ...reader, time_zone })
  const encoder = new TextEncoder()
  const inRows = (rows: string[][]) => encoder.encode(stringify(rows, { escape_formulas: true }))
  yield encoder.encode(BYTE_ORDER_MARK)
  yield inRows([COLUMNS.map((name) => words.heading(name))])
  const wish = { customer_id, time_zone, filter, until: new Date(until) }
  for await (const lines of streamHistory(env.db, env, wish))
    for (const portion of portionsOf(lines))
      yield inRows(portion.map((line) => rowOf(line, words, env.config.CURRENCY)))
}

function rowOf(line: HistoryLine, words: FileWords, currency: Currency): string[] {
  const { created_at, kind, status, network, recipient, plan_name, amount, discount, reference } = line
  const effect = effectOf(line)
  const sum = (money: Money) => (money > ZERO ? toMajor(money, currency) : '')
  return [
    words.time(created_at),
    words.kind(kind),
    words.status(status),
    network === null ? '' : networkName(network),
    recipient === null ? '' : words.phone(recipient),
    plan_name ?? '',
    ...[toMajor(amount, currency), sum(discount), sum(effect), sum(negate(effect))],
    currency,
    reference ?? '',
  ]
}
