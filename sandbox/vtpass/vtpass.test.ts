import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Trial, trySandbox, until } from '../control/try-sandbox.ts'
import { isTimelyRequestId } from './check-request-id.ts'

let trial: Trial
let made = 0

beforeEach(async () => {
  trial = await trySandbox()
})
afterEach(() => trial.stop())

type Body = {
  code: string
  requestId?: string
  content: {
    transactions: { status: string; total_amount: number; commission: number; unique_element: string }
  }
  contents: { balance: number }
}

const toPost = { 'api-key': 'sandbox-api-key', 'secret-key': 'SK_sandbox' }
const toGet = { 'api-key': 'sandbox-api-key', 'public-key': 'PK_sandbox' }

function newRequestId(): string {
  made += 1
  const lagos = new Date(Date.now() + 3_600_000).toISOString()
  return `${lagos.slice(0, 16).replace(/\D/g, '')}test${made}`
}

function airtime(ending: string, changes: Record<string, unknown> = {}) {
  return { request_id: newRequestId(), serviceID: 'mtn', amount: 500, phone: `0803123${ending}`, ...changes }
}

async function pay(request: Record<string, unknown>) {
  return await trial.post<Body>('/vtpass/api/pay', request, toPost)
}

async function requery(request_id: unknown): Promise<Body> {
  return (await trial.post<Body>('/vtpass/api/requery', { request_id }, toPost)).body
}

async function balance(): Promise<number> {
  return (await trial.get<Body>('/vtpass/api/balance', toGet)).body.contents.balance
}

function callbacks(): Body[] {
  return trial.door.received
    .filter(({ path }) => path === '/webhooks/vtpass')
    .map(({ body }) => (JSON.parse(body) as { type: string; data: Body }).data)
}

describe('buying', () => {
  test('airtime is delivered, charged less commission, and known afterwards', async () => {
    const before = await balance()
    const request = airtime('4567')
    const { status, body } = await pay(request)
    expect(status).toBe(200)
    expect(body).toMatchObject({ code: '000', requestId: request.request_id, amount: 500 })
    expect(body.content.transactions).toMatchObject({
      status: 'delivered',
      total_amount: 485,
      commission: 15,
    })
    expect(await requery(request.request_id)).toEqual(body)
    expect(await balance()).toBe(before - 485)
  })

  test.each([
    ['airtel', 3.2],
    ['glo', 4.5],
    ['etisalat', 7],
  ])('%s pays %d percent', async (serviceID, percent) => {
    const { body } = await pay(airtime('4567', { serviceID, amount: '1000' }))
    expect(body.content.transactions.total_amount).toBe(1000 - percent * 10)
  })

  test('a data plan costs what the list says, whatever amount is sent', async () => {
    const list = await trial.get<{
      content: { variations: { variation_code: string; variation_amount: string }[] }
    }>('/vtpass/api/service-variations?serviceID=mtn-data', toGet)
    const plan = list.body.content.variations[0]
    const { body } = await pay(
      airtime('4567', {
        serviceID: 'mtn-data',
        billersCode: '08031239999',
        variation_code: plan?.variation_code,
        amount: 1,
      }),
    )
    expect(body).toMatchObject({ code: '000', amount: Number(plan?.variation_amount) })
    expect(body.content.transactions.unique_element).toBe('08031239999')
  })

  test.each([
    ['085', { request_id: '202001010000abcd' }],
    ['085', { request_id: 'short' }],
    ['011', { request_id: '' }],
    ['012', { serviceID: 'nokia' }],
    ['010', { serviceID: 'mtn-data', billersCode: '08031239999', variation_code: 'none' }],
    ['013', { amount: 49 }],
    ['017', { amount: 50_001 }],
    ['011', { amount: 'much' }],
    ['011', { phone: '12' }],
  ])('%s refuses %j and charges nothing', async (code, changes) => {
    const before = await balance()
    const request = airtime('4567', changes)
    expect((await pay(request)).body.code).toBe(code)
    expect((await requery(request.request_id)).code).toBe('015')
    expect(await balance()).toBe(before)
  })

  test('a request id buys once', async () => {
    const before = await balance()
    const request = airtime('4567')
    await pay(request)
    expect((await pay({ ...request, amount: 900 })).body.code).toBe('014')
    expect(await balance()).toBe(before - 485)
  })

  test('credentials differ for reading and for writing', async () => {
    const wrong = await trial.post<Body>('/vtpass/api/pay', airtime('4567'), { ...toPost, 'secret-key': 'x' })
    expect(wrong.body.code).toBe('087')
    expect((await trial.get<Body>('/vtpass/api/balance', toPost)).body.code).toBe('087')
  })
})

describe('sentinels', () => {
  test('0001 is pending, then delivered', async () => {
    const { timing, vtpass } = trial.sandbox.state
    timing.vtpass_late_ms = 3_600_000
    const request = airtime('0001')
    expect((await pay(request)).body).toMatchObject({
      code: '099',
      content: { transactions: { status: 'pending' } },
    })
    expect((await requery(request.request_id)).code).toBe('099')
    Object.assign(vtpass.find(request.request_id) ?? {}, { delivered_at: Date.now() })
    expect((await requery(request.request_id)).code).toBe('000')
    expect(callbacks()).toEqual([])
  })

  test('0002 is refused and not charged', async () => {
    const before = await balance()
    const request = airtime('0002')
    expect((await pay(request)).body.code).toBe('016')
    expect((await requery(request.request_id)).code).toBe('016')
    expect(await balance()).toBe(before)
  })

  test('0003 says nothing but delivers; 0004 says nothing and knows nothing', async () => {
    const before = await balance()
    const [done, lost] = [airtime('0003'), airtime('0004')]
    await expect(pay(done)).rejects.toThrow()
    await expect(pay(lost)).rejects.toThrow()
    expect((await requery(done.request_id)).code).toBe('000')
    expect((await requery(lost.request_id)).code).toBe('015')
    expect(await balance()).toBe(before - 485)
  })

  test('0005 calls back twice', async () => {
    const request = airtime('0005')
    expect((await pay(request)).body.code).toBe('000')
    await until(() => callbacks().length === 2)
    expect(callbacks().map(({ requestId }) => requestId)).toEqual([request.request_id, request.request_id])
  })

  test('0006 calls back before it answers', async () => {
    const { body } = await pay(airtime('0006'))
    const answered_at = performance.now()
    expect(body.code).toBe('000')
    expect(callbacks()).toHaveLength(1)
    expect(answered_at - (trial.door.received[0]?.at ?? 0)).toBeGreaterThanOrEqual(35)
  })

  test('0007 waits for a person, and gives the money back when that person says so', async () => {
    const before = await balance()
    const request = airtime('0007')
    expect((await pay(request)).body.code).toBe('099')
    expect(await balance()).toBe(before - 485)
    const wish = { request_id: request.request_id, status: 'reversed' }
    expect((await trial.post('/control/vtpass/resolve', wish)).body).toMatchObject({ status: 'reversed' })
    await until(() => callbacks().length === 1)
    expect(callbacks()[0]).toMatchObject({ code: '040', content: { transactions: { status: 'reversed' } } })
    expect((await requery(request.request_id)).code).toBe('040')
    expect(await balance()).toBe(before)
    expect((await trial.post('/control/vtpass/resolve', { ...wish, request_id: 'none' })).status).toBe(404)
  })

  test('0008 delivers behind an error page', async () => {
    const request = airtime('0008')
    const { status, body } = await pay(request)
    expect(status).toBe(500)
    expect(String(body)).toContain('<html>')
    expect((await requery(request.request_id)).code).toBe('000')
  })
})

describe('switches', () => {
  test('a callback that is not accepted comes five times in all', async () => {
    trial.door.answer = () => ({ status: 200, body: 'ok' })
    const request = airtime('0007')
    await pay(request)
    await trial.post('/control/vtpass/resolve', { request_id: request.request_id, status: 'delivered' })
    await until(() => callbacks().length === 5)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(callbacks()).toHaveLength(5)
  })

  test('down cuts and does nothing; slow does it and answers late; low refuses', async () => {
    const request = airtime('4567')
    await trial.post('/control/faults', { vtpass_down: true })
    await expect(pay(request)).rejects.toThrow()
    await trial.post('/control/faults', { vtpass_down: false, vtpass_balance_low: true })
    expect((await requery(request.request_id)).code).toBe('015')
    expect((await pay(request)).body.code).toBe('018')
    await trial.post('/control/faults', { vtpass_balance_low: false, vtpass_slow_ms: 200 })
    const gaveUp = fetch(`${trial.sandbox.url}/vtpass/api/pay`, {
      method: 'POST',
      headers: { ...toPost, 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(80),
    })
    await expect(gaveUp).rejects.toThrow()
    await trial.post('/control/faults/reset', {})
    expect((await requery(request.request_id)).code).toBe('000')
  })

  test('the duplicate guard works only when it is on', async () => {
    const codes = async () => [(await pay(airtime('4567'))).body.code, (await pay(airtime('4567'))).body.code]
    expect(await codes()).toEqual(['000', '000'])
    await trial.post('/control/faults', { vtpass_guard_duplicates: true })
    expect(await codes()).toEqual(['000', '019'])
  })
})

test('a request id belongs to its day in Lagos', () => {
  const lateInUtc = Date.parse('2026-11-20T23:30:00Z')
  expect(isTimelyRequestId('202611210030abcdef', lateInUtc)).toBe(true)
  expect(isTimelyRequestId('202611202330abcdef', lateInUtc)).toBe(false)
  expect(isTimelyRequestId('20261121003', lateInUtc)).toBe(false)
  expect(isTimelyRequestId('202611212561abcdef', lateInUtc)).toBe(false)
})

test('the day that VTpass looks at is the day of the house it plays for, at every hour of ours', async () => {
  const moved = await trySandbox({ now: () => new Date('2031-03-09T23:30:00Z') })
  try {
    const code = async (request_id: string) =>
      (await moved.post<Body>('/vtpass/api/pay', { ...airtime('4567'), request_id }, toPost)).body.code
    expect(await code('203103100030abcdef')).toBe('000')
    expect(await code('203103092330abcdef')).toBe('085')
    expect(await code(newRequestId())).toBe('085')
  } finally {
    await moved.stop()
  }
})
