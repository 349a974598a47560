import { expect, test } from 'vitest'
import { newId } from '../../core/kernel/ids.ts'
import { ChatPace } from './chat-pace.ts'

test('a group takes twenty in any minute, however many speak in it, a private chat as many as it asks for', () => {
  const pace = new ChatPace()
  const [ada, bayo, chat] = [newId(), newId(), newId()]
  for (let second = 0; second < 20; second++) {
    expect(pace.fullGroups(second * 1_000)).toEqual([])
    const sent = { channel: 'telegram', urgent: true }
    const conversation_id = second % 2 === 0 ? ada : bayo
    pace.sent({ ...sent, address: '-100', conversation_id, kind: 'group' }, second * 1_000)
    pace.sent({ ...sent, address: '5', conversation_id: chat, kind: 'private' }, second * 1_000)
  }
  expect(pace.fullGroups(59_999)).toEqual([ada, bayo])
  expect(pace.fullGroups(60_000)).toEqual([])
  // What one channel had to bring takes nothing of another's pace.
  expect(pace.takeUrgentSent('email')).toBe(0)
  expect(pace.takeUrgentSent('telegram')).toBe(40)
  expect(pace.takeUrgentSent('telegram')).toBe(0)
})

test('what can wait comes to one chat a second apart', () => {
  const pace = new ChatPace()
  const chat = newId()
  pace.sent({ channel: 'telegram', address: '5', conversation_id: chat, kind: 'private', urgent: false }, 0)
  expect(pace.justTold(999)).toEqual([chat])
  expect(pace.justTold(1_000)).toEqual([])
})
