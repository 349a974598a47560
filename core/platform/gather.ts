import { AsyncLocalStorage } from 'node:async_hooks'
import { assert } from '../kernel/assert.ts'
import { isDatabaseAway } from './database-away.ts'
import { currentTrace, withTrace } from './log.ts'

export type Gathering<Item, Outcome> = {
  /** The most items in one batch. */
  rows_max: number
  /**
   * How long the first item waits for others, be they ready sooner or not, when it comes while a batch is under way.
   * When none is, it waits only for those of this moment.
   */
  wait_ms: number
  /** The most batches under way at once; more connections than that are never taken. */
  batches_max?: number
  /**
   * Does all of it or nothing, and answers in the order asked. It may be asked for an item again, after a batch
   * that held it failed, so it must be safe to run twice.
   */
  commit(items: readonly Item[]): Promise<readonly Outcome[]>
}

type Waiting<Item, Outcome> = {
  item: Item
  /** Of its caller, for whatever is done for it alone. */
  trace_id: string | null
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

/** What several callers ask for together belongs to the trace of none of them. */
const asNobody = AsyncLocalStorage.snapshot()

/**
 * Puts what is asked for at the same time into one commit: items that come at one moment, within `wait_ms` of each other
 * while a batch is under way, or while no further one may be, go together. Each caller gets the outcome of its own item.
 *
 * A batch that fails is done again item by item, so that trouble with one is the trouble of its caller alone. When it
 * is the database that cannot, all of them hear so at once: asking fifty times more would not help it.
 */
export function gather<Item, Outcome>(gathering: Gathering<Item, Outcome>): (item: Item) => Promise<Outcome> {
  const { rows_max, wait_ms, batches_max = 3 } = gathering
  const waiting: Waiting<Item, Outcome>[] = []
  let under_way = 0
  /** What waits has waited long enough, or fills a batch: only the batches under way are in its way. */
  let is_due = false
  let timer: NodeJS.Timeout | null = null

  function look(): void {
    if (waiting.length >= rows_max) start()
    // Who is alone need not wait for others.
    else if (waiting.length > 0 && timer === null && !is_due)
      timer = setTimeout(start, under_way === 0 ? 0 : wait_ms)
  }

  function start(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (waiting.length === 0) return
    is_due = under_way >= batches_max
    // The batch that ends next starts what waits here.
    if (is_due) return
    under_way += 1
    void commitAll(gathering, waiting.splice(0, rows_max)).then(() => {
      under_way -= 1
      if (is_due) start()
    })
    look()
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, trace_id: currentTrace(), resolve, reject })
      look()
    })
}

/** Never throws: every caller is answered. */
async function commitAll<Item, Outcome>(
  gathering: Gathering<Item, Outcome>,
  batch: readonly Waiting<Item, Outcome>[],
): Promise<void> {
  const [first, ...more] = batch
  if (first !== undefined && more.length === 0) return await commitOne(gathering, first)
  try {
    const items = batch.map(({ item }) => item)
    const outcomes = await asNobody(async () => gathering.commit(items))
    assert(outcomes.length === batch.length, 'every item of a batch has an outcome')
    for (const [place, { resolve }] of batch.entries()) resolve(outcomes[place] as Outcome)
  } catch (error) {
    if (isDatabaseAway(error)) for (const { reject } of batch) reject(error)
    else for (const one of batch) await commitOne(gathering, one)
  }
}

async function commitOne<Item, Outcome>(
  { commit }: Gathering<Item, Outcome>,
  { item, trace_id, resolve, reject }: Waiting<Item, Outcome>,
): Promise<void> {
  try {
    const alone = async () => commit([item])
    const outcomes = await asNobody(() => (trace_id === null ? alone() : withTrace(trace_id, alone)))
    assert(outcomes.length === 1, 'one item has one outcome')
    resolve(outcomes[0] as Outcome)
  } catch (error) {
    reject(error)
  }
}
