import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../../core/kernel/fault.ts'
import { newCode } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { createPaystack, type Gateway } from '../../core/payments/index.ts'
import { Secret } from '../../core/platform/secret.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'

const gatewayAt = (
  url: string,
  changes: { key?: string; timeout_ms?: number; bank?: string } = {},
): Gateway =>
  createPaystack({
    PAYSTACK_URL: url,
    PAYSTACK_SECRET_KEY: new Secret(changes.key ?? 'sk_test_sandbox'),
    PAYSTACK_TIMEOUT_MS: changes.timeout_ms ?? 3_000,
    PAYSTACK_ACCOUNT_BANK: changes.bank ?? 'test-bank',
  })

const checkoutOf = (reference: string) =>
  ({
    reference,
    amount: money(500_050),
    currency: 'NGN',
    email: 'customer-1@example.com',
    metadata: { funding: 'f' },
  }) as const

const troubleOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

describe('Paystack, as the sandbox plays it', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>
  let gateway: Gateway
  const door: { headers: Record<string, string | undefined>; body: Buffer }[] = []
  const doorServer = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      door.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(parts) })
      response.end('ok')
    })
  })
  const control = async (path: string, body: unknown): Promise<void> => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${sandbox.url}/control/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    expect(response.ok, await response.text()).toBe(true)
  }
  async function opened(): Promise<string> {
    const reference = `NXF-${newCode(10)}`
    await gateway.open(checkoutOf(reference))
    return reference
  }
  const pay = (reference: string, how: string, webhookTimes = 1) =>
    control('paystack/pay', { reference, how, webhookTimes })

  beforeAll(async () => {
    await new Promise<void>((resolve) => doorServer.listen(0, '127.0.0.1', resolve))
    const botUrl = `http://127.0.0.1:${(doorServer.address() as AddressInfo).port}`
    sandbox = await startSandbox({ port: 0, botUrl, timing: { paystack_late_ms: 3_600_000 } })
    gateway = gatewayAt(`${sandbox.url}/paystack`)
  })
  afterEach(async () => {
    await control('faults/reset', {})
    door.length = 0
  })
  afterAll(async () => {
    await sandbox.stop()
    doorServer.closeAllConnections()
    doorServer.close()
  })

  it('opens a page that a person can read, and knows a reference that was used', async () => {
    const reference = `NXF-${newCode(10)}`
    const answer = await gateway.open(checkoutOf(reference))
    if (!('url' in answer)) throw new Error('a new reference is not taken')
    expect(await (await fetch(answer.url)).text()).toContain('₦5,000.50')
    expect(await gateway.open(checkoutOf(reference))).toEqual({ taken: true })
  })

  it.each([
    ['pay', { outcome: 'paid', amount: 500_050n, currency: 'NGN' }],
    ['half', { outcome: 'paid', amount: 250_025n, currency: 'NGN' }],
    ['usd', { outcome: 'paid', amount: 500_050n, currency: 'USD' }],
    ['decline', { outcome: 'failed', detail: 'Declined' }],
  ])('reads what became of a payment: %s', async (how, verdict) => {
    const reference = await opened()
    expect(await gateway.verify({ reference })).toEqual({ outcome: 'pending' })
    await pay(reference, how)
    expect(await gateway.verify({ reference })).toEqual(verdict)
  })

  it('reads a late payment first as pending, then as paid, and a reversal after it', async () => {
    const reference = await opened()
    await pay(reference, 'late')
    expect(await gateway.verify({ reference })).toEqual({ outcome: 'pending' })
    sandbox.state.timers.elapseAll()
    await expect.poll(() => gateway.verify({ reference })).toMatchObject({ outcome: 'paid' })
    await pay(reference, 'reverse')
    expect(await gateway.verify({ reference })).toEqual({ outcome: 'reversed' })
  })

  it('calls a reference that it never saw missing', async () => {
    expect(await gateway.verify({ reference: 'NXF-NEVER' })).toEqual({ outcome: 'missing' })
  })

  it('lists what was begun in a period, page by page, with what was paid and kept', async () => {
    const from = new Date()
    const references: string[] = []
    for (let made = 0; made < 101; made++) references.push(await opened())
    const [paid = '', failed = '', half = ''] = references
    await pay(paid, 'pay')
    await pay(failed, 'decline')
    await pay(half, 'half')
    const to = new Date(Date.now() + 1)
    const first = await gateway.listCharges({ from, to })
    expect([first.charges.length, first.next]).toEqual([100, '2'])
    const second = await gateway.listCharges({ from, to, page: first.next ?? '' })
    expect(second.next).toBeNull()
    const charges = [...first.charges, ...second.charges]
    expect(charges.map(({ reference }) => reference).sort()).toEqual([...references].sort())
    const find = (reference: string) => charges.find((charge) => charge.reference === reference)
    const fee = money(17_501)
    expect(find(paid)).toMatchObject({ state: 'paid', amount: 500_050n, currency: 'NGN', fee })
    expect(find(paid)?.paid_at).toBeInstanceOf(Date)
    expect(find(failed)).toMatchObject({ state: 'failed', fee: null, paid_at: null })
    expect(find(half)).toMatchObject({ state: 'paid', amount: 250_025n })
    expect(await gateway.listCharges({ from: new Date(0), to: new Date(1) })).toEqual({
      charges: [],
      next: null,
    })
  })

  it('signs its webhooks so that we believe them, every copy under one key', async () => {
    const reference = await opened()
    await pay(reference, 'pay', 3)
    await expect.poll(() => door.length).toBe(3)
    const read = door.map(({ headers, body }) => gateway.readWebhook(headers, body))
    expect(new Set(read.map((webhook) => webhook?.event_key)).size).toBe(1)
    expect(read[0]).toMatchObject({ kind: 'charge.success', reference })
    const [first] = door
    if (first === undefined) throw new Error('a webhook came')
    expect(gatewayAt(sandbox.url, { key: 'sk_other' }).readWebhook(first.headers, first.body)).toBeNull()
    await pay(reference, 'reverse')
    await expect.poll(() => door.length).toBe(4)
    const refund = door[3]
    expect(refund && gateway.readWebhook(refund.headers, refund.body)).toMatchObject({
      kind: 'refund.processed',
      reference,
    })
  })

  describe('account numbers', () => {
    const assign = (name: string, at = gateway) => {
      const payer = { email: `${name}@example.com`, full_name: 'Ada Obi', phone: '+2348031234567' }
      return at.accounts?.assign(payer)
    }

    it('are made once for a payer, however often they are asked for', async () => {
      const first = await assign('ada')
      expect(first).toMatchObject({ outcome: 'assigned', bank: 'Test Bank', account_name: 'NEXA / ADA OBI' })
      expect(await assign('ada')).toEqual(first)
      expect(await assign('bola')).not.toEqual(first)
    })

    it('come later with a webhook that names the payer, or are refused for a reason', async () => {
      await control('faults', { paystack_account_slow: true })
      expect(await assign('chika')).toEqual({ outcome: 'pending' })
      sandbox.state.timers.elapseAll()
      await expect.poll(() => door.length).toBe(1)
      const [told] = door
      expect(told && gateway.readWebhook(told.headers, told.body)).toMatchObject({
        kind: 'dedicatedaccount.assign.success',
        reference: null,
        payer: 'chika@example.com',
      })
      expect(await assign('chika')).toMatchObject({ outcome: 'assigned' })
      await control('faults', { paystack_account_refused: true })
      expect(await assign('dayo')).toMatchObject({ outcome: 'refused' })
      const elsewhere = gatewayAt(`${sandbox.url}/paystack`, { bank: 'no-bank' })
      expect(await assign('emeka', elsewhere)).toMatchObject({ outcome: 'refused' })
    })

    it('are asked for again after a cut connection, and a wrong key is no refusal', async () => {
      await control('faults', { paystack_down: true })
      expect(await troubleOf(assign('femi') ?? Promise.resolve())).toBeInstanceOf(Fault)
      await control('faults', { paystack_down: false })
      const stranger = gatewayAt(`${sandbox.url}/paystack`, { key: 'sk_wrong' })
      const trouble = await troubleOf(assign('femi', stranger) ?? Promise.resolve())
      expect(trouble).toMatchObject({ happened: 'no', status: 401 })
    })

    it('bring transfers: told as such, verified with the number, and listed with it', async () => {
      const assigned = await assign('gbenga')
      const account_number = assigned?.outcome === 'assigned' ? assigned.account_number : ''
      const from = new Date()
      await control('paystack/transfer', { account_number, amount: 70_050 })
      await expect.poll(() => door.length).toBe(1)
      const [told] = door
      const webhook = told && gateway.readWebhook(told.headers, told.body)
      expect(webhook).toMatchObject({ kind: 'charge.success', is_transfer: true })
      const reference = webhook?.reference ?? ''
      const verdict = { outcome: 'paid', amount: 70_050n, currency: 'NGN', account_number }
      expect(await gateway.verify({ reference })).toEqual(verdict)
      const { charges } = await gateway.listCharges({ from, to: new Date(Date.now() + 1) })
      expect(charges).toMatchObject([{ reference, state: 'paid', account_number }])
    })

    it('are not offered where the shop names no bank', () => {
      const { accounts } = createPaystack({
        PAYSTACK_URL: sandbox.url,
        PAYSTACK_SECRET_KEY: new Secret('sk'),
        PAYSTACK_TIMEOUT_MS: 100,
      })
      expect(accounts).toBeUndefined()
    })
  })

  it('says of a cut connection that a page may exist, and that asking did nothing', async () => {
    const reference = await opened()
    await control('faults', { paystack_down: true })
    expect(await troubleOf(gateway.open(checkoutOf('NXF-CUT')))).toMatchObject({ happened: 'unknown' })
    expect(await troubleOf(gateway.verify({ reference }))).toMatchObject({ happened: 'no' })
    const period = { from: new Date(0), to: new Date() }
    expect(await troubleOf(gateway.listCharges(period))).toMatchObject({ happened: 'no' })
  })

  it('says of a wrong key that surely nothing happened', async () => {
    const stranger = gatewayAt(`${sandbox.url}/paystack`, { key: 'sk_wrong' })
    expect(await troubleOf(stranger.open(checkoutOf('NXF-KEY')))).toMatchObject({
      happened: 'no',
      status: 401,
    })
    expect(await troubleOf(stranger.verify({ reference: 'NXF-KEY' }))).toMatchObject({
      happened: 'no',
      status: 401,
    })
  })
})

describe('answers that nobody documented', () => {
  const answers: { status: number; body: string }[] = []
  const server = createServer((_, response) => {
    const { status, body } = answers.shift() ?? { status: 500, body: '' }
    response.writeHead(status).end(body)
  })
  let gateway: Gateway
  const ask = (status: number, body: unknown): Promise<unknown> => {
    answers.push({ status, body: typeof body === 'string' ? body : JSON.stringify(body) })
    return gateway.verify({ reference: 'r' }).catch((error: unknown) => error)
  }
  const transaction = (changes: object) => ({
    status: true,
    data: { status: 'success', reference: 'r', amount: 100, currency: 'ngn', ...changes },
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    gateway = gatewayAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('reads amounts as numbers and as digits, and statuses that it does not know as undecided', async () => {
    expect(await ask(200, transaction({}))).toEqual({ outcome: 'paid', amount: 100n, currency: 'NGN' })
    expect(await ask(200, transaction({ amount: '250', extra: [] }))).toMatchObject({ amount: 250n })
    for (const status of ['queued', 'ongoing', 'brand-new'])
      expect(await ask(200, transaction({ status }))).toEqual({ outcome: 'pending' })
    expect(await ask(200, transaction({ amount: 0 }))).toEqual({ outcome: 'pending' })
  })

  it.each([
    ['another reference', 200, transaction({ reference: 's' })],
    ['a fraction of a kobo', 200, transaction({ amount: 1.5 })],
    ['a negative amount', 200, transaction({ amount: -5 })],
    ['a success that is none', 200, { status: false, message: 'no' }],
    ['HTML', 200, '<html>'],
    ['an error page', 502, '<html>'],
    ['a 404 of a proxy', 404, '<html>'],
  ])('takes %s for no answer', async (_, status, body) => {
    const trouble = await ask(status, body)
    expect(trouble).toBeInstanceOf(Fault)
    expect(trouble).toMatchObject({ happened: 'no' })
  })

  it.each([
    [400, { status: false, message: 'Invalid Amount Sent' }, 'no'],
    [429, { message: 'slow down' }, 'no'],
    [500, '<html>', 'unknown'],
    [200, { status: true, data: {} }, 'unknown'],
  ])('takes a %i to an opening for: happened %s', async (status, body, happened) => {
    answers.push({ status, body: typeof body === 'string' ? body : JSON.stringify(body) })
    expect(await troubleOf(gateway.open(checkoutOf('r')))).toMatchObject({ happened })
  })
})
