import { expect, test } from 'vitest'
import { createLanes } from './lanes.ts'

type Ending = { resolve(): void; reject(error: Error): void }

/** Work that ends when it is told to, and what of it has begun so far. */
function watch(count: number) {
  const lanes = createLanes(count)
  const begun = new Map<string, Ending>()
  const start = (name: string) =>
    lanes(() => new Promise<void>((resolve, reject) => begun.set(name, { resolve, reject })))
  return { start, begun, names: () => [...begun.keys()].join(' ') }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('no more run at once than there are lanes, and the next is the one that came first', async () => {
  const { start, begun, names } = watch(2)
  const all = Promise.all(['a', 'b', 'c', 'd'].map(start))
  await settle()
  expect(names()).toBe('a b')
  begun.get('b')?.resolve()
  await settle()
  expect(names()).toBe('a b c')
  for (const name of ['a', 'c']) begun.get(name)?.resolve()
  await settle()
  begun.get('d')?.resolve()
  await all
})

test('work that fails gives its lane back', async () => {
  const { start, begun, names } = watch(1)
  const failing = start('a')
  const next = start('b')
  await settle()
  begun.get('a')?.reject(new Error('broken'))
  await expect(failing).rejects.toThrow('broken')
  await settle()
  expect(names()).toBe('a b')
  begun.get('b')?.resolve()
  await next
})
