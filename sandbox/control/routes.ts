import type { Hono } from 'hono'
import { z } from 'zod'
import { mountChatRoutes } from './chat-routes.ts'
import type { NodeBindings } from './exchange.ts'
import { createFaults, faultChangesSchema } from './faults.ts'
import { mountPhoneRoutes } from './phone-routes.ts'
import { mountProviderRoutes } from './provider-routes.ts'
import { readBody } from './read-body.ts'
import { sentinels } from './sentinels.ts'
import { servePage } from './serve-page.ts'
import { resetState, type SandboxState } from './state.ts'
import { streamEvents } from './stream-events.ts'

const settingsSchema = z.strictObject({ botUrl: z.union([z.literal(''), z.url()]) })

/** The page and everything that people and tests steer the sandbox with. */
export function mountControl(app: Hono<{ Bindings: NodeBindings }>, state: SandboxState): void {
  app.get('/', () => servePage('index.html'))
  app.get('/page/*', (c) => servePage(c.req.path.slice('/page/'.length)))
  app.get('/control/health', (c) => c.json({ ok: true }))
  app.get('/control/events', () => streamEvents(state))
  app.get('/control/journal', (c) => c.json(state.journal.since(Number(c.req.query('since') ?? 0))))
  app.get('/control/sentinels', (c) => c.json(sentinels))
  mountFaults(app, state)

  app.get('/control/settings', (c) => c.json({ ...state.settings, bot: state.telegram.bot }))
  app.post('/control/settings', async (c) => {
    const body = await readBody(c, settingsSchema)
    if ('refusal' in body) return body.refusal
    state.settings.botUrl = body.value.botUrl.replace(/\/$/, '')
    state.events.emit({ type: 'settings' })
    return c.json(state.settings)
  })
  app.post('/control/reset', (c) => {
    resetState(state)
    return c.json({ ok: true })
  })
  app.get('/control/files/:id', (c) => {
    const file = state.telegram.files.findById(c.req.param('id'))
    if (file === undefined) return c.json({ error: 'no such file' }, 404)
    const headers = new Headers({ 'content-type': file.mime_type, 'x-content-type-options': 'nosniff' })
    // A document is saved, never opened: what the bot sends must not run as a page of the sandbox.
    if (file.size === undefined)
      headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    return new Response(new Uint8Array(file.bytes), { headers })
  })
  mountChatRoutes(app, state)
  mountPhoneRoutes(app, state)
  mountProviderRoutes(app, state)
}

function mountFaults(app: Hono<{ Bindings: NodeBindings }>, state: SandboxState): void {
  app.get('/control/faults', (c) => c.json(state.faults))
  app.post('/control/faults', async (c) => {
    const body = await readBody(c, faultChangesSchema)
    if ('refusal' in body) return body.refusal
    Object.assign(state.faults, body.value)
    // A poll that waits already would otherwise live through the outage.
    if (state.faults.telegram_down) state.telegram.updates.endPoll('cut')
    if (!state.faults.cloud_webhooks_held) state.cloud.webhooks.release()
    state.events.emit({ type: 'fault' })
    return c.json(state.faults)
  })
  app.post('/control/faults/reset', (c) => {
    Object.assign(state.faults, createFaults())
    state.cloud.webhooks.release()
    state.events.emit({ type: 'fault' })
    return c.json(state.faults)
  })
}
