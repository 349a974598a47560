import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createPlainServer, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { Fault } from '../kernel/fault.ts'
import { callHttp, type HttpRequest } from './http.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})

async function listen(server: { listen(port: number, host: string): unknown; address(): unknown }) {
  server.listen(0, '127.0.0.1')
  await once(server as never, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  return await listen(server)
}

const call = (url: string, more: Partial<HttpRequest> = {}) =>
  callHttp('test', { method: 'GET', url, timeout_ms: 5_000, ...more })

async function happenedAt(url: string, more: Partial<HttpRequest> = {}): Promise<string> {
  try {
    await call(url, more)
    return 'an answer'
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.happened
  }
}

test('says what it was given and hears what was answered, whatever the status', async () => {
  const url = await serve(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { method, url: path, headers } = request
    const said = { method, path, kind: headers['content-type'], key: headers['api-key'] }
    response.writeHead(418).end(JSON.stringify({ ...said, body: String(Buffer.concat(parts)) }))
  })
  const { status, body } = await call(`${url}/pay?fast=1`, {
    method: 'POST',
    headers: { 'api-key': 'k' },
    body: { name: 'Adé ₦' },
  })
  expect(status).toBe(418)
  expect(body).toEqual({
    ...{ method: 'POST', path: '/pay?fast=1', kind: 'application/json', key: 'k' },
    body: '{"name":"Adé ₦"}',
  })
})

test('sends search parameters as a form', async () => {
  const url = await serve(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    response.end(JSON.stringify([request.headers['content-type'], String(Buffer.concat(parts))]))
  })
  const body = new URLSearchParams({ amount: '100', note: 'a & b' })
  expect((await call(url, { method: 'POST', body })).body).toEqual([
    'application/x-www-form-urlencoded',
    'amount=100&note=a+%26+b',
  ])
})

test('puts an answer together that comes in pieces, also where a letter is cut in two', async () => {
  const url = await serve((_, response) => {
    const bytes = Buffer.from('\ufeff{"naira":"₦"}')
    response.write(bytes.subarray(0, 14))
    setImmediate(() => response.end(bytes.subarray(14)))
  })
  expect((await call(url)).body).toEqual({ naira: '₦' })
})

test('an answer that is no JSON is null, with its text', async () => {
  const url = await serve((_, response) => void response.end('<html>'))
  expect(await call(url)).toMatchObject({ status: 200, body: null, text: '<html>' })
})

test('goes on using its connection', async () => {
  const sockets = new Set<Socket>()
  const url = await serve((request, response) => {
    sockets.add(request.socket)
    response.end('{}')
  })
  for (let count = 0; count < 3; count++) await call(url)
  expect(sockets.size).toBe(1)
})

test('when nobody listens it surely did not happen', async () => {
  const server = createPlainServer()
  const url = await listen(server)
  server.close()
  await once(server, 'close')
  expect(await happenedAt(url)).toBe('no')
  expect(await happenedAt('http://no-such-host.invalid/')).toBe('no')
  expect(await happenedAt('not an address')).toBe('no')
})

test.each<[string, RequestListener]>([
  ['is cut before it begins', (request) => void request.socket.destroy()],
  [
    'is cut halfway',
    (request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"a":')
      setTimeout(() => request.socket.destroy(), 20)
    },
  ],
  ['is not of this protocol', (request) => void request.socket.end('what?\r\n\r\n')],
  ['leads elsewhere', (_, response) => void response.writeHead(302, { location: '/other' }).end()],
])('when the answer %s nobody knows', async (_, answer) => {
  expect(await happenedAt(await serve(answer), { method: 'POST', body: {} })).toBe('unknown')
})

test('when no answer comes in time nobody knows, even where it had begun', async () => {
  const silent = await serve(() => undefined)
  expect(await happenedAt(silent, { timeout_ms: 50 })).toBe('unknown')
  const slow = await serve((_, response) => void response.write('{'))
  expect(await happenedAt(slow, { timeout_ms: 50 })).toBe('unknown')
})

test('a connection that was kept and is cut at the next call leaves that call in doubt', async () => {
  let calls = 0
  const url = await serve((request, response) => {
    calls += 1
    if (calls === 1) response.end('{}')
    else request.socket.destroy()
  })
  await call(url)
  expect(await happenedAt(url, { method: 'POST', body: {} })).toBe('unknown')
  expect(calls).toBe(2)
})

test('no more is read than was asked for, and one byte that says so', async () => {
  const url = await serve((_, response) => {
    response.write('x'.repeat(600))
    response.end('y'.repeat(600))
  })
  const lengthOf = async (bytes_max: number) => (await call(url, { bytes_max })).bytes.length
  expect(await lengthOf(1_200)).toBe(1_200)
  expect(await lengthOf(1_199)).toBe(1_200)
  expect(await lengthOf(700)).toBe(701)
  expect(await lengthOf(1)).toBe(2)
})
