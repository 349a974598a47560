import { expect, it } from 'vitest'
import { Bug } from '../core/kernel/assert.ts'
import { Fault } from '../core/kernel/fault.ts'
import { judgeError } from './judge-error.ts'

const withCode = (code: string): Error => Object.assign(new Error('trouble'), { code })
const named = (name: string): Error => Object.assign(new Error('trouble'), { name })

it.each([
  [new Fault('paystack', 'no', 'refused'), 'again'],
  [new Fault('vtpass', 'unknown', 'cut'), 'unknown'],
  [new Bug('broken promise'), 'bug'],
  [new TypeError('x is not a function'), 'bug'],
  ['a thrown text', 'bug'],
  [withCode('57P01'), 'again'], // the server is shutting down
  [withCode('57P03'), 'again'], // it is starting up
  [withCode('08006'), 'again'],
  [withCode('53300'), 'again'], // too many connections
  [withCode('40P01'), 'again'],
  [withCode('ECONNREFUSED'), 'again'],
  [new Error('Connection terminated unexpectedly'), 'again'],
  [named('KnexTimeoutError'), 'again'],
  [withCode('23505'), 'bug'], // a broken constraint breaks again
  [withCode('42P01'), 'bug'],
])('%s means %s', (error, judgement) => {
  expect(judgeError(error)).toBe(judgement)
})
