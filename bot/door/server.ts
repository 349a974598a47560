import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Core } from '../../core/compose.ts'
import { receiveGatewayWebhook } from '../../core/payments/index.ts'
import { METRICS_TYPE, printMetrics } from '../../core/platform/metrics.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { readVtpassCallback, receiveProviderCallback } from '../../core/purchase/index.ts'
import { readUsage, receiveUsage } from '../../core/subscription/index.ts'
import { mayReadMetrics, readMeasures } from '../../core/watch/index.ts'
import type { OpenChannel, Webhook } from '../channels/open-channel.ts'

export type Door = {
  core: Core
  channels: readonly Pick<OpenChannel, 'webhook'>[]
  ready(): Promise<boolean>
  /** The process is about to end. */
  leaving?(): boolean
}

/** No update or webhook comes near this; a larger body is not read. */
const BODY_BYTES_MAX = 256 * 1024

/**
 * The only way in from outside: verify, store, answer, nothing more. It can be called without a
 * port (`app.request`). Whatever cannot be stored is answered with an error, so that it is sent again.
 */
export function createDoor({ core, channels, ready, leaving }: Door): Hono {
  const app = new Hono()
  // Balancers keep their connections open and would go on using them: no request is to meet one that we close.
  app.use(async (c, next) => {
    await next()
    if (leaving?.() === true) c.header('connection', 'close')
  })
  // Its own answer: thrown, it would look like trouble of ours, which senders try again.
  const usual = limitBody(BODY_BYTES_MAX)
  const own = new Map(
    channels.flatMap(({ webhook }) =>
      webhook?.body_bytes_max === undefined
        ? []
        : [[`/webhooks/${webhook.name}`, limitBody(webhook.body_bytes_max)]],
    ),
  )
  app.use((c, next) => (own.get(c.req.path) ?? usual)(c, next))
  app.get('/health/live', (c) => c.text('alive'))
  app.get('/health/ready', async (c) => ((await ready()) ? c.text('ready') : c.text('not ready', 503)))

  // The door may be open to the world: without a token there is nothing to see, and nothing that says so.
  app.get('/metrics', async (c) => {
    if (!mayReadMetrics(core.config, c.req.header('authorization'))) return c.notFound()
    await core.reports.examine()
    return c.text(await printMetrics(await readMeasures(core.db)), 200, { 'content-type': METRICS_TYPE })
  })

  for (const { webhook } of channels) if (webhook !== undefined) mountChannel(app, webhook)

  // Also for a gateway that is no longer offered: its old payments are still paid and taken back.
  for (const gateway of core.gateways)
    app.post(`/webhooks/${gateway.name}`, async (c) => {
      const body = Buffer.from(await c.req.arrayBuffer())
      const webhook = gateway.readWebhook(c.req.header(), body)
      if (webhook === null) return c.text('signature is wrong', 401)
      const received = { ...webhook, source: gateway.name, body: body.toString('utf8') }
      await inTransaction(core.db, (trx) => receiveGatewayWebhook(trx, core, received))
      return c.text('ok')
    })

  mountTelecoms(app, core)

  app.onError((error, c) => {
    core.log.error({ err: error, path: c.req.path }, 'the door could not take something in')
    return c.text('try again later', 500)
  })
  return app
}

const limitBody = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => c.text('too large', 413) })

function mountChannel(app: Hono, { name, prove, receive }: Webhook): void {
  const path = `/webhooks/${name}`
  if (prove !== undefined)
    app.get(path, (c) => {
      const { status, text } = prove(c.req.query())
      return c.text(text, status)
    })
  app.post(path, async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer())
    const { status, text } = await receive({ header: (of) => c.req.header(of), body })
    return c.text(text, status)
  })
}

/** What those say who deliver what was bought. */
function mountTelecoms(app: Hono, core: Door['core']): void {
  // VTpass signs nothing: what it says is only a reason to ask it ourselves.
  app.post('/webhooks/vtpass', async (c) => {
    const body = await c.req.text()
    const hint = readVtpassCallback(body)
    await inTransaction(core.db, (trx) =>
      receiveProviderCallback(trx, core, { source: 'vtpass', body, hint }),
    )
    return c.json({ response: 'success' })
  })

  // The feed of used data. Its totals lower what a plan has left, and move no money.
  app.post('/webhooks/usage', async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer())
    const report = readUsage(core.config, c.req.header('x-usage-signature'), body)
    if (report === 'closed') return c.notFound()
    if (report === 'unsigned') return c.text('signature is wrong', 401)
    if (report === 'strange') return c.text('not a report', 400)
    await inTransaction(core.db, (trx) => receiveUsage(trx, { report, body: body.toString('utf8') }))
    return c.text('ok')
  })
}
