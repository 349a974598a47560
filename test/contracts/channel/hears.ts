import { expect } from 'vitest'
import { type InboundEvent, OWN_CONTACT } from '../../../bot/channels/channel.ts'
import { text } from '../../../bot/texts/text.ts'
import { present } from '../../../core/kernel/assert.ts'
import { until } from '../../support/whatsapp/rig.ts'
import { show, wordsOf } from './at.ts'
import type { Outside } from './outside.ts'
import type { Hand, Live, Row } from './row.ts'

type Case = (live: Live, row: Row, outside: Outside) => Promise<void>

const handOf = ({ hand }: Live): Hand => present(hand, 'somebody can write there')

/** What comes of it: the first event with a name that was not heard before. */
async function heardOf(live: Live, act: (hand: Hand) => Promise<unknown>): Promise<InboundEvent> {
  const hand = handOf(live)
  const before = new Set(hand.heard().map(({ event_key }) => event_key))
  await act(hand)
  return until('what they did', () => hand.heard().find(({ event_key }) => !before.has(event_key)))
}

const REF = expect.stringMatching(/./)

/** Theirs alone, by the channel's word and not by what somebody typed. */
const provenNumber = ({ body }: InboundEvent): string | undefined =>
  body.kind === 'contact' && body.own ? body.phone : body.from_phone

/** What people do, each as one event of the port: who, where, which, and what. */
export const HEARS = {
  text: async (live, { name, vouches }) => {
    const event = await heardOf(live, ({ send }) => send({ text: 'hello there' }))
    const { address, sender, phone } = handOf(live)
    expect(event).toEqual({
      ...{ channel: name, address, sender, kind: 'private', event_key: REF },
      language: expect.stringMatching(/^[a-z]{2}/),
      body: { kind: 'text', text: 'hello there', ref: REF, ...(vouches ? { from_phone: phone } : {}) },
    })
  },

  command: async (live) => {
    const bought = await heardOf(live, ({ send }) => send({ text: '/BUY NX-7F3K2M9Q' }))
    expect(bought.body).toMatchObject({ kind: 'command', name: 'buy', argument: 'NX-7F3K2M9Q', ref: REF })
    const alone = await heardOf(live, ({ send }) => send({ text: '/menu' }))
    expect(alone.body).toMatchObject({ kind: 'command', name: 'menu', argument: '' })
  },

  choice: async (live) => {
    const label = { plain: 'Pears' }
    const choices = [
      [{ token: 'abcdefghijkl.0', label: { plain: 'Apples' } }],
      [{ token: 'abcdefghijkl.1', label }],
    ]
    const shown = await show(live, { text: text('please-choose'), choices, marks: 'digits' })
    const event = await heardOf(live, (hand) => present(hand.choose, 'it can be chosen')('Pears'))
    const tapped = { kind: 'choice', token: 'abcdefghijkl.1', ref: 'ref' in shown ? shown.ref : '', ack: REF }
    const is_typed = live.open.channel.limits.choosing === 'type'
    expect(event.body).toMatchObject(is_typed ? { kind: 'text', text: '2' } : tapped)
  },

  'a number of their own': async (live) => {
    await show(live, { ...wordsOf('share'), ask_contact: { label: text('share-phone-button') } })
    const event = await heardOf(live, ({ send, phone }) =>
      send(live.open.channel.limits.asks_contact ? { contact: 'own' } : { text: phone }),
    )
    expect(provenNumber(event)).toBe(handOf(live).phone)
    if (event.body.kind === 'choice') expect(event.body.token).toBe(OWN_CONTACT)
  },

  'a card': async (live) => {
    const contact = { phone: '+2348099990000', first_name: 'Chidi' }
    const { body } = await heardOf(live, ({ send }) => send({ contact }))
    expect(body).toMatchObject({ kind: 'contact', phone: contact.phone, own: false, ref: REF })
  },

  sticker: async (live) => {
    const { body } = await heardOf(live, ({ send }) => send({ sticker: true }))
    expect(body).toMatchObject({ kind: 'other', what: 'sticker', ref: REF })
  },

  photo: async (live) => {
    const { body } = await heardOf(live, ({ send }) => send({ photo: true }))
    expect(body).toMatchObject({ kind: 'other', what: 'photo', ref: REF })
  },

  file: async (live) => {
    const base64 = Buffer.from('name,price\n').toString('base64')
    const { body } = await heardOf(live, ({ send }) => send({ document: { name: 'plans.csv', base64 } }))
    expect(body).toMatchObject({ kind: 'file', name: 'plans.csv', ref: REF })
    const fetch = present(live.open.channel.fetch, 'what can be sent can be fetched')
    const file = body.kind === 'file' ? body.file : ''
    expect(await fetch(file, 1_000)).toEqual({ outcome: 'here', bytes: Buffer.from('name,price\n') })
    expect(await fetch(file, 3)).toEqual({ outcome: 'too-long' })
  },

  duplicate: async (live, _, outside) => {
    const hand = handOf(live)
    const repeats = present(hand.repeats, 'its network repeats itself')
    await repeats(1)
    const event = await heardOf(live, ({ send }) => send({ text: 'once, please' })).finally(() => repeats(0))
    const same = () => hand.heard().filter(({ event_key }) => event_key === event.event_key)
    await until('the repeat', () => same().length > 1)
    for (const each of same()) expect(each).toEqual(event)
    const after = await heardOf(live, ({ send }) => send({ text: 'and then' }))
    expect(after.body).toMatchObject({ text: 'and then' })
    expect(await outside.kept(event)).toBe(1)
  },

  group: async (live, { name }) => {
    const group = await present(handOf(live).openGroup, 'there are groups')()
    const event = await heardOf(live, async () => {
      // What people say to each other is not ours to keep.
      await group.app.send({ text: 'Good morning, all!' })
      await group.app.send({ text: '/admin now' })
    })
    const { sender } = handOf(live)
    expect(event).toMatchObject({ channel: name, address: group.address, sender, kind: 'group' })
    expect(event.body).toMatchObject({ kind: 'command', name: 'admin', argument: 'now' })
  },

  'group reply': async (live) => {
    const { address, app } = await present(handOf(live).openGroup, 'there are groups')()
    await heardOf(live, () => app.send({ text: '/admin' }))
    const shown = await show(live, wordsOf('asks'), { address })
    const asked = present((await app.read()).at(-1), 'it was asked')
    const { body } = await heardOf(live, () => app.send({ text: 'yes', reply_to: asked.id }))
    const reply = { ref: 'ref' in shown ? shown.ref : '', is_ours: true }
    expect(body).toMatchObject({ kind: 'text', text: 'yes', reply })
  },

  /** The last case: nothing is said to them afterwards. */
  leaving: async (live) => {
    const { body } = await heardOf(live, ({ leaves }) => leaves())
    expect(body).toMatchObject({ kind: 'blocked' })
  },
} satisfies Record<string, Case>
