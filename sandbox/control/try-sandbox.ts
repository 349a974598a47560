import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox.ts'

/** Waits short enough for tests and long enough to be told apart. */
const shortTiming = {
  telegram_retry_ms: 10,
  telegram_retry_max_ms: 40,
  cloud_status_ms: 5,
  cloud_retry_ms: 10,
  cloud_retry_max_ms: 40,
  vtpass_late_ms: 60,
  vtpass_hold_ms: 20,
  vtpass_answer_after_callback_ms: 40,
  vtpass_callback_ms: 5,
  vtpass_callback_retry_ms: 5,
  paystack_late_ms: 60,
  webhook_retry_ms: 5,
}

export type Received = { path: string; headers: IncomingHttpHeaders; body: string; at: number }
export type Door = {
  url: string
  received: Received[]
  /** Decides each answer; without it everything is accepted. */
  answer: (received: Received) => { status: number; body: string } | Promise<{ status: number; body: string }>
  close(): void
}

/** The bot's door as a webhook sender sees it: remembers what came and answers as told. */
async function openDoor(): Promise<Door> {
  const door: Door = {
    url: '',
    received: [],
    answer: () => ({ status: 200, body: '{"response":"success"}' }),
    close: () => server.close(),
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { url: path = '', headers } = request
      const received = { path, headers, body: Buffer.concat(chunks).toString(), at: performance.now() }
      door.received.push(received)
      void Promise.resolve(door.answer(received)).then(({ status, body }) =>
        response.writeHead(status).end(body),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  door.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return door
}

export type Reply<Body = Record<string, unknown>> = { status: number; body: Body }
export type Trial = {
  sandbox: Sandbox
  door: Door
  get<Body>(path: string, headers?: Record<string, string>): Promise<Reply<Body>>
  post<Body>(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply<Body>>
  stop(): Promise<void>
}

async function readReply<Body>(response: Response): Promise<Reply<Body>> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body }
}

/** A sandbox on a free port with a door behind it, for tests. */
export async function trySandbox(options: SandboxOptions = {}): Promise<Trial> {
  const door = await openDoor()
  const sandbox = await startSandbox({
    botUrl: door.url,
    ...options,
    timing: { ...shortTiming, ...options.timing },
  })
  return {
    sandbox,
    door,
    get: async (path, headers = {}) => await readReply(await fetch(sandbox.url + path, { headers })),
    post: async (path, body, headers = {}) => {
      const init = { method: 'POST', body: JSON.stringify(body) }
      return await readReply(
        await fetch(sandbox.url + path, {
          ...init,
          headers: { 'content-type': 'application/json', ...headers },
        }),
      )
    },
    stop: async () => {
      await sandbox.stop()
      door.close()
    },
  }
}

/** Looks again and again until it holds, because webhooks arrive when they arrive. */
export async function until(holds: () => boolean | Promise<boolean>, patience_ms = 3000): Promise<void> {
  const end = performance.now() + patience_ms
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`still not so after ${patience_ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
