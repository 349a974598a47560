import { expect, test } from 'vitest'
import { newId } from '../../core/kernel/ids.ts'
import { ChannelRest } from './channel-rest.ts'

test('one chat at its limit silences nobody else', () => {
  const rest = new ChannelRest()
  rest.holdUp('telegram', newId(), 30, 0)
  expect(rest.resting(1)).toEqual([])
})

test('three chats at their limit rest the channel until the first of them is free again, and no other channel', () => {
  const rest = new ChannelRest()
  for (const seconds of [5, 10, 20]) rest.holdUp('telegram', newId(), seconds, 0)
  rest.holdUp('sms', newId(), 20, 0)
  expect(rest.resting(4_999)).toEqual(['telegram'])
  expect(rest.resting(5_000)).toEqual([])
})
