import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTermii } from '../../core/auth/index.ts'
import { Fault } from '../../core/kernel/fault.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { Secret } from '../../core/platform/secret.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'

const to = '+2348031234567' as Phone
const termii = (url: string, changes: { key?: string; from?: string; timeout_ms?: number } = {}) =>
  createTermii({
    TERMII_URL: url,
    TERMII_API_KEY: new Secret(changes.key ?? 'sandbox-termii'),
    TERMII_SENDER_ID: changes.from ?? 'Nexa',
    TERMII_CHANNEL: 'dnd',
    TERMII_TIMEOUT_MS: changes.timeout_ms ?? 3_000,
  })

async function faultOf(sending: Promise<unknown>): Promise<Fault> {
  const error = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Fault)
  return error as Fault
}

describe('Termii, as the sandbox plays it', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>
  const control = async (path: string, body?: unknown): Promise<unknown> => {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    return (await fetch(`${sandbox.url}/control/${path}`, body === undefined ? {} : post)).json()
  }

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0 })
  })
  afterEach(() => control('faults/reset', {}))
  afterAll(() => sandbox.stop())

  it('brings the text to the phone', async () => {
    const sent = await termii(`${sandbox.url}/termii`).send({
      to,
      text: 'Your code is 123456',
      reference: 'r1',
    })
    expect(sent.provider_reference).not.toBe('')
    const inbox = (await control(`sms?phone=${encodeURIComponent(to)}`)) as { text: string; from: string }[]
    expect(inbox.at(-1)).toMatchObject({ to, from: 'Nexa', text: 'Your code is 123456' })
  })

  it('knows that nothing was sent when the key or a field is refused', async () => {
    const url = `${sandbox.url}/termii`
    const sms = { to, text: 'hello', reference: 'r2' }
    expect(await faultOf(termii(url, { key: 'wrong' }).send(sms))).toMatchObject({
      happened: 'no',
      status: 401,
    })
    expect(await faultOf(termii(url, { from: 'x' }).send(sms))).toMatchObject({ happened: 'no', status: 400 })
    expect(await faultOf(termii(url).send({ ...sms, text: '' }))).toMatchObject({
      happened: 'no',
      status: 400,
    })
  })

  it('does not know what happened when the connection is cut', async () => {
    await control('faults', { sms_down: true })
    const fault = await faultOf(termii(`${sandbox.url}/termii`).send({ to, text: 'hello', reference: 'r3' }))
    expect(fault.happened).toBe('unknown')
  })
})

describe('Termii, at its worst', () => {
  let answer: { status: number; body: string } | 'silence' = 'silence'
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (answer !== 'silence') response.writeHead(answer.status).end(answer.body)
    })
  })
  let url = ''
  const send = (timeout_ms?: number) =>
    termii(url, timeout_ms === undefined ? {} : { timeout_ms }).send({ to, text: 'hello', reference: 'r4' })

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('silence is unknown', async () => {
    answer = 'silence'
    expect(await faultOf(send(150))).toMatchObject({ happened: 'unknown', status: null })
  })

  it.each([
    [500, 'oops'],
    [502, '<html>Bad gateway</html>'],
    [200, '<html>Welcome</html>'],
    [200, '{}'],
    [200, '{"code":"ok","message_id":""}'],
    [200, '{"code":"ok","message_id":null}'],
  ])('an answer of %i %s is unknown', async (status, body) => {
    answer = { status, body }
    expect(await faultOf(send())).toMatchObject({ happened: 'unknown', status })
  })

  it.each([
    [200, '{"message_id":"9122821270554876574"}', '9122821270554876574'],
    [200, '{"message_id":9122821270554876574,"message_id_str":"9122821270554876574"}', '9122821270554876574'],
    [201, '{"message_id":77}', '77'],
  ])('an answer of %i %s has the reference', async (status, body, provider_reference) => {
    answer = { status, body }
    expect(await send()).toEqual({ provider_reference })
  })

  it('a refusal keeps numbers out of the log', async () => {
    answer = { status: 422, body: '{"message":"2348031234567 is on the list, code 123456"}' }
    const fault = await faultOf(send())
    expect(fault).toMatchObject({ happened: 'no', status: 422 })
    expect(fault.message).not.toMatch(/\d{4}/)
  })

  it('a port where nobody listens is surely no', async () => {
    const gone = createServer()
    await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done))
    const { port } = gone.address() as AddressInfo
    await new Promise((done) => gone.close(done))
    const sending = termii(`http://127.0.0.1:${port}`).send({ to, text: 'hello', reference: 'r5' })
    expect((await faultOf(sending)).happened).toBe('no')
  })
})
