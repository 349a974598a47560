import { effectOf, type HistoryLine, streamHistory } from '../../core/history/index.ts'
import { type Currency, toMajor } from '../../core/kernel/money.ts'
import type { Db } from '../../core/platform/db.ts'
import type { Environment } from '../../core/platform/environment.ts'
import type { Reader } from '../texts/format.ts'
import type { FileWish } from './file-wish.ts'
import { portionsOf } from './portions.ts'

type Env = Pick<Environment, 'config'> & { db: Db }

/** One document for programs: names in English, times in UTC, amounts as exact decimals in text. A line each. */
export async function* writeJson(
  env: Env,
  { customer_id, time_zone, filter, until }: Extract<FileWish, { kind: 'lines' }>,
  _reader: Reader,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const { CURRENCY: currency } = env.config
  const about = { kind: 'nexa-history', as_of: until, time_zone, currency, filter }
  yield encoder.encode(`${JSON.stringify(about).slice(0, -1)},"lines":[`)
  let count = 0
  const wish = { customer_id, time_zone, filter, until: new Date(until) }
  for await (const lines of streamHistory(env.db, env, wish))
    for (const portion of portionsOf(lines)) {
      const written = portion.map((line) => JSON.stringify(recordOf(line, currency))).join(',\n')
      yield encoder.encode(`${count === 0 ? '\n' : ',\n'}${written}`)
      count += portion.length
    }
  yield encoder.encode(`\n],"count":${count}}\n`)
}

function recordOf(line: HistoryLine, currency: Currency) {
  const { created_at, kind, status, state, reference, network, recipient, plan_name, gateway } = line
  return {
    ...{
      time: created_at.toISOString(),
      kind,
      status,
      state,
      reference,
      network,
      phone: recipient,
      plan: plan_name,
    },
    gateway,
    amount: toMajor(line.amount, currency),
    discount: toMajor(line.discount, currency),
    price: toMajor(line.price, currency),
    // Below zero it left the wallet.
    wallet: toMajor(effectOf(line), currency),
  }
}
