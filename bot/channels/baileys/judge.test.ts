import { DisconnectReason } from 'baileys'
import { expect, test } from 'vitest'
import { refusalOf } from './judge-ack.ts'
import { judgeClose } from './judge-close.ts'
import { judgeError } from './judge-error.ts'

test('each end of a connection has its rule', () => {
  const again = (code: number | null, tries = 0) => judgeClose(code, tries).again
  expect(again(DisconnectReason.loggedOut)).toBe('never')
  expect(judgeClose(DisconnectReason.loggedOut, 0)).toMatchObject({ state: 'logged-out' })
  expect(judgeClose(DisconnectReason.forbidden, 0)).toMatchObject({ again: 'never', state: 'barred' })
  expect(again(DisconnectReason.restartRequired)).toBe('at-once')
  expect(judgeClose(DisconnectReason.connectionReplaced, 0)).toMatchObject({ again: 'in', seconds: 600 })
  for (const code of [
    DisconnectReason.timedOut,
    DisconnectReason.connectionClosed,
    DisconnectReason.unavailableService,
    null,
  ])
    expect([code, again(code, 50)]).toEqual([code, 'soon'])
  expect(again(DisconnectReason.multideviceMismatch)).toBe('in')
  expect(again(DisconnectReason.badSession, 0)).toBe('soon')
  expect(judgeClose(DisconnectReason.badSession, 5)).toMatchObject({
    again: 'in',
    alert: { code: 'phones.unusable' },
  })
})

test('each refusal of a message has its outcome, and only what is safe is tried again', () => {
  expect(refusalOf('463')).toMatchObject({ delivered: { outcome: 'shut' } })
  expect(refusalOf('463').alert).not.toBeNull()
  expect(refusalOf('404').delivered.outcome).toBe('gone')
  expect(refusalOf('479').delivered).toMatchObject({ outcome: 'later', everyone: false })
  expect(refusalOf('487').delivered.outcome).toBe('bad')
})

test('a line that breaks while something is sent is no fault of the message', () => {
  const boom = Object.assign(new Error('Connection Closed'), { output: { statusCode: 428 } })
  expect(judgeError(boom)).toMatchObject({ delivered: { outcome: 'later', everyone: true } })
  expect(judgeError(Object.assign(new Error('x'), { code: 'ECONNRESET' }))).toMatchObject({
    delivered: { outcome: 'later' },
  })
  const ours = new TypeError('undefined is not a function')
  expect(judgeError(ours)).toBe(ours)
})
