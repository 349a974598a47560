import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { assert } from '../kernel/assert.ts'
import { Fault } from '../kernel/fault.ts'
import { parseJson } from '../kernel/json.ts'
import { countCall, startTimer } from './metrics.ts'
import { insideTransaction } from './transaction.ts'

export type HttpRequest = {
  method: 'GET' | 'POST'
  url: string
  headers?: Record<string, string>
  /** Sent as JSON; search parameters are sent as a form, and bytes as they are, under a type of the caller's. */
  body?: unknown
  timeout_ms: number
  /** No more than this is read, and one byte, by which it shows. */
  bytes_max?: number
}
export type HttpAnswer = { status: number; body: unknown; text: string; bytes: Buffer }

/** Shorter than servers commonly keep an idle connection: a request that crosses their closing of it is lost in doubt. */
const IDLE_MS = 4_000
const CONNECT_TIMEOUT_MS = 10_000

/** Connections are kept: opening one, and agreeing on keys, costs more than most of what is said over it. */
const ways = {
  'http:': { send: plainRequest, agent: new PlainAgent({ keepAlive: true, timeout: IDLE_MS }) },
  'https:': { send: secureRequest, agent: new SecureAgent({ keepAlive: true, timeout: IDLE_MS }) },
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const utf8 = new TextDecoder()

/**
 * One call to an outside service. Answers of any status are returned: what they mean is the
 * adapter's business. Throws a Fault when there is no answer: 'no' if the request never left us,
 * 'unknown' for everything else. Redirects are not followed: where they lead, nobody agreed to.
 *
 * Spoken with Node's own client: `fetch` costs a purchase three times as much processor time.
 */
export async function callHttp(service: string, request: HttpRequest): Promise<HttpAnswer> {
  assert(!insideTransaction(), 'nothing inside a transaction talks to the network')
  const call: Call = { is_connected: false }
  const elapsed = startTimer()
  try {
    const { status, bytes } = await exchange(call, request)
    if (REDIRECTS.has(status)) throw new TypeError(`a redirect (${status})`)
    countCall(service, `${Math.floor(status / 100)}xx`, elapsed())
    const text = utf8.decode(bytes)
    return { status, body: parseJson(text), text, bytes }
  } catch (error) {
    // Nothing is written before the connection stands, so the other side surely did nothing.
    const happened = call.is_connected ? 'unknown' : 'no'
    countCall(service, happened, elapsed())
    throw new Fault(service, happened, `no answer (${codeOf(error)})`, { cause: error })
  }
}

type Call = { is_connected: boolean }

function exchange(
  call: Call,
  { method, url, headers, body, timeout_ms, bytes_max = Number.POSITIVE_INFINITY }: HttpRequest,
): Promise<{ status: number; bytes: Buffer }> {
  const target = new URL(url)
  const { send, agent } = ways[target.protocol === 'https:' ? 'https:' : 'http:']
  const content = contentOf(body)
  return new Promise((resolve, reject) => {
    const asked = send(target, {
      method,
      agent,
      headers: {
        accept: '*/*',
        'user-agent': 'nexa',
        ...(content === undefined ? {} : { 'content-type': typeOf(body) }),
        ...headers,
      },
    })
    const giveUp = () => asked.destroy(new CallTimeout(timeout_ms))
    const timer = setTimeout(giveUp, timeout_ms)
    const connecting = setTimeout(() => {
      if (!call.is_connected) giveUp()
    }, CONNECT_TIMEOUT_MS)
    const end = () => {
      clearTimeout(timer)
      clearTimeout(connecting)
    }
    const fail = (error: Error) => {
      end()
      reject(error)
    }
    asked.once('socket', (socket) => {
      // One that is used again has stood since an earlier call.
      const stands = () => {
        call.is_connected = true
      }
      if (socket.connecting) socket.once('connect', stands)
      else stands()
    })
    // Not once: a connection may break a second time while it is being given up.
    asked.on('error', fail)
    asked.once('response', (answer) => {
      answer.on('error', fail)
      gather(answer, bytes_max, (bytes) => {
        end()
        resolve({ status: answer.statusCode ?? 0, bytes })
      })
    })
    asked.end(content)
  })
}

/** Gives back what was answered; of what is longer than it may be, one byte more, and the rest is not waited for. */
function gather(answer: IncomingMessage, bytes_max: number, done: (bytes: Buffer) => void): void {
  const parts: Buffer[] = []
  let read = 0
  answer.on('data', (part: Buffer) => {
    parts.push(part.subarray(0, Math.max(0, bytes_max + 1 - read)))
    read += part.length
    if (read <= bytes_max) return
    done(Buffer.concat(parts))
    answer.destroy()
  })
  answer.once('end', () => done(Buffer.concat(parts)))
}

class CallTimeout extends Error {
  override readonly name = 'TimeoutError'
  constructor(timeout_ms: number) {
    super(`no answer within ${timeout_ms} ms`)
  }
}

function codeOf(error: unknown): string {
  const { code, errors, name } = error as { code?: string; errors?: { code?: string }[]; name?: string }
  return code ?? errors?.[0]?.code ?? name ?? 'unknown'
}

function contentOf(body: unknown): string | Uint8Array | undefined {
  if (body === undefined || body instanceof Uint8Array) return body
  return isForm(body) ? body.toString() : JSON.stringify(body)
}

const isForm = (body: unknown): body is URLSearchParams => body instanceof URLSearchParams
const typeOf = (body: unknown): string =>
  isForm(body) ? 'application/x-www-form-urlencoded' : 'application/json'
