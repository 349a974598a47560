import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../platform/secret.ts'
import { isSigned, readEvent } from './webhook.ts'

const key = new Secret('whsec_x')
const body = Buffer.from('{"event":"charge.success","data":{"reference":"r1","amount":50000}}')
/** Computed apart from this code, with another tool. */
const v1 = '0204afe75ad92260fb3c4d1a12bd7bf3eac95721da114f69ad68418337b1ffdc'
const time = 't=1700000000'
const signed = (header: string, raw: Uint8Array = body) => isSigned(key, { 'stripe-signature': header }, raw)
const event = (value: unknown) => readEvent(Buffer.from(JSON.stringify(value)))

describe('the signature of a webhook', () => {
  it('agrees with the known vector, also beside one of an older secret and of another scheme', () => {
    expect(signed(`${time},v1=${v1}`)).toBe(true)
    expect(signed(`${time}, v0=${'a'.repeat(64)}, v1=${'b'.repeat(64)}, v1=${v1.toUpperCase()}`)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['no time', `v1=${v1}`],
    ['another time', `t=1700000001,v1=${v1}`],
    ['a time that is none', `t=now,v1=${v1}`],
    ['no signature', time],
    ['a shorter one', `${time},v1=${v1.slice(2)}`],
    ['one that is not hex', `${time},v1=zz${v1.slice(2)}`],
    ['one bit of difference', `${time},v1=1${v1.slice(1)}`],
    ['another scheme only', `${time},v0=${v1}`],
    ['another key', `${time},v1=${createHmac('sha256', 'other').update(`1700000000.${body}`).digest('hex')}`],
    ['the body without the time', `${time},v1=${createHmac('sha256', 'whsec_x').update(body).digest('hex')}`],
    ['a header without end', `${time},${`v1=${'0'.repeat(64)},`.repeat(100)}v1=${v1}`],
  ])('refuses %s', (_, header) => {
    expect(signed(header)).toBe(false)
  })

  it('refuses another body', () => {
    expect(signed(`${time},v1=${v1}`, Buffer.from(`${body} `))).toBe(false)
  })
})

describe('what a webhook speaks of', () => {
  it('finds the payment where each kind of event names it', () => {
    const object = { client_reference_id: 'NXF-1', payment_intent: 'pi_1' }
    expect(event({ id: 'evt_1', type: 'checkout.session.completed', data: { object } })).toEqual({
      event_key: 'evt_1',
      reference: 'NXF-1',
      kind: 'checkout.session.completed',
      payment_key: 'pi_1',
    })
    const charge = { metadata: { reference: 'NXF-2' }, payment_intent: 'pi_2' }
    expect(event({ id: 'evt_2', type: 'charge.refunded', data: { object: charge } }).reference).toBe('NXF-2')
    const dispute = { metadata: {}, payment_intent: 'pi_3' }
    expect(event({ id: 'evt_3', type: 'charge.dispute.closed', data: { object: dispute } })).toMatchObject({
      reference: null,
      payment_key: 'pi_3',
    })
  })

  it('keeps events that speak of no payment, and survives shapes that nobody documented', () => {
    expect(event({ id: 'evt_4', type: 'payout.paid', data: { object: { id: 'po_1' } } })).toEqual({
      event_key: 'evt_4',
      reference: null,
      kind: 'payout.paid',
    })
    const odd = { client_reference_id: null, metadata: [], payment_intent: { id: 'pi' } }
    expect(event({ id: 'evt_5', type: 'x', data: { object: odd } }).reference).toBeNull()
    expect(event({ id: 'evt_6', type: 'x', data: 'none' }).event_key).toBe('evt_6')
    expect(readEvent(Buffer.from('not json')).kind).toBe('unreadable')
    expect(event({ type: 'no id' }).event_key).not.toBe(event({ type: 'no  id' }).event_key)
  })
})
