import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../platform/secret.ts'
import { createPaystack } from './paystack.ts'
import { isSigned, readEvent } from './webhook.ts'

const key = new Secret('sk_test_x')
const body = Buffer.from('{"event":"charge.success","data":{"reference":"r1","amount":50000}}')
/** Computed apart from this code, with another tool. */
const signature =
  '5d81d0c428dca8b2168af8c83d584225089abd6110cb6333dfaa6e79bf101a75e4843f94b820c8c37bba925bfc2ffbce5342e10feeb007372daef406d4ee5c28'
const event = (value: unknown) => readEvent(Buffer.from(JSON.stringify(value)))

describe('the signature of a webhook', () => {
  it('agrees with the known vector', () => {
    expect(isSigned(key, { 'x-paystack-signature': signature }, body)).toBe(true)
  })

  it.each([
    ['no signature', {}, body],
    ['an empty one', { 'x-paystack-signature': '' }, body],
    ['a shorter one', { 'x-paystack-signature': signature.slice(0, 126) }, body],
    ['one that is not hex', { 'x-paystack-signature': `zz${signature.slice(2)}` }, body],
    [
      'one of another key',
      { 'x-paystack-signature': createHmac('sha512', 'other').update(body).digest('hex') },
      body,
    ],
    ['one bit of difference in it', { 'x-paystack-signature': `4${signature.slice(1)}` }, body],
    ['another body', { 'x-paystack-signature': signature }, Buffer.from(`${body} `)],
  ])('refuses %s', (_, headers, raw) => {
    expect(isSigned(key, headers, raw)).toBe(false)
  })

  it('makes the gateway call a forgery null, and read what is signed', () => {
    const paystack = createPaystack({
      PAYSTACK_URL: 'https://pay.test',
      PAYSTACK_SECRET_KEY: key,
      PAYSTACK_TIMEOUT_MS: 1_000,
    })
    expect(paystack.readWebhook({ 'x-paystack-signature': `0${signature.slice(1)}` }, body)).toBeNull()
    expect(paystack.readWebhook({ 'x-paystack-signature': signature }, body)).toEqual({
      event_key: 'charge.success:r1',
      reference: 'r1',
      kind: 'charge.success',
    })
  })
})

describe('what a webhook speaks of', () => {
  it('finds the payment where each kind of event names it', () => {
    expect(event({ event: 'charge.success', data: { id: 12, reference: 'NXF-1' } })).toEqual({
      event_key: 'charge.success:12:NXF-1',
      reference: 'NXF-1',
      kind: 'charge.success',
    })
    expect(
      event({
        event: 'refund.processed',
        data: { refund_reference: 'RF_1', transaction_reference: 'NXF-2' },
      }),
    ).toEqual({
      event_key: 'refund.processed:RF_1:NXF-2',
      reference: 'NXF-2',
      kind: 'refund.processed',
    })
    expect(
      event({ event: 'charge.dispute.create', data: { id: 3, transaction: { reference: 'NXF-3' } } })
        .reference,
    ).toBe('NXF-3')
  })

  it('keeps events that speak of no payment, and survives shapes that nobody documented', () => {
    expect(event({ event: 'customeridentification.success', data: { id: 'x' } }).reference).toBeNull()
    expect(
      event({ event: 'charge.success', data: { id: { odd: true }, reference: 'NXF-4' } }).reference,
    ).toBe('NXF-4')
    expect(event({ event: 'charge.success', data: null }).reference).toBeNull()
    expect(readEvent(Buffer.from('not json')).kind).toBe('unreadable')
  })

  it('gives repeats one key and different events different ones', () => {
    const keyOf = (value: unknown): string => event(value).event_key
    const first = { event: 'charge.success', data: { id: 1, reference: 'r' } }
    expect(keyOf(first)).toBe(keyOf({ ...first }))
    expect(keyOf({ event: 'x', data: { a: 1 } })).not.toBe(keyOf({ event: 'x', data: { a: 2 } }))
  })
})
