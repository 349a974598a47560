import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { MovableClock, useClock } from '../../core/kernel/clock.ts'
import { Fault } from '../../core/kernel/fault.ts'
import { money } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { Secret } from '../../core/platform/secret.ts'
import {
  createVtpass,
  readVtpassCallback,
  type SendRequest,
  type TelecomProvider,
} from '../../core/purchase/index.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'

type Changes = Partial<{ secret: string; public_key: string; timeout_ms: number }>

const providerAt = (url: string, { secret, public_key, timeout_ms }: Changes = {}): TelecomProvider =>
  createVtpass({
    VTPASS_URL: url,
    VTPASS_API_KEY: new Secret('sandbox-api-key'),
    VTPASS_PUBLIC_KEY: new Secret(public_key ?? 'PK_sandbox'),
    VTPASS_SECRET_KEY: new Secret(secret ?? 'SK_sandbox'),
    VTPASS_TIMEOUT_MS: timeout_ms ?? 3_000,
  })

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => ({ answered: value }),
    (error: unknown) => (error instanceof Fault ? error.happened : error),
  )

let callbacks: string[] = []
const door = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    callbacks.push(Buffer.concat(parts).toString())
    response.end('{"response":"success"}')
  })
})

let sandbox: Sandbox
let provider: TelecomProvider
let base: string

beforeAll(async () => {
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const { port } = door.address() as AddressInfo
  const timing = { vtpass_late_ms: 150, vtpass_hold_ms: 100, vtpass_answer_after_callback_ms: 100 }
  sandbox = await startSandbox({ botUrl: `http://127.0.0.1:${port}`, timing })
  base = `${sandbox.url}/vtpass/api`
  provider = providerAt(base)
})
afterAll(async () => {
  await sandbox.stop()
  await new Promise((resolve) => door.close(resolve))
})
afterEach(async () => {
  callbacks = []
  await fetch(`${sandbox.url}/control/faults/reset`, { method: 'POST' })
})

const breakThings = (faults: Record<string, unknown>) =>
  fetch(`${sandbox.url}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  })

function requestTo(ending: string, more: Partial<SendRequest> = {}): SendRequest {
  const phone = `+234803123${ending}` as Phone
  return {
    request_id: provider.makeRequestId(),
    network: 'mtn',
    phone,
    amount: money(10_000),
    category: 'airtime',
    ...more,
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it did not come to be')
}

const query = ({ request_id }: SendRequest) => provider.query({ request_id })
const delivered = {
  outcome: 'delivered',
  cost: money(9_700),
  provider_reference: expect.stringMatching(/^\d+$/),
}

describe('a purchase', () => {
  test.each([
    ['mtn', 9_700],
    ['airtel', 9_680],
    ['glo', 9_550],
    ['9mobile', 9_300],
  ] as const)('on %s is delivered, with what it cost us', async (network, cost) => {
    const request = requestTo('4567', { network })
    expect(await provider.send(request)).toEqual({ ...delivered, cost: money(cost) })
    expect(await query(request)).toEqual({ ...delivered, cost: money(cost) })
  })

  test('that is delivered late is pending first', async () => {
    const request = requestTo('0001')
    expect(await provider.send(request)).toEqual({ outcome: 'pending' })
    await until(async () => (await query(request)).outcome === 'delivered')
  })

  test('that is refused has failed, for the question too', async () => {
    const request = requestTo('0002')
    const failed = { outcome: 'failed', reason: 'provider_refused' }
    expect(await provider.send(request)).toEqual(failed)
    expect(await query(request)).toEqual(failed)
  })

  test('whose answer is lost is unknown, until asked', async () => {
    const request = requestTo('0003')
    expect(await faultOf(provider.send(request))).toBe('unknown')
    expect(await query(request)).toEqual(delivered)
  })

  test('that was lost in silence is unknown, and missing when asked', async () => {
    const request = requestTo('0004')
    expect(await faultOf(provider.send(request))).toBe('unknown')
    expect(await query(request)).toEqual({ outcome: 'missing' })
  })

  test('behind an error page is pending, until asked', async () => {
    const request = requestTo('0008')
    expect(await provider.send(request)).toEqual({ outcome: 'pending' })
    expect(await query(request)).toEqual(delivered)
  })

  test('sent a second time under its id is pending, not a second one', async () => {
    const request = requestTo('4567')
    expect(await provider.send(request)).toEqual(delivered)
    const before = await provider.readBalance()
    expect(await provider.send(request)).toEqual({ outcome: 'pending' })
    expect(await provider.readBalance()).toBe(before)
  })

  test('for a number abroad is not even asked for', async () => {
    const request = requestTo('4567', { phone: '+919048123456' as Phone })
    expect(await provider.send(request)).toEqual({ outcome: 'failed', reason: 'wrong_number' })
    expect(await query(request)).toEqual({ outcome: 'missing' })
  })

  test.each([[4_900], [5_000_100]])('of %d kobo is outside what the provider sells', async (amount) => {
    const failed = { outcome: 'failed', reason: 'amount_refused' }
    expect(await provider.send(requestTo('4567', { amount: money(amount) }))).toEqual(failed)
  })
})

describe('callbacks', () => {
  const hints = () => callbacks.map(readVtpassCallback)

  test('come twice after the answer, and name the request', async () => {
    const request = requestTo('0005')
    expect(await provider.send(request)).toEqual(delivered)
    await until(() => callbacks.length >= 2)
    const hint = { request_id: request.request_id, says: 'delivered' }
    expect(hints()).toEqual([hint, hint])
  })

  test('may come before the answer', async () => {
    const request = requestTo('0006')
    const sending = provider.send(request)
    await until(() => callbacks.length === 1)
    expect(hints()).toEqual([{ request_id: request.request_id, says: 'delivered' }])
    expect(await sending).toEqual(delivered)
  })

  test.each([
    ['delivered', 'delivered', 'delivered'],
    ['failed', 'failed', 'failed'],
    ['reversed', 'failed', 'failed'],
  ] as const)(
    'tell that a pending one was %s by staff, and so does the question',
    async (status, says, outcome) => {
      const request = requestTo('0007')
      expect(await provider.send(request)).toEqual({ outcome: 'pending' })
      expect(await query(request)).toEqual({ outcome: 'pending' })
      await fetch(`${sandbox.url}/control/vtpass/resolve`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ request_id: request.request_id, status }),
      })
      await until(() => callbacks.length === 1)
      expect(hints()).toEqual([{ request_id: request.request_id, says }])
      expect((await query(request)).outcome).toBe(outcome)
    },
  )
})

describe('trouble that is ours', () => {
  test('an empty float gives the money back and tells operators', async () => {
    await breakThings({ vtpass_balance_low: true })
    const verdict = await provider.send(requestTo('4567'))
    expect(verdict).toMatchObject({
      outcome: 'failed',
      reason: 'network_down',
      ops: { code: 'vtpass.float-low' },
    })
  })

  test('wrong keys fail a purchase, and tell nothing about one that is asked for', async () => {
    const wrong = providerAt(base, { secret: 'SK_wrong' })
    const request = requestTo('4567')
    expect(await wrong.send(request)).toMatchObject({ outcome: 'failed', ops: { code: 'vtpass.account' } })
    expect(await provider.send(request)).toEqual(delivered)
    expect(await wrong.query(request)).toMatchObject({ outcome: 'pending', ops: { code: 'vtpass.account' } })
  })

  test('a clock that is a day off is refused, and operators hear of it', async () => {
    const restore = useClock(new MovableClock(new Date(Date.now() - 36 * 3_600_000)))
    const request = requestTo('4567')
    restore()
    expect(await provider.send(request)).toMatchObject({
      outcome: 'failed',
      ops: { code: 'vtpass.request-id' },
    })
  })

  test('a likely duplicate is refused', async () => {
    await breakThings({ vtpass_guard_duplicates: true })
    expect(await provider.send(requestTo('7777'))).toEqual(delivered)
    expect(await provider.send(requestTo('7777'))).toEqual({
      ...{ outcome: 'failed', reason: 'provider_refused', another_may: true },
    })
  })
})

describe('no answer', () => {
  test('a cut connection and a slow one are unknown; the slow one had bought', async () => {
    await breakThings({ vtpass_down: true })
    expect(await faultOf(provider.send(requestTo('4567')))).toBe('unknown')
    await breakThings({ vtpass_down: false, vtpass_slow_ms: 400 })
    const request = requestTo('4567')
    expect(await faultOf(providerAt(base, { timeout_ms: 100 }).send(request))).toBe('unknown')
    await breakThings({ vtpass_slow_ms: 0 })
    expect(await query(request)).toEqual(delivered)
  })

  test('nobody listening means that it surely did nothing', async () => {
    const left = await startSandbox()
    await left.stop()
    const nobody = providerAt(`${left.url}/vtpass/api`)
    expect(await faultOf(nobody.send(requestTo('4567')))).toBe('no')
    expect(await faultOf(nobody.query(requestTo('4567')))).toBe('no')
  })
})

describe('the float', () => {
  test('is read in kobo and goes down by what a purchase cost', async () => {
    const before = await provider.readBalance()
    await provider.send(requestTo('4567'))
    expect(before - (await provider.readBalance())).toBe(9_700n)
  })

  test('that cannot be read is a fault, not zero', async () => {
    expect(await faultOf(providerAt(base, { public_key: 'PK_wrong' }).readBalance())).toBe('no')
  })
})
