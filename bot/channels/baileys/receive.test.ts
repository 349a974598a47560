import { jidNormalizedUser } from 'baileys'
import { expect, test } from 'vitest'
import { opened, upserts } from '../../../test/support/whatsapp/fixtures/baileys.ts'
import { plainJid } from '../phone/plain-jid.ts'
import { receiveMessage } from './receive.ts'

const own = { id: '2349019990001:7@s.whatsapp.net', lid: '800000001@lid' }
const hear = (name: keyof typeof upserts) =>
  upserts[name].messages.map((message) => receiveMessage(message, own))[0]

const NUMBER = '2348031234567@s.whatsapp.net'
const HIDDEN = '140001234567890@lid'

test('words come with every name of their writer and the number that the network vouches for', () => {
  expect(hear('words')).toEqual({
    event_key: `${HIDDEN}/3A01`,
    chat: [HIDDEN, NUMBER],
    member: null,
    from_phone: '+2348031234567',
    said_at: new Date(1_772_366_400_000),
    body: { kind: 'text', text: 'buy 1gb mtn', ref: '3A01' },
  })
  expect(hear('hidden_only')).toMatchObject({
    chat: [HIDDEN],
    from_phone: null,
    body: { kind: 'command', name: 'menu', argument: '' },
  })
})

test('what came while we were away is heard like anything else', () => {
  expect(hear('while_away')).toMatchObject({ chat: [HIDDEN, NUMBER], body: { kind: 'text', text: '2' } })
})

test('nothing is heard of what nobody wrote to us', () => {
  for (const name of ['own_echo', 'sealed', 'reaction', 'taken_back', 'status'] as const)
    expect([name, hear(name)]).toEqual([name, null])
})

test('what could not be opened is heard when it can', () => {
  const [update] = opened
  const message = { ...update?.update, key: update?.key ?? {} }
  expect(receiveMessage(message, own)?.body).toMatchObject({ kind: 'text', text: 'airtime 500' })
})

test('cards, files and pictures are told apart', () => {
  expect(hear('sticker')?.body).toEqual({ kind: 'other', what: 'sticker', ref: '3A08' })
  expect(hear('card')?.body).toEqual({ kind: 'contact', phone: '+2348051112222', own: false, ref: '3A09' })
  expect(hear('file')?.body).toMatchObject({
    kind: 'file',
    name: 'plans.csv',
    size_bytes: 321,
    reply: { ref: '3EB0BB', is_ours: true },
  })
})

test('in a group the speaker is a member, and an answer to us is known by either of our names', () => {
  const answer = hear('group_answer')
  expect(answer).toMatchObject({ chat: ['120363021234567890@g.us'], member: [HIDDEN, NUMBER] })
  expect(answer?.body).toMatchObject({ kind: 'text', text: 'yes', reply: { ref: '3EB0BB', is_ours: true } })
})

test('names are made plain as the library makes them', () => {
  for (const jid of [
    '2348031234567:12@s.whatsapp.net',
    '2348031234567_1:3@s.whatsapp.net',
    '2348031234567@c.us',
    '140001234567890:4@lid',
    '120363021234567890@g.us',
  ])
    expect([jid, plainJid(jid)]).toEqual([jid, jidNormalizedUser(jid)])
})
