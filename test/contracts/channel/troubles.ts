import { expect } from 'vitest'
import { present } from '../../../core/kernel/assert.ts'
import { nextName, seenWith, show, wordsOf } from './at.ts'
import type { Live, Row, Trouble, Troubles } from './row.ts'

type Case = (live: Live, row: Row) => Promise<void>

/** Makes the trouble, looks at what becomes of a message, and mends it whatever came of it. */
async function during<T extends Trouble>(
  { troubles }: Live,
  kind: keyof Troubles,
  look: (trouble: T) => Promise<void>,
): Promise<void> {
  const trouble = await present(troubles[kind], `the row says how ${kind} comes about`)()
  try {
    await look(trouble as T)
  } finally {
    await trouble.mend?.()
  }
}

/** What goes wrong is told apart by what it means for the next try, in every channel by the same words. */
export const TROUBLES = {
  gone: async (live) => {
    await during(live, 'gone', async ({ to }) => {
      const sent = await show(live, wordsOf('gone'), to)
      expect(sent).toEqual({ outcome: 'gone', why: expect.stringMatching(/./) })
    })
    expect(await seenWith(live, 'Ada gone')).toEqual([])
    expect(await show(live, wordsOf('back'))).toMatchObject({ outcome: 'sent' })
  },

  shut: async (live) => {
    await during(live, 'shut', async ({ to, said }: Awaited<ReturnType<Troubles['shut']>>) => {
      expect(await show(live, wordsOf('shut'), to)).toEqual({
        outcome: 'shut',
        why: expect.stringMatching(/./),
      })
      expect(await seenWith(live, 'Ada shut')).toEqual([])
      if (said === undefined) return
      expect(await show(live, wordsOf('template'), said)).toMatchObject({ outcome: 'sent' })
      expect(await seenWith(live, 'Ada template')).toHaveLength(1)
    })
  },

  ours: async (live) => {
    await during(live, 'ours', async ({ view, to }) => {
      const count = (await live.sees()).length
      const sent = await show(live, view ?? wordsOf('ours'), to)
      expect(sent).toEqual({ outcome: 'bad', why: expect.stringMatching(/./) })
      expect(await live.sees()).toHaveLength(count)
    })
    expect(await show(live, wordsOf('right'))).toMatchObject({ outcome: 'sent' })
  },

  pace: async (live) => {
    const message = nextName()
    await during(live, 'pace', async ({ to }) => {
      const sent = await show(live, wordsOf('pace'), { message, ...to })
      expect(sent).toMatchObject({ outcome: 'later', everyone: expect.any(Boolean) })
      expect('wait_seconds' in sent && sent.wait_seconds).toBeGreaterThan(0)
      expect(await seenWith(live, 'Ada pace')).toEqual([])
    })
    expect(await show(live, wordsOf('pace'), { message })).toMatchObject({ outcome: 'sent' })
    expect(await seenWith(live, 'Ada pace')).toHaveLength(1)
  },

  /** Surely nothing arrived, so the next try is the first that is seen. */
  down: async (live) => {
    const message = nextName()
    await during(live, 'down', async ({ to }) => {
      expect(await show(live, wordsOf('down'), { message, ...to })).toMatchObject({ outcome: 'later' })
      expect(await seenWith(live, 'Ada down')).toEqual([])
    })
    expect(await show(live, wordsOf('down'), { message })).toMatchObject({ outcome: 'sent' })
    expect(await seenWith(live, 'Ada down')).toHaveLength(1)
  },

  /** It arrived and nobody heard so: never "sent", for that is not known, and never given up. */
  lost: async (live, { repeat }) => {
    const message = nextName()
    await during(live, 'lost', async () => {
      expect(await show(live, wordsOf('lost'), { message })).toMatchObject({ outcome: 'later' })
    })
    expect(await seenWith(live, 'Ada lost')).toHaveLength(1)
    expect(await show(live, wordsOf('lost'), { message })).toMatchObject({ outcome: 'sent' })
    const seen = await seenWith(live, 'Ada lost')
    expect(seen).toHaveLength(repeat === 'shown once' ? 1 : 2)
    if (repeat === 'named alike') expect(seen.map(({ name }) => name)).toEqual([message, message])
  },
} satisfies Record<string, Case>
