import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** How often each door is asked whether it is ready. */
const LOOK_EVERY_MS = 250
/** A busy bot is not one that is gone. */
const LOOK_MS_MAX = 3_000

export type Balancer = {
  url: string
  /** Requests that no door took: whoever sent them sends them again. */
  turnedAway(): number
  stop(): Promise<void>
}

type Door = { url: string; is_ready: boolean }

/**
 * What stands before several bots: takes the doors that are ready in turn, keeps its connections to them open, and goes
 * to the next one where nobody listens. What was already sent is not sent to another one, as nginx has it.
 */
export async function startBalancer(urls: readonly string[]): Promise<Balancer> {
  const doors = urls.map((url): Door => ({ url, is_ready: false }))
  const agent = new Agent({ keepAlive: true })
  const stopping = new AbortController()
  const looking = Promise.all(doors.map((door) => watch(door, stopping.signal)))
  let turn = 0
  let turned_away = 0

  async function handOn(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await readAll(incoming)
    turn += 1
    const inTurn = doors.map((_, place) => doors[(turn + place) % doors.length])
    for (const door of inTurn) {
      if (door?.is_ready !== true) continue
      const answer = await send(door.url, agent, incoming, body)
      if (answer === 'nobody there') continue
      if (answer === 'lost') break
      outgoing.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
      return
    }
    turned_away += 1
    outgoing.writeHead(502).end()
  }

  const server = createServer((incoming, outgoing) => {
    void handOn(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    turnedAway: () => turned_away,
    stop: async () => {
      stopping.abort()
      await looking
      agent.destroy()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function watch(door: Door, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(LOOK_MS_MAX)])
    const headers = { connection: 'close' }
    door.is_ready = await fetch(`${door.url}/health/ready`, { signal, headers }).then(
      ({ ok }) => ok,
      () => false,
    )
    await pause(LOOK_EVERY_MS, undefined, { signal: stopped }).catch(() => undefined)
  }
}

async function readAll(incoming: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of incoming) pieces.push(piece)
  return Buffer.concat(pieces)
}

type Answer = { status: number; type: string; body: Buffer }

function send(
  door_url: string,
  agent: Agent,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer | 'nobody there' | 'lost'> {
  return new Promise((resolve) => {
    const { connection: _hop, ...handed } = headers
    const outgoing = request(`${door_url}${url}`, { method: method ?? 'GET', headers: handed, agent })
    outgoing.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'nobody there' : 'lost'),
    )
    outgoing.once('response', (response) => {
      const { statusCode: status = 502, headers: said } = response
      readAll(response).then(
        (read) => resolve({ status, type: said['content-type'] ?? 'text/plain', body: read }),
        () => resolve('lost'),
      )
    })
    outgoing.end(body)
  })
}
