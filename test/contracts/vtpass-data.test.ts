import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { networkIds, type PlanSource } from '../../core/catalog/index.ts'
import { Fault } from '../../core/kernel/fault.ts'
import { money } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { Secret } from '../../core/platform/secret.ts'
import { createVtpass, createVtpassPlans } from '../../core/purchase/index.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'

const settings = (url: string, public_key = 'PK_sandbox') => ({
  VTPASS_URL: url,
  VTPASS_API_KEY: new Secret('sandbox-api-key'),
  VTPASS_PUBLIC_KEY: new Secret(public_key),
  VTPASS_SECRET_KEY: new Secret('SK_sandbox'),
  VTPASS_TIMEOUT_MS: 1_000,
})
const happened = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof Fault ? error.happened : error),
  )

let sandbox: Sandbox
let base: string
let source: PlanSource
beforeAll(async () => {
  sandbox = await startSandbox()
  base = `${sandbox.url}/vtpass/api`
  source = createVtpassPlans(settings(base))
})
afterAll(() => sandbox.stop())

/** A door that says one thing to everybody. */
async function saying(status: number, body: string): Promise<{ url: string; close(): void }> {
  const door = createServer((_request, response) => response.writeHead(status).end(body))
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`, close: () => door.close() }
}

describe('the list of plans', () => {
  test('of every network, with codes and prices', async () => {
    const lists = await Promise.all(networkIds.map((network) => source.listOffers(network)))
    expect(lists.map(({ length }) => length)).toEqual([24, 17, 12, 11])
    expect(lists[0]).toContainEqual({ code: 'mtn-1gb-800', name: 'N800 1GB - 7 days', price: money(80_000) })
  })

  test.each(['variations', 'varations'])(
    'is read under its name %s; what is odd in it hides nothing',
    async (name) => {
      const good = { variation_code: 'a', name: 'N1 1GB - 1 day', variation_amount: 1.5, fixedPrice: 'Yes' }
      const list = [
        { variation_code: '', name: 'x', variation_amount: '1' },
        null,
        7,
        { ...good, variation_amount: 'free' },
        good,
      ]
      const door = await saying(
        200,
        JSON.stringify({ response_description: '000', content: { [name]: list } }),
      )
      const offers = await createVtpassPlans(settings(door.url)).listOffers('mtn')
      door.close()
      expect(offers).toEqual([{ code: 'a', name: 'N1 1GB - 1 day', price: money(150) }])
    },
  )

  test.each([
    [200, '{"response_description":"011","content":{"errors":"none"}}'],
    [200, '<html>'],
    [500, 'oops'],
    [200, '{"response_description":"000"}'],
  ])('%s %s is no list, and may be asked for again', async (status, body) => {
    const door = await saying(status, body)
    expect(await happened(createVtpassPlans(settings(door.url)).listOffers('mtn'))).toBe('no')
    door.close()
  })

  test('wrong keys, and nobody there, are faults that changed nothing', async () => {
    expect(await happened(createVtpassPlans(settings(base, 'PK_wrong')).listOffers('mtn'))).toBe('no')
    expect(await happened(createVtpassPlans(settings('http://127.0.0.1:1')).listOffers('mtn'))).toBe('no')
    sandbox.state.faults.vtpass_down = true
    expect(await happened(source.listOffers('mtn'))).toBe('no')
    sandbox.state.faults.vtpass_down = false
  })
})

describe('buying a plan', () => {
  const provider = () => createVtpass(settings(base))
  const request = (plan_code: string, ending = '1234') => ({
    request_id: provider().makeRequestId(),
    network: '9mobile' as const,
    phone: `+234809123${ending}` as Phone,
    amount: money(100_000),
    category: 'data' as const,
    plan_code,
  })

  test('by its code: delivered, charged less the commission, and known afterwards', async () => {
    const asked = request('eti-1000')
    const delivered = { outcome: 'delivered', cost: money(93_000), provider_reference: expect.any(String) }
    expect(await provider().send(asked)).toEqual(delivered)
    expect(await provider().query(asked)).toEqual(delivered)
  })

  test('a code that is not there is refused, and operators should look', async () => {
    expect(await provider().send(request('eti-none'))).toMatchObject({
      outcome: 'failed',
      ops: { code: 'vtpass.catalogue' },
    })
  })

  test('a number for which the network refuses', async () => {
    expect(await provider().send(request('eti-1000', '0002'))).toMatchObject({ outcome: 'failed' })
  })
})
