import { now } from '../../core/kernel/clock.ts'
import { streamHeld } from '../../core/lifecycle/index.ts'
import type { Db } from '../../core/platform/db.ts'
import type { Environment } from '../../core/platform/environment.ts'
import type { FileWish } from './file-wish.ts'
import { portionsOf } from './portions.ts'

/** Every row about a person under the name of its table, as one JSON document: amounts in minor units, times in UTC. */
export async function* writeEverything(
  env: Pick<Environment, 'config'> & { db: Db },
  { customer_id }: Extract<FileWish, { kind: 'everything' }>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const { CURRENCY: currency } = env.config
  const about = { kind: 'nexa-my-data', as_of: now().toISOString(), currency, amounts: 'minor units' }
  yield encoder.encode(`${JSON.stringify(about).slice(0, -1)},"tables":{`)
  let is_first_table = true
  for await (const { name, rows, is_first, is_last } of streamHeld(env.db, customer_id)) {
    if (is_first) yield encoder.encode(`${is_first_table ? '' : ','}\n${JSON.stringify(name)}:[`)
    is_first_table = false
    let lead = is_first ? '\n' : ',\n'
    for (const portion of portionsOf(rows)) {
      yield encoder.encode(lead + portion.join(',\n'))
      lead = ',\n'
    }
    if (is_last) yield encoder.encode(']')
  }
  yield encoder.encode('\n}}\n')
}
