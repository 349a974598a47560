import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addHours, now } from '../../core/kernel/clock.ts'
import { Fault } from '../../core/kernel/fault.ts'
import { money } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { Secret } from '../../core/platform/secret.ts'
import { createReloadly, type SendRequest, type TelecomProvider } from '../../core/purchase/index.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'

type Changes = Partial<{ url: string; auth_url: string; client_secret: string; timeout_ms: number }>

const providerAt = (base: string, { client_secret, ...changes }: Changes = {}): TelecomProvider =>
  createReloadly({
    url: base,
    auth_url: base,
    client_id: 'sandbox-reloadly',
    client_secret: new Secret(client_secret ?? 'sandbox-reloadly-secret'),
    timeout_ms: 3_000,
    ...changes,
  })

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => ({ answered: value }),
    (error: unknown) => (error instanceof Fault ? error.happened : error),
  )

let sandbox: Sandbox
let provider: TelecomProvider
let base: string
beforeAll(async () => {
  sandbox = await startSandbox({ timing: { vtpass_late_ms: 150, vtpass_hold_ms: 50 } })
  base = `${sandbox.url}/reloadly`
  provider = providerAt(base)
})
afterAll(() => sandbox.stop())
afterEach(() => control('/control/faults/reset', {}))

const control = (path: string, body: unknown) =>
  fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const breakThings = (faults: Record<string, unknown>) => control('/control/faults', faults)

function requestTo(ending: string, more: Partial<SendRequest> = {}): SendRequest {
  const phone = `+234803123${ending}` as Phone
  const request_id = provider.makeRequestId()
  return { request_id, network: 'mtn', phone, amount: money(10_000), category: 'airtime', ...more }
}

const query = ({ request_id }: SendRequest) => provider.query({ request_id })
const calls = (path: string): number =>
  sandbox.state.journal.since(0).filter((each) => each.service === 'reloadly' && each.path.endsWith(path))
    .length

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it did not come to be')
}

const delivered = {
  outcome: 'delivered',
  cost: money(9_750),
  provider_reference: expect.stringMatching(/^\d+$/),
}

describe('a purchase', () => {
  test.each([
    ['mtn', 9_750],
    ['airtel', 9_750],
    ['glo', 9_600],
    ['9mobile', 9_400],
  ] as const)('on %s is delivered, with what it cost us', async (network, cost) => {
    const request = requestTo('4567', { network })
    expect(await provider.send(request)).toEqual({ ...delivered, cost: money(cost) })
    expect(await query(request)).toEqual({ ...delivered, cost: money(cost) })
  })

  test('is of airtime only', () => {
    expect(provider.sells({ category: 'airtime', network: 'glo' })).toBe(true)
    expect(provider.sells({ category: 'data', network: 'glo' })).toBe(false)
  })

  test('that is delivered late is pending first', async () => {
    const request = requestTo('0001')
    expect(await provider.send(request)).toEqual({ outcome: 'pending' })
    await until(async () => (await query(request)).outcome === 'delivered')
  })

  test('that is refused has failed, for the question too, and is not for another provider', async () => {
    const request = requestTo('0002')
    expect(await provider.send(request)).toEqual({ outcome: 'failed', reason: 'provider_refused' })
    expect(await query(request)).toEqual({ outcome: 'failed', reason: 'provider_refused' })
  })

  test('without an answer is unknown, and the report knows it or does not', async () => {
    const [there, lost] = [requestTo('0003'), requestTo('0004')]
    expect([await faultOf(provider.send(there)), await faultOf(provider.send(lost))]).toEqual([
      'unknown',
      'unknown',
    ])
    expect([await query(there), await query(lost)]).toEqual([delivered, { outcome: 'missing' }])
  })

  test('behind an error page is pending, though it was delivered', async () => {
    const request = requestTo('0008')
    expect(await provider.send(request)).toEqual({ outcome: 'pending' })
    expect(await query(request)).toEqual(delivered)
  })

  test('that hangs is what their staff make of it', async () => {
    const request = requestTo('0007')
    expect([await provider.send(request), await query(request)]).toEqual([
      { outcome: 'pending' },
      { outcome: 'pending' },
    ])
    await control('/control/reloadly/resolve', { custom_identifier: request.request_id, status: 'REFUNDED' })
    expect(await query(request)).toEqual({ outcome: 'failed', reason: 'provider_refused' })
  })

  test('sent twice is made once: the second is pending, and the first is found', async () => {
    const request = requestTo('4568')
    await provider.send(request)
    expect(await provider.send(request)).toEqual({ outcome: 'pending' })
    expect(await query(request)).toEqual(delivered)
    const all = [...sandbox.state.reloadly.topups.values()].filter(({ recipient }) =>
      recipient.endsWith('4568'),
    )
    expect(all).toHaveLength(1)
  })
})

describe('what is turned away before anything was done', () => {
  test.each([
    ['an empty float', { reloadly_balance_low: true }, '4570', 'reloadly.float-low'],
    ['a number that was just topped up', { reloadly_guard_repeats: true }, '4571', undefined],
  ])('%s: another provider may', async (_, faults, ending, code) => {
    if (code === undefined) await provider.send(requestTo(ending))
    await breakThings(faults)
    const verdict = await provider.send(requestTo(ending))
    expect(verdict).toMatchObject({ outcome: 'failed', reason: 'network_down', another_may: true })
    expect('ops' in verdict ? verdict.ops?.code : undefined).toBe(code)
  })

  test('an amount or a number that nobody takes: no other provider is asked', async () => {
    expect(await provider.send(requestTo('4572', { amount: money(1_000) }))).toEqual({
      outcome: 'failed',
      reason: 'amount_refused',
    })
    const abroad = requestTo('', { phone: '+919812345678' as Phone })
    expect(await provider.send(abroad)).toEqual({ outcome: 'failed', reason: 'wrong_number' })
  })

  test('keys that are not accepted, at the door or for this address, are a matter of our account', async () => {
    for (const wrong of [
      providerAt(base, { client_secret: 'wrong' }),
      providerAt(base, { url: `${base}/` }),
    ]) {
      expect(await wrong.send(requestTo('4573'))).toMatchObject({
        ...{ outcome: 'failed', reason: 'network_down', another_may: true },
        ops: { code: 'reloadly.account' },
      })
      expect(await wrong.query({ request_id: 'x' })).toMatchObject({
        outcome: 'pending',
        ops: { code: 'reloadly.account' },
      })
    }
  })
})

describe('the token', () => {
  test('is fetched once for many, and again only when it has run out', async () => {
    const fresh = providerAt(base)
    const before = calls('/oauth/token')
    await Promise.all([1, 2, 3, 4].map((n) => fresh.send(requestTo(`458${n}`))))
    expect(calls('/oauth/token') - before).toBe(1)
    await breakThings({ reloadly_token_expires: 1 })
    expect(await fresh.send(requestTo('4585'))).toEqual(delivered)
    expect(calls('/oauth/token') - before).toBe(2)
  })

  test('that runs out twice in a row is a matter of our account, and nothing was bought', async () => {
    await breakThings({ reloadly_token_expires: 2 })
    const request = requestTo('4586')
    expect(await provider.send(request)).toMatchObject({
      ...{ outcome: 'failed', another_may: true },
      ops: { code: 'reloadly.account' },
    })
    expect(await query(request)).toEqual({ outcome: 'missing' })
  })

  test('that cannot be had means that surely nothing was bought', async () => {
    const nowhere = providerAt(base, { auth_url: 'http://127.0.0.1:1' })
    expect(await faultOf(nowhere.send(requestTo('4587')))).toBe('no')
    await breakThings({ reloadly_down: true })
    expect(await faultOf(providerAt(base).send(requestTo('4588')))).toBe('no')
    expect(await faultOf(provider.send(requestTo('4589')))).toBe('unknown')
  })

  test('is given for a secret that never stands in the journal', () => {
    const shown = JSON.stringify(sandbox.state.journal.since(0))
    expect(shown.includes('oauth/token')).toBe(true)
    expect(shown.includes('sandbox-reloadly-secret')).toBe(false)
  })
})

test('token, list and purchase together take no longer than the timeout', async () => {
  await breakThings({ reloadly_slow_ms: 250 })
  const slow = providerAt(base, { timeout_ms: 400 })
  const begun = performance.now()
  expect(await faultOf(slow.send(requestTo('4590')))).not.toHaveProperty('answered')
  expect(performance.now() - begun).toBeLessThan(1_000)
})

test('the balance is read in naira', async () => {
  const before = await provider.readBalance()
  await provider.send(requestTo('4591'))
  expect(before - (await provider.readBalance())).toBe(9_750n)
})

describe('the list of a day', () => {
  const from = addHours(now(), -1)
  const list = async (page = 1, at = provider) => {
    const answer = await at.list?.({ from, to: addHours(now(), 1), page })
    if (answer === undefined) throw new Error('reloadly has a list')
    return answer
  }

  test('has every top-up, delivered or not, with our id and what it cost us', async () => {
    const good = requestTo('4567')
    const bad = requestTo('0002')
    await provider.send(good)
    await provider.send(bad)
    const { lines, more } = await list()
    expect(more).toBe(false)
    const ofOurs = (request: SendRequest) =>
      lines.filter(({ request_id }) => request_id === request.request_id)
    expect(ofOurs(good)).toEqual([
      {
        ...{ line_id: expect.stringMatching(/^\d+$/), request_id: good.request_id, state: 'delivered' },
        ...{ cost: money(9_750), happened_at: expect.any(Date) },
      },
    ])
    expect(ofOurs(bad)).toMatchObject([{ state: 'failed' }])
  })

  test('says that there is more until the last page', async () => {
    for (let count = 0; count < 201; count++) await provider.send(requestTo('4567'))
    const first = await list()
    expect([first.lines.length, first.more]).toEqual([200, true])
    const second = await list(2)
    expect(second.more).toBe(false)
    expect(second.lines.length).toBeGreaterThan(0)
    const ids = [...first.lines, ...second.lines].map(({ line_id }) => line_id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([
    ['reloadly_list_short', 0],
    ['reloadly_list_twice', 2],
  ])('may not agree with what was sold: %s', async (fault, count) => {
    const [first] = (await list()).lines
    await breakThings({ [fault]: true })
    const { lines } = await list()
    const last = await list(2)
    const same = [...lines, ...last.lines].filter(({ request_id }) => request_id === first?.request_id)
    expect(same).toHaveLength(count)
  })

  test('that cannot be had is a fault, and not an empty one', async () => {
    await breakThings({ reloadly_down: true })
    expect(await faultOf(list())).toBe('no')
  })
})
