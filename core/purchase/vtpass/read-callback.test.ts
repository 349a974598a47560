import { expect, test } from 'vitest'
import { readVtpassCallback } from './read-callback.ts'

const update = (data: unknown): string => JSON.stringify({ type: 'transaction-update', data })

test.each([
  [{ code: '000', requestId: 'R1', content: { transactions: { status: 'delivered' } } }, 'delivered'],
  [{ code: '016', requestId: 'R1', content: { transactions: { status: 'failed' } } }, 'failed'],
  [{ code: '040', requestId: 'R1' }, 'failed'],
  [{ code: '099', requestId: 'R1' }, 'pending'],
  [{ code: '015', requestId: 'R1' }, 'pending'],
])('%j claims %s', (data, says) => {
  expect(readVtpassCallback(update(data))).toEqual({ request_id: 'R1', says })
})

test.each([
  [
    '',
    'null',
    '[]',
    '{',
    '{"type":"variations-update","serviceID":"mtn-data"}',
    update({ code: '000' }),
    update(null),
  ],
])('other bodies name no request', (...bodies) => {
  expect(bodies.map(readVtpassCallback)).toEqual(bodies.map(() => null))
})
