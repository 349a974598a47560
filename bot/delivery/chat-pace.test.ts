import { expect, test } from 'vitest'
import { newId } from '../../core/kernel/ids.ts'
import { ChatPace } from './chat-pace.ts'

const rates = new Map([
  ['telegram', { group_per_minute: 20 }],
  ['cloud', { each: { burst: 3, every_seconds: 6 } }],
])

test('a group takes twenty in any minute, however many speak in it, a private chat as many as it asks for', () => {
  const pace = new ChatPace(rates)
  const [ada, bayo, chat] = [newId(), newId(), newId()]
  for (let second = 0; second < 20; second++) {
    expect(pace.fullChats(second * 1_000)).toEqual([])
    const sent = { channel: 'telegram', urgent: true }
    const conversation_id = second % 2 === 0 ? ada : bayo
    pace.sent({ ...sent, address: '-100', conversation_id, kind: 'group' }, second * 1_000)
    pace.sent({ ...sent, address: '5', conversation_id: chat, kind: 'private' }, second * 1_000)
  }
  expect(pace.fullChats(59_999)).toEqual([ada, bayo])
  expect(pace.fullChats(60_000)).toEqual([])
  // What one channel had to bring takes nothing of another's pace.
  expect(pace.takeUrgentSent('email')).toBe(0)
  expect(pace.takeUrgentSent('telegram')).toBe(40)
  expect(pace.takeUrgentSent('telegram')).toBe(0)
})

test('what can wait comes to one chat a second apart', () => {
  const pace = new ChatPace(rates)
  const chat = newId()
  pace.sent({ channel: 'telegram', address: '5', conversation_id: chat, kind: 'private', urgent: false }, 0)
  expect(pace.justTold(999)).toEqual([chat])
  expect(pace.justTold(1_000)).toEqual([])
})

test('a chat with a rate takes a few at once, then one each so many seconds, and rests itself full again', () => {
  const pace = new ChatPace(rates)
  const chat = newId()
  const send = (second: number) =>
    pace.sent(
      { channel: 'cloud', address: '234', conversation_id: chat, kind: 'private', urgent: true },
      second * 1_000,
    )
  for (const second of [0, 0, 0]) {
    expect(pace.fullChats(second * 1_000)).toEqual([])
    send(second)
  }
  expect(pace.fullChats(5_999)).toEqual([chat])
  expect(pace.fullChats(6_000)).toEqual([])
  send(6)
  expect(pace.fullChats(6_001)).toEqual([chat])
  // All at once again, after a rest.
  for (const second of [60, 60, 60]) {
    expect(pace.fullChats(second * 1_000)).toEqual([])
    send(second)
  }
  expect(pace.fullChats(60_001)).toEqual([chat])
})
