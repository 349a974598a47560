import { expect, test } from 'vitest'
import { webMessages } from '../../../test/support/whatsapp/fixtures/wwebjs.ts'
import type { WebMessage } from './client.ts'
import { receiveMessage } from './receive.ts'

const NUMBER = '2348031234567@c.us'
const HIDDEN = '140001234567890@lid'

const hear = (name: keyof typeof webMessages, names: string[] = [HIDDEN, NUMBER]) => {
  const ours = { ...webMessages.own, getQuotedMessage: () => Promise.reject(new Error('none')) }
  const message: WebMessage = { ...webMessages[name], getQuotedMessage: async () => ours }
  return receiveMessage(message, async () => names)
}

test('words come with every name of their writer, the hidden one first', async () => {
  expect(await hear('words')).toEqual({
    event_key: `false_${NUMBER}_3EB0A1`,
    chat: [HIDDEN, NUMBER],
    member: null,
    from_phone: '+2348031234567',
    said_at: new Date(1_772_366_400_000),
    body: { kind: 'text', text: 'buy 1gb mtn', ref: `false_${NUMBER}_3EB0A1` },
  })
  expect(await hear('hidden', [])).toMatchObject({ chat: [HIDDEN], from_phone: null, body: { name: 'menu' } })
})

test('who cannot be asked for other names is known by the one that was given', async () => {
  const message: WebMessage = {
    ...webMessages.words,
    getQuotedMessage: () => Promise.reject(new Error('none')),
  }
  const heard = await receiveMessage(message, () => Promise.reject(new Error('the page is gone')))
  expect(heard).toMatchObject({ chat: [NUMBER], from_phone: '+2348031234567' })
})

test('in a group the speaker is a member, and an answer to us is known', async () => {
  expect(await hear('group_answer')).toMatchObject({
    chat: ['120363021234567890@g.us'],
    member: [HIDDEN, NUMBER],
    body: { text: 'yes', reply: { ref: `false_${NUMBER}_3EB0AA`, is_ours: true } },
  })
})

test('files, pictures and cards are told apart, and only one’s own card is one’s own', async () => {
  expect((await hear('file'))?.body).toMatchObject({ kind: 'file', name: 'plans.csv', size_bytes: 321 })
  expect((await hear('sticker'))?.body).toMatchObject({ kind: 'other', what: 'sticker' })
  expect((await hear('card'))?.body).toMatchObject({ kind: 'contact', phone: '+2348031234567', own: true })
  expect((await hear('card', [HIDDEN]))?.from_phone).toBe('+2348031234567')
})

test('nothing is heard of what nobody wrote to us, or cannot be read yet', async () => {
  for (const name of ['sealed', 'security_news', 'status', 'own'] as const)
    expect([name, await hear(name)]).toEqual([name, null])
})
