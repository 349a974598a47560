import { expect, test } from 'vitest'
import type { Inbound } from '../channel.ts'
import { receiveMove, receiveUpdate, type Update } from './receive.ts'

const from = { id: 5, is_bot: false, first_name: 'Ada', language_code: 'en-GB' }
const chat = { id: 5, type: 'private' as const, first_name: 'Ada' }

const message = (content: object, more: object = {}): Update =>
  ({ update_id: 9, message: { message_id: 3, date: 1, chat, from, ...content, ...more } }) as Update

const read = (content: object): Inbound | undefined => receiveUpdate(message(content))?.body

test('where it came from, and the id that makes a repeat fall out', () => {
  expect(receiveUpdate(message({ text: 'hello' }))).toEqual({
    channel: 'telegram',
    event_key: '9',
    address: '5',
    sender: '5',
    kind: 'private',
    language: 'en-GB',
    body: { kind: 'text', text: 'hello', ref: '3' },
  })
  const group = { id: -100, type: 'supergroup', title: 'G' }
  expect(receiveUpdate(message({ text: '/hello' }, { chat: group }))).toMatchObject({
    kind: 'group',
    address: '-100',
    sender: '5',
  })
})

test('in a group only what is for us is kept: commands, replies to us, and the digits of a code', () => {
  const group = { id: -100, type: 'supergroup', title: 'G' }
  const said = (content: object) => receiveUpdate(message(content, { chat: group }))?.body
  const answered = (is_bot: boolean) => ({ reply_to_message: { message_id: 2, from: { id: 8, is_bot } } })
  for (const content of [{ text: 'lunch?' }, { sticker: {} }, { text: 'yes', ...answered(false) }])
    expect(said(content)).toBeUndefined()
  expect(said({ text: 'yes', ...answered(true) })).toMatchObject({
    kind: 'text',
    reply: { ref: '2', sender: '8', is_ours: true },
  })
  expect(said({ text: '/admins', ...answered(false) })).toMatchObject({ reply: { sender: '8' } })
  expect(said({ text: '123 456' })).toMatchObject({ kind: 'text' })
})

test('a group that becomes another chat is heard of from both sides, and is no message', () => {
  const old = message({ migrate_to_chat_id: -1002 }, { chat: { id: -7, type: 'group' } })
  const fresh = message({ migrate_from_chat_id: -7 }, { chat: { id: -1002, type: 'supergroup' } })
  for (const update of [old, fresh]) {
    expect(receiveMove(update)).toEqual({ channel: 'telegram', from: '-7', to: '-1002' })
    expect(receiveUpdate(update)).toBeNull()
  }
  expect(receiveMove(message({ text: 'hello' }))).toBeNull()
})

test.each([
  ['/start', 'start', ''],
  ['/START  ABC 1 ', 'start', 'ABC 1'],
  ['/buy@nexa_bot mtn', 'buy', 'mtn'],
])('%s is a command', (said, name, argument) => {
  expect(read({ text: said })).toEqual({ kind: 'command', name, argument, ref: '3' })
})

test.each(['hello /start', '/', '/start!', '//start', ' /start', `/${'a'.repeat(33)}`])(
  '%s is words',
  (said) => {
    expect(read({ text: said })).toEqual({ kind: 'text', text: said, ref: '3' })
  },
)

test('a contact proves a number only when it carries the sender’s own id', () => {
  const card = { phone_number: '2348031234567', first_name: 'Ada' }
  expect(read({ contact: { ...card, user_id: 5 } })).toEqual({
    kind: 'contact',
    phone: '+2348031234567',
    own: true,
    ref: '3',
  })
  expect(read({ contact: { ...card, user_id: 6 } })).toMatchObject({ own: false })
  expect(read({ contact: card })).toMatchObject({ own: false })
  expect(read({ contact: { ...card, phone_number: '+2348031234567', user_id: 5 } })).toMatchObject({
    phone: '+2348031234567',
  })
})

test('what has no words is told by what it is', () => {
  expect(read({ sticker: {} })).toEqual({ kind: 'other', what: 'sticker', ref: '3' })
  expect(read({ photo: [], caption: 'buy' })).toEqual({ kind: 'other', what: 'photo', ref: '3' })
  expect(read({ dice: {} })).toEqual({ kind: 'other', what: 'message', ref: '3' })
})

test('a file is told by its name and size, and by what it is fetched by', () => {
  const document = { file_id: 'F', file_unique_id: 'U', file_name: 'plans.csv', file_size: 9 }
  expect(read({ document })).toEqual({ kind: 'file', name: 'plans.csv', size_bytes: 9, file: 'F', ref: '3' })
  expect(read({ document: { file_id: 'F' } })).toMatchObject({ name: 'file', size_bytes: null })
})

test('a tap names its message; one on a message that Telegram no longer shows is left', () => {
  const tap = { id: '77', from, chat_instance: '1', data: 'abc' }
  const shown = { message_id: 4, date: 0, chat }
  expect(receiveUpdate({ update_id: 1, callback_query: { ...tap, message: shown } } as Update)?.body).toEqual(
    {
      kind: 'choice',
      token: 'abc',
      ref: '4',
      ack: '77',
    },
  )
  expect(receiveUpdate({ update_id: 1, callback_query: tap } as Update)).toBeNull()
})

test('bots, channels and kinds that we never asked for are not heard', () => {
  expect(receiveUpdate(message({ text: 'x' }, { from: { ...from, is_bot: true } }))).toBeNull()
  expect(receiveUpdate(message({ text: 'x' }, { from: undefined }))).toBeNull()
  expect(receiveUpdate({ update_id: 1 })).toBeNull()
  expect(
    receiveUpdate({
      update_id: 1,
      edited_message: { message_id: 1, date: 1, chat, from, text: 'x' },
    } as Update),
  ).toBeNull()
})

test('blocking is heard in private, and a group that throws us out blocks nobody', () => {
  const member = (type: string, status: string) =>
    ({
      update_id: 1,
      my_chat_member: { chat: { ...chat, type }, from, date: 1, new_chat_member: { status } },
    }) as unknown as Update
  expect(receiveUpdate(member('private', 'kicked'))?.body).toEqual({ kind: 'blocked' })
  expect(receiveUpdate(member('private', 'member'))?.body).toEqual({ kind: 'unblocked' })
  expect(receiveUpdate(member('supergroup', 'kicked'))).toBeNull()
})
