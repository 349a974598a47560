import { expect } from 'vitest'
import type { Receipt, View } from '../../../bot/channels/channel.ts'
import { text } from '../../../bot/texts/text.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { nextName, seenWith, show, wordsOf } from './at.ts'
import type { Live, Row } from './row.ts'

type Case = (live: Live, row: Row) => Promise<void>

const label = (plain: string) => ({ plain })
const CHOICES: View = {
  choices: [
    [{ token: 'abcdefghijkl.0', label: label('Apples') }],
    [{ token: 'abcdefghijkl.1', label: label('Pears') }],
  ],
  marks: 'digits',
  text: text('please-choose'),
}
const RECEIPT: Receipt = {
  kind: 'receipt',
  title: text('menu'),
  mood: 'good',
  lines: [{ label: text('menu-button'), value: text('menu-button') }],
}

/** What every channel shows, and says of what it showed. */
export const SHOWS = {
  words: async (live) => {
    const sent = await show(live, wordsOf('words'))
    expect(sent).toEqual({ outcome: 'sent', ref: expect.stringMatching(/./) })
    expect(await seenWith(live, 'Ada words')).toHaveLength(1)
  },

  choices: async (live) => {
    expect(await show(live, CHOICES)).toMatchObject({ outcome: 'sent' })
    const { words } = (await live.sees()).at(-1) ?? {}
    expect([words?.includes('Apples'), words?.includes('Pears')]).toEqual([true, true])
  },

  link: async (live) => {
    const link = { label: text('menu-button'), url: 'https://pay.example/abc' }
    expect(await show(live, { ...wordsOf('link'), link })).toMatchObject({ outcome: 'sent' })
    const [seen] = await seenWith(live, 'Ada link')
    expect(seen?.words).toContain('https://pay.example/abc')
  },

  picture: async (live) => {
    expect(await show(live, { ...wordsOf('picture'), picture: RECEIPT })).toMatchObject({ outcome: 'sent' })
    expect(await seenWith(live, 'Ada picture')).toEqual([expect.objectContaining({ picture: true })])
  },

  document: async (live) => {
    const document = { name: 'all.csv', file: { kind: 'everything' } as never }
    expect(await show(live, { ...wordsOf('document'), document })).toMatchObject({ outcome: 'sent' })
    expect(await seenWith(live, 'Ada document')).toEqual([expect.objectContaining({ document: 'all.csv' })])
  },

  'own number': async (live) => {
    const ask_contact = { label: text('share-phone-button') }
    await show(live, { ...wordsOf('number'), ask_contact })
    expect(await seenWith(live, 'Ada number')).toEqual([expect.objectContaining({ asks_number: true })])
    const own = { ...ask_contact, own: '+2348031234567' as Phone }
    await show(live, { ...wordsOf('offer'), ask_contact: own })
    expect(await seenWith(live, 'Ada offer')).toEqual([expect.objectContaining({ asks_number: true })])
  },

  'a change in place': async (live) => {
    const { edits } = live.open.channel.limits
    const first = await show(live, wordsOf('before'))
    const count = (await live.sees()).length
    const ref = 'ref' in first ? first.ref : ''
    const second = await show(live, wordsOf('after'), { ref: edits ? ref : null })
    expect('ref' in second && second.ref === ref).toBe(edits)
    expect((await live.sees()).length - count).toBe(edits ? 0 : 1)
    expect(await seenWith(live, 'Ada after')).toHaveLength(1)
  },

  'taking away': async (live) => {
    const shown = await show(live, wordsOf('away'))
    const { channel } = live.open
    const ref = 'ref' in shown ? shown.ref : ''
    for (let times = 0; times < 2; times++)
      expect(await channel.remove(live.address, ref)).toMatchObject({ outcome: 'sent' })
    expect(await seenWith(live, 'Ada away')).toHaveLength(channel.limits.edits ? 0 : 1)
    await expect(channel.acknowledge('nothing', null)).resolves.toBeUndefined()
  },

  /** As after a process died between sending and writing it down. */
  'the same message again': async (live, { repeat }) => {
    const message = nextName()
    for (let times = 0; times < 2; times++)
      expect(await show(live, wordsOf('again'), { message })).toMatchObject({ outcome: 'sent' })
    const seen = await seenWith(live, 'Ada again')
    expect(seen).toHaveLength(repeat === 'shown once' ? 1 : 2)
    if (repeat === 'named alike') expect(seen.map(({ name }) => name)).toEqual([message, message])
  },
} satisfies Record<string, Case>
