import { expect, test } from 'vitest'
import { isEnded, MOVES, mayMove, purchaseStates, statesBefore } from './states.ts'

test('ended purchases go nowhere but from delivered to reversed, and everything else can still end', () => {
  expect(purchaseStates.filter(isEnded)).toEqual(['delivered', 'returned', 'reversed'])
  expect(purchaseStates.filter(isEnded).flatMap((state) => [...MOVES[state]])).toEqual(['reversed'])
  expect(statesBefore('reversed')).toEqual(['delivered'])
  for (const state of purchaseStates.filter((each) => !isEnded(each)))
    expect(mayMove(state, 'returned')).toBe(true)
})

test('nothing is sent twice: only a held purchase can be sent, and none comes back to held', () => {
  expect(statesBefore('sending')).toEqual(['held'])
  expect(statesBefore('held')).toEqual(['queued'])
  expect(Object.values(MOVES).flat()).not.toContain('queued')
})

test('money is spent only after something was sent', () => {
  expect(statesBefore('delivered')).toEqual(['sending', 'unknown', 'review'])
})
