import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { serveCloud } from './cloud/serve.ts'
import { serveMedium } from './cloud/serve-medium.ts'
import { exchange, type NodeBindings } from './control/exchange.ts'
import { mountControl } from './control/routes.ts'
import type { Credentials } from './control/settings.ts'
import { createState, type SandboxState } from './control/state.ts'
import type { Timing } from './control/timing.ts'
import { servePaystack } from './paystack/serve.ts'
import { serveReloadly } from './reloadly/serve.ts'
import { serveStripe } from './stripe/serve.ts'
import { serveTelegram, showTelegramPath } from './telegram/serve.ts'
import { serveTelegramFile } from './telegram/serve-file.ts'
import { sendSms } from './termii/send-sms.ts'
import { tellUsage } from './usage/tell-usage.ts'
import { serveVtpass } from './vtpass/serve.ts'

export type { SandboxState } from './control/state.ts'

export type SandboxOptions = {
  /** 0, the default, takes any free port. */
  port?: number
  botUrl?: string
  credentials?: Partial<Credentials>
  timing?: Partial<Timing>
  /** The time of the house it plays for, where that is moved: VTpass looks at the day. Ours unless it is said. */
  now?: () => Date
}

export type Sandbox = { url: string; state: SandboxState; stop(): Promise<void> }

// Longer than any client keeps an idle connection, so that the client and not we close it: a request that crosses a
// close on its way looks like a provider failure that nobody switched on.
const KEEP_ALIVE_MS = 120_000
const GOODBYE_MS = 100

function createApp(state: SandboxState): Hono<{ Bindings: NodeBindings }> {
  const app = new Hono<{ Bindings: NodeBindings }>()
  app.get('/telegram/file/*', (c) => serveTelegramFile(state, c))
  app.all('/telegram/*', (c) =>
    exchange(state, 'telegram', c, showTelegramPath(c.req.path), (call) => serveTelegram(state, call)),
  )
  app.get('/cloud/media/:key', (c) => serveMedium(state, c))
  app.all('/cloud/*', (c) => exchange(state, 'cloud', c, c.req.path, (call) => serveCloud(state, call)))
  app.all('/vtpass/api/*', (c) =>
    exchange(state, 'vtpass', c, c.req.path, (call) => serveVtpass(state, call)),
  )
  app.all('/reloadly/*', (c) =>
    exchange(state, 'reloadly', c, c.req.path, (call) => serveReloadly(state, call)),
  )
  app.all('/paystack/*', (c) =>
    exchange(state, 'paystack', c, c.req.path, (call) => servePaystack(state, call)),
  )
  app.all('/stripe/*', (c) => exchange(state, 'stripe', c, c.req.path, (call) => serveStripe(state, call)))
  app.post('/termii/api/sms/send', (c) =>
    exchange(state, 'termii', c, c.req.path, (call) => sendSms(state, call)),
  )
  app.post('/usage/reports', (c) => exchange(state, 'usage', c, c.req.path, (call) => tellUsage(state, call)))
  mountControl(app, state)
  app.onError((error, c) => {
    console.error(error)
    return c.json({ error: `the sandbox failed: ${error.message}` }, 500)
  })
  return app
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Starts the stand-ins in this process. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const state = createState({
    botUrl: (options.botUrl ?? '').replace(/\/$/, ''),
    ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
    ...(options.timing === undefined ? {} : { timing: options.timing }),
    ...(options.now === undefined ? {} : { now: options.now }),
  })
  const app = createApp(state)
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const port = await listen(server, options.port ?? 0)
  state.settings.url = `http://127.0.0.1:${port}`
  return { url: state.settings.url, state, stop: () => stopSandbox(server, state) }
}

/** Waiting polls are answered before the connections are closed, so that the bot sees an end and not an accident. */
async function stopSandbox(server: Server, state: SandboxState): Promise<void> {
  if (state.stopping.signal.aborted) return
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  state.stopping.abort()
  state.telegram.updates.endPoll('stop')
  state.telegram.webhook?.stop()
  state.timers.stop()
  state.events.stop()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), GOODBYE_MS)
  await closed
}
