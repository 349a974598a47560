import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../../core/kernel/fault.ts'
import { newCode } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { createStripe, type Gateway } from '../../core/payments/index.ts'
import { Secret } from '../../core/platform/secret.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'

const gatewayAt = (url: string, changes: { key?: string; whsec?: string } = {}): Gateway =>
  createStripe({
    STRIPE_URL: url,
    STRIPE_SECRET_KEY: new Secret(changes.key ?? 'sk_test_stripe_sandbox'),
    STRIPE_WEBHOOK_SECRET: new Secret(changes.whsec ?? 'whsec_sandbox'),
    STRIPE_RETURN_URL: 'https://t.me/a_bot',
    STRIPE_TIMEOUT_MS: 3_000,
  })

const checkoutOf = (reference: string, minor = 500_050) =>
  ({
    reference,
    amount: money(minor),
    currency: 'NGN',
    email: 'customer-1@example.com',
    metadata: { funding: 'f' },
  }) as const

const troubleOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

type Page = { reference: string; url: string; checkout_key: string }

describe('Stripe, as the sandbox plays it', () => {
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
  async function opened(reference = `NXF-${newCode(10)}`): Promise<Page> {
    const answer = await gateway.open(checkoutOf(reference))
    if (!('url' in answer) || answer.checkout_key === undefined) throw new Error('a page was opened')
    return { reference, url: answer.url, checkout_key: answer.checkout_key }
  }
  const pay = ({ reference }: Page, how: string, webhookTimes = 1) =>
    control('stripe/pay', { reference, how, webhookTimes })
  const webhook = async (count: number) => {
    await expect.poll(() => door.length).toBe(count)
    const last = door[count - 1]
    return last === undefined ? null : gateway.readWebhook(last.headers, last.body)
  }

  beforeAll(async () => {
    await new Promise<void>((resolve) => doorServer.listen(0, '127.0.0.1', resolve))
    const botUrl = `http://127.0.0.1:${(doorServer.address() as AddressInfo).port}`
    sandbox = await startSandbox({ port: 0, botUrl, timing: { paystack_late_ms: 3_600_000 } })
    gateway = gatewayAt(`${sandbox.url}/stripe`)
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

  it('opens a page that a person can read; the same order again is the same page, another one is none', async () => {
    const page = await opened()
    expect(await (await fetch(page.url)).text()).toContain('₦5,000.50')
    expect(await opened(page.reference)).toEqual(page)
    expect(await gateway.open(checkoutOf(page.reference, 600_000))).toEqual({ taken: true })
  })

  it('gives a link that got lost on its way once more', async () => {
    await control('faults', { stripe_answer_lost: 1 })
    const reference = `NXF-${newCode(10)}`
    expect(await troubleOf(gateway.open(checkoutOf(reference)))).toMatchObject({ happened: 'unknown' })
    const page = await opened(reference)
    const made = [...sandbox.state.stripe.sessions.values()].filter((one) => one.reference === reference)
    expect(made.map(({ id }) => id)).toEqual([page.checkout_key])
  })

  it.each([
    ['pay', { outcome: 'paid', amount: 500_050n, currency: 'NGN' }],
    ['half', { outcome: 'paid', amount: 250_025n, currency: 'NGN' }],
    ['usd', { outcome: 'paid', amount: 500_050n, currency: 'USD' }],
    ['decline', { outcome: 'failed', detail: 'Your card was declined.' }],
  ])('reads what became of a payment: %s', async (how, verdict) => {
    const page = await opened()
    expect(await gateway.verify(page)).toEqual({ outcome: 'pending' })
    await pay(page, how)
    expect(await gateway.verify(page)).toMatchObject(verdict)
  })

  it('reads a payment by bank first as pending, then as paid', async () => {
    const page = await opened()
    await pay(page, 'late')
    expect(await gateway.verify(page)).toEqual({ outcome: 'pending' })
    sandbox.state.timers.elapseAll()
    await expect.poll(() => gateway.verify(page)).toMatchObject({ outcome: 'paid' })
  })

  it('calls a whole refund and a lost dispute reversed; a part, an open and a won dispute stay paid', async () => {
    const [whole, part, lost, won] = [await opened(), await opened(), await opened(), await opened()]
    for (const page of [whole, part, lost, won]) await pay(page, 'pay')
    await pay(whole, 'reverse')
    await pay(part, 'part')
    await pay(lost, 'dispute')
    expect(await gateway.verify(lost)).toMatchObject({ outcome: 'paid' })
    await pay(lost, 'lose')
    await pay(won, 'dispute')
    await pay(won, 'win')
    const outcomes = []
    for (const page of [whole, part, lost, won]) outcomes.push((await gateway.verify(page)).outcome)
    expect(outcomes).toEqual(['reversed', 'paid', 'reversed', 'paid'])
  })

  it('calls a page that it never made missing, and one of another reference no answer', async () => {
    expect(await gateway.verify({ reference: 'NXF-NEVER' })).toEqual({ outcome: 'missing' })
    const unknown = { reference: 'NXF-NEVER', checkout_key: 'cs_test_never' }
    expect(await gateway.verify(unknown)).toEqual({ outcome: 'missing' })
    const { checkout_key } = await opened()
    const mixed = gateway.verify({ reference: 'NXF-OTHER', checkout_key })
    expect(await troubleOf(mixed)).toMatchObject({ happened: 'no' })
  })

  it('signs its webhooks so that we believe them, every copy under one key, a replay too', async () => {
    const page = await opened()
    await pay(page, 'pay', 3)
    await expect.poll(() => door.length).toBe(3)
    const read = door.map(({ headers, body }) => gateway.readWebhook(headers, body))
    expect(new Set(read.map((each) => each?.event_key)).size).toBe(1)
    const { reference } = page
    expect(read[0]).toMatchObject({ kind: 'checkout.session.completed', reference })
    const [first] = door
    if (first === undefined) throw new Error('a webhook came')
    expect(gatewayAt(sandbox.url, { whsec: 'whsec_other' }).readWebhook(first.headers, first.body)).toBeNull()
  })

  it('names our payment when it goes back: a refund by reference, a dispute by the key of the payment', async () => {
    const page = await opened()
    await pay(page, 'pay')
    const paid = await gateway.verify(page)
    expect(paid).toMatchObject({ payment_key: expect.stringMatching(/^pi_/) })
    await pay(page, 'dispute')
    const payment_key = paid.outcome === 'paid' ? paid.payment_key : ''
    expect(await webhook(2)).toMatchObject({ kind: 'charge.dispute.created', reference: null, payment_key })
    await pay(page, 'reverse')
    expect(await webhook(3)).toMatchObject({ kind: 'charge.refunded', reference: page.reference })
  })

  it('lists what was charged in a period, page by page, with what was paid and kept', async () => {
    const from = new Date(Math.floor(Date.now() / 1_000) * 1_000)
    const pages: Page[] = []
    for (let made = 0; made < 101; made++) pages.push(await opened())
    const [unpaid, failed, lost, ...paid] = pages
    if (unpaid === undefined || failed === undefined || lost === undefined)
      throw new Error('pages were opened')
    await pay(failed, 'decline')
    for (const page of [lost, ...paid]) await pay(page, 'pay')
    await pay(lost, 'dispute')
    await pay(lost, 'lose')
    const one_more = await opened()
    await pay(one_more, 'pay')
    const to = new Date(Date.now() + 1_000)
    const first = await gateway.listCharges({ from, to })
    expect([first.charges.length, first.next?.slice(0, 3)]).toEqual([100, 'ch_'])
    const second = await gateway.listCharges({ from, to, page: first.next ?? '' })
    expect(second.next).toBeNull()
    const ours = new Set([...pages, one_more].map(({ reference }) => reference))
    const charges = [...first.charges, ...second.charges].filter(({ reference }) => ours.has(reference))
    expect(new Set(charges.map(({ reference }) => reference)).size).toBe(101)
    const find = ({ reference }: Page) => charges.find((charge) => charge.reference === reference)
    expect(find(unpaid)).toBeUndefined()
    expect(find(failed)).toMatchObject({ state: 'failed', fee: null, paid_at: null })
    expect(find(lost)).toMatchObject({ state: 'reversed' })
    const whole = { state: 'paid', amount: 500_050n, currency: 'NGN', fee: 17_501n }
    expect(find(one_more)).toMatchObject(whole)
    expect(find(one_more)?.paid_at).toBeInstanceOf(Date)
  })

  it('says of a cut connection that a page may exist, and that asking did nothing', async () => {
    const page = await opened()
    await control('faults', { stripe_down: true })
    expect(await troubleOf(gateway.open(checkoutOf('NXF-CUT')))).toMatchObject({ happened: 'unknown' })
    expect(await troubleOf(gateway.verify(page))).toMatchObject({ happened: 'no' })
    const period = { from: new Date(0), to: new Date() }
    expect(await troubleOf(gateway.listCharges(period))).toMatchObject({ happened: 'no' })
  })

  it('says of a wrong key that surely nothing happened', async () => {
    const stranger = gatewayAt(`${sandbox.url}/stripe`, { key: 'sk_wrong' })
    const no = { happened: 'no', status: 401 }
    expect(await troubleOf(stranger.open(checkoutOf('NXF-KEY')))).toMatchObject(no)
    const page = { reference: 'NXF-KEY', checkout_key: 'cs_x' }
    expect(await troubleOf(stranger.verify(page))).toMatchObject(no)
  })
})

describe('answers that nobody documented', () => {
  const answers: { status: number; body: string }[] = []
  const server = createServer((_, response) => {
    const { status, body } = answers.shift() ?? { status: 500, body: '' }
    response.writeHead(status).end(body)
  })
  let gateway: Gateway
  const next = (status: number, body: unknown) =>
    answers.push({ status, body: typeof body === 'string' ? body : JSON.stringify(body) })
  const ask = (status: number, body: unknown): Promise<unknown> => {
    next(status, body)
    return gateway.verify({ reference: 'r', checkout_key: 'cs_1' }).catch((error: unknown) => error)
  }
  const session = (intent: object | null, changes: object = {}) => ({
    id: 'cs_1',
    client_reference_id: 'r',
    payment_status: 'paid',
    payment_intent:
      intent === null
        ? null
        : { id: 'pi_1', status: 'succeeded', amount_received: 100, currency: 'ngn', ...intent },
    ...changes,
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    gateway = gatewayAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('is sure only of what says paid and names an amount', async () => {
    expect(await ask(200, session({}))).toMatchObject({ outcome: 'paid', amount: 100n, currency: 'NGN' })
    expect(await ask(200, session({ amount_received: 0 }))).toEqual({ outcome: 'pending' })
    expect(await ask(200, session(null))).toEqual({ outcome: 'pending' })
    for (const payment_status of ['unpaid', 'no_payment_required', 'brand-new'])
      expect(await ask(200, session({}, { payment_status }))).toEqual({ outcome: 'pending' })
  })

  it('does not call a disputed payment paid while nobody says how the dispute stands', async () => {
    const charge = { id: 'ch_1', amount: 100, refunded: false, disputed: true }
    next(200, session({ latest_charge: charge }))
    expect(await ask(503, '<html>')).toMatchObject({ happened: 'no' })
  })

  it.each([
    ['another reference', 200, session({}, { client_reference_id: 's' })],
    ['a fraction of a kobo', 200, session({ amount_received: 1.5 })],
    ['a negative amount', 200, session({ amount_received: -5 })],
    ['HTML', 200, '<html>'],
    ['an error page', 502, '<html>'],
    ['a 404 of a proxy', 404, '<html>'],
  ])('takes %s for no answer', async (_, status, body) => {
    const trouble = await ask(status, body)
    expect(trouble).toBeInstanceOf(Fault)
    expect(trouble).toMatchObject({ happened: 'no' })
  })

  it.each([
    [400, { error: { type: 'invalid_request_error', code: 'amount_too_small' } }, 'no'],
    [429, { error: { type: 'invalid_request_error', code: 'rate_limit' } }, 'no'],
    [409, { error: { type: 'idempotency_error_of_old', code: 'idempotency_key_in_use' } }, 'no'],
    [200, { id: 'cs_1', url: null }, 'unknown'],
  ])('takes a %i to an opening for: happened %s', async (status, body, happened) => {
    next(status, body)
    expect(await troubleOf(gateway.open(checkoutOf('r')))).toMatchObject({ happened })
  })

  it('gives a reference up whose first answer was an error of theirs, since it would be repeated', async () => {
    next(500, { error: { type: 'api_error' } })
    expect(await gateway.open(checkoutOf('r'))).toEqual({ taken: true })
  })
})
