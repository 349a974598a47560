import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { gather } from './gather.ts'
import { currentTrace, withTrace } from './log.ts'

const double = (items: readonly number[]) => items.map((item) => item * 2)

/** Commits that note their batches; `until` holds them up. */
function noting(act: (items: readonly number[]) => Promise<readonly number[]> | readonly number[] = double) {
  const batches: number[][] = []
  const commit = async (items: readonly number[]) => {
    batches.push([...items])
    return await act(items)
  }
  return { batches, commit }
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, place) => from + place)

function gate() {
  let open = (): void => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

describe('gathering', () => {
  it('puts what comes at once into one batch, and answers each with its own', async () => {
    const { batches, commit } = noting()
    const add = gather({ rows_max: 50, wait_ms: 5, commit })
    expect(await Promise.all(range(1, 4).map(add))).toEqual([2, 4, 6, 8])
    expect(batches).toEqual([[1, 2, 3, 4]])
    expect(await add(9)).toBe(18)
    expect(batches).toEqual([[1, 2, 3, 4], [9]])
  })

  it('waits no longer when a batch is full, and never makes a larger one', async () => {
    const { batches, commit } = noting()
    const add = gather({ rows_max: 3, wait_ms: 60_000, commit })
    expect(await Promise.all(range(1, 6).map(add))).toEqual([2, 4, 6, 8, 10, 12])
    expect(batches).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
  })

  it('has so many batches under way at once, and what comes meanwhile goes together', async () => {
    const hold = gate()
    const { batches, commit } = noting(async (items) => {
      await hold.passed
      return double(items)
    })
    const add = gather({ rows_max: 50, wait_ms: 1, batches_max: 2, commit })
    const answers = []
    for (const item of range(1, 5)) {
      answers.push(add(item))
      await wait(10)
    }
    expect(batches).toEqual([[1], [2]])
    hold.open()
    expect(await Promise.all(answers)).toEqual([2, 4, 6, 8, 10])
    expect(batches).toEqual([[1], [2], [3, 4, 5]])
  })

  it('gives those that come while a batch is under way their time to become many', async () => {
    const hold = gate()
    const { batches, commit } = noting(async (items) => {
      if (items.includes(1)) await hold.passed
      return double(items)
    })
    const add = gather({ rows_max: 3, wait_ms: 60_000, batches_max: 2, commit })
    const first = add(1)
    await wait(5)
    const second = add(2)
    hold.open()
    expect(await first).toBe(2)
    await wait(5)
    expect(batches).toEqual([[1]])
    expect(await Promise.all([second, add(3), add(4)])).toEqual([4, 6, 8])
    expect(batches).toEqual([[1], [2, 3, 4]])
  })
})

describe('trouble', () => {
  it('with one item is the trouble of its caller alone', async () => {
    const { batches, commit } = noting((items) => {
      if (items.includes(2)) throw new Error('two is poison')
      return double(items)
    })
    const add = gather({ rows_max: 50, wait_ms: 1, commit })
    const answers = await Promise.allSettled(range(1, 3).map(add))
    expect(answers).toEqual([
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: new Error('two is poison') },
      { status: 'fulfilled', value: 6 },
    ])
    expect(batches).toEqual([[1, 2, 3], [1], [2], [3]])
    expect(await add(4)).toBe(8)
  })

  it('with the database is told to all of them, who are not asked for one by one', async () => {
    const away = Object.assign(new Error('starting up'), { code: '57P03' })
    let is_away = true
    const { batches, commit } = noting((items) => {
      if (is_away) throw away
      return double(items)
    })
    const add = gather({ rows_max: 50, wait_ms: 1, commit })
    const answers = await Promise.allSettled(range(1, 3).map(add))
    expect(answers).toEqual(range(1, 3).map(() => ({ status: 'rejected', reason: away })))
    expect(batches).toHaveLength(1)
    is_away = false
    expect(await add(4)).toBe(8)
  })

  it('of a single item is not tried again here', async () => {
    const { batches, commit } = noting(() => {
      throw new Error('no')
    })
    await expect(gather({ rows_max: 50, wait_ms: 1, commit })(1)).rejects.toThrow('no')
    expect(batches).toEqual([[1]])
  })

  it('is also a batch that answers with too few outcomes: nobody gets the outcome of another', async () => {
    const { commit } = noting((items) => (items.length > 1 ? [0] : double(items)))
    const add = gather({ rows_max: 50, wait_ms: 1, commit })
    expect(await Promise.all(range(1, 2).map(add))).toEqual([2, 4])
  })
})

it('keeps the trace of one, and mixes the traces of none', async () => {
  const seen: (string | null)[] = []
  const add = gather({
    rows_max: 50,
    wait_ms: 1,
    commit: async (items: readonly number[]) => {
      seen.push(currentTrace())
      return items
    },
  })
  await withTrace('alone', () => add(1))
  await Promise.all([withTrace('first', () => add(2)), withTrace('second', () => add(3))])
  expect(seen).toEqual(['alone', null])
})
