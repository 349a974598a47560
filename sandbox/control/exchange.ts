import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from 'hono'
import type { Bystander, Passing } from './bystander.ts'
import type { Service } from './journal.ts'
import type { SandboxState } from './state.ts'

export type NodeBindings = { incoming: IncomingMessage; outgoing: ServerResponse }
export type SandboxContext = Context<{ Bindings: NodeBindings }>

export type Call = {
  method: string
  path: string
  query: URLSearchParams
  header: (name: string) => string | undefined
  body: Buffer
  context: SandboxContext
}

export type Answer = {
  status: number
  body: string
  type?: string
  headers?: Record<string, string>
  /** The work was done (or not), but the client never hears of it. */
  cut?: boolean
  /** What the journal shows instead of the raw body: secrets left out, files named instead of spelt. */
  request_shown?: string
}

export function answerJson(status: number, value: unknown): Answer {
  return { status, body: JSON.stringify(value) }
}

export function answerHtml(status: number, body: string): Answer {
  return { status, body, type: 'text/html; charset=utf-8', headers: { 'cache-control': 'no-store' } }
}

export const CUT: Answer = { status: 0, body: '', cut: true }

const NEVER_SENT = { headers: { 'x-hono-already-sent': 'true' } }

async function handleWatched(
  bystander: Bystander,
  exchange: Pick<Passing, 'service' | 'path' | 'request'>,
  handle: () => Answer | Promise<Answer>,
): Promise<Answer> {
  if ((await bystander({ ...exchange, at: 'arrived', response: '' })) === 'cut') return CUT
  const answer = await handle()
  const next = await bystander({ ...exchange, at: 'done', response: answer.body })
  return next === 'cut' ? { ...answer, cut: true } : answer
}

/** One request to a stand-in: read, handled, journaled, answered or cut. */
export async function exchange(
  state: SandboxState,
  service: Service,
  context: SandboxContext,
  shown_path: string,
  handle: (call: Call) => Answer | Promise<Answer>,
): Promise<Response> {
  const at = Date.now()
  const started = performance.now()
  const method = context.req.method
  const body =
    method === 'GET' || method === 'HEAD' ? Buffer.alloc(0) : Buffer.from(await context.req.arrayBuffer())
  const url = new URL(context.req.url)
  const header = (name: string) => {
    const value = context.env.incoming.headers[name]
    return Array.isArray(value) ? value[0] : value
  }
  const call = { method, path: url.pathname, query: url.searchParams, header, body, context }
  const { bystander } = state
  const answer =
    bystander === undefined
      ? await handle(call)
      : await handleWatched(bystander, { service, path: shown_path, request: body.toString() }, () =>
          handle(call),
        )
  state.journal.record({
    at,
    direction: 'in',
    service,
    method,
    path: shown_path + (service === 'telegram' ? '' : withoutSecrets(url.search)),
    request: answer.request_shown ?? body.toString(),
    status: answer.cut === true ? 0 : answer.status,
    response: answer.cut === true ? `connection cut without an answer ${answer.body}`.trim() : answer.body,
    ms: Math.round(performance.now() - started),
  })
  if (answer.cut === true) {
    context.env.incoming.socket.destroy()
    return new Response(null, NEVER_SENT)
  }
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': answer.type ?? 'application/json', ...answer.headers },
  })
}

/** What clients must say in an address, and nobody may read in the journal. */
const withoutSecrets = (search: string): string =>
  search.replace(/(input_token|appsecret_proof)=[^&]*/g, '$1=***')
