import type { Hono } from 'hono'
import { z } from 'zod'
import { phoneSendSchema, sendAsPhone } from '../cloud/act.ts'
import type { Phone } from '../cloud/phones.ts'
import { tellBot } from '../cloud/tell-bot.ts'
import { describeBusiness, readAll } from '../cloud/tell-status.ts'
import { templateSchema } from '../cloud/templates.ts'
import { viewChat } from '../cloud/view-message.ts'
import type { NodeBindings, SandboxContext } from './exchange.ts'
import { readBody } from './read-body.ts'
import type { SandboxState } from './state.ts'

type App = Hono<{ Bindings: NodeBindings }>

const changesSchema = z.strictObject({
  /** Their number is kept from the business, which sees only an id of its own for them. */
  hidden: z.boolean().optional(),
  blocked: z.boolean().optional(),
  /** As if they had last written more than a day ago. Their next message opens it. */
  window_shut: z.boolean().optional(),
  /** They want no marketing. */
  opted_out: z.boolean().optional(),
})

const nobody = { error: 'nobody with this number has WhatsApp' }

function describePhone(state: SandboxState, phone: Phone): Record<string, unknown> {
  const { wa_id, user_id, hidden, blocked, opted_out } = phone
  const window_shut = !state.cloud.phones.isWindowOpen(phone)
  const typing = phone.typing_until > Date.now()
  return { wa_id, user_id, hidden, blocked, opted_out, window_shut, typing }
}

function change(state: SandboxState, phone: Phone, wish: z.infer<typeof changesSchema>): void {
  phone.hidden = wish.hidden ?? phone.hidden
  phone.blocked = wish.blocked ?? phone.blocked
  if (wish.window_shut !== undefined) phone.heard_at = wish.window_shut ? 0 : Date.now()
  if (wish.opted_out !== undefined && wish.opted_out !== phone.opted_out) {
    phone.opted_out = wish.opted_out
    tellPreference(state, phone)
  }
  state.cloud.phones.tell(phone)
}

function tellPreference(state: SandboxState, phone: Phone): void {
  const preference = {
    ...(phone.hidden ? {} : { wa_id: phone.wa_id }),
    user_id: phone.user_id,
    detail: `User requested to ${phone.opted_out ? 'stop' : 'resume'} marketing messages`,
    category: 'marketing_messages',
    value: phone.opted_out ? 'stop' : 'resume',
    timestamp: Math.floor(Date.now() / 1000),
  }
  const value = { ...describeBusiness(state), user_preferences: [preference] }
  tellBot(state, phone.wa_id, { field: 'user_preferences', value })
}

/** Everybody's WhatsApp, by the number as WhatsApp writes it: digits, no plus. */
export function mountPhoneRoutes(app: App, state: SandboxState): void {
  const find = (context: SandboxContext) => state.cloud.phones.find(context.req.param('wa_id') ?? '')
  app.get('/control/phones/:wa_id', (c) => {
    const phone = find(c)
    return phone === undefined ? c.json(nobody, 404) : c.json(describePhone(state, phone))
  })
  app.get('/control/phones/:wa_id/messages', (c) => {
    const phone = find(c)
    if (phone === undefined) return c.json(nobody, 404)
    return c.json(viewChat(phone, Number(c.req.query('after') ?? 0), state.cloud.media))
  })
  app.post('/control/phones/:wa_id', async (c) => {
    const body = await readBody(c, changesSchema)
    if ('refusal' in body) return body.refusal
    const phone = find(c)
    if (phone === undefined) return c.json(nobody, 404)
    change(state, phone, body.value)
    return c.json(describePhone(state, phone))
  })
  app.post('/control/phones/:wa_id/read', (c) => {
    const phone = find(c)
    if (phone === undefined) return c.json(nobody, 404)
    readAll(state, phone)
    return c.json({ ok: true })
  })
  app.post('/control/phones/:wa_id/send', async (c) => {
    const body = await readBody(c, phoneSendSchema)
    if ('refusal' in body) return body.refusal
    const phone = find(c)
    if (phone === undefined) return c.json(nobody, 404)
    const sent = sendAsPhone(state, phone, body.value)
    if (sent !== undefined) return c.json(sent)
    return body.value.tap === undefined
      ? c.json({ error: 'there is nothing to send' }, 400)
      : c.json({ error: 'the message has no such button (any more)' }, 409)
  })
  app.get('/control/templates', (c) => c.json(state.cloud.templates.all()))
  app.post('/control/templates', async (c) => {
    const body = await readBody(c, templateSchema)
    if ('refusal' in body) return body.refusal
    state.cloud.templates.set(body.value)
    return c.json(body.value)
  })
  app.get('/control/media/:id', (c) => {
    const medium = state.cloud.media.find(c.req.param('id'))
    if (medium === undefined) return c.json({ error: 'no such file' }, 404)
    const { mime_type, name, bytes } = medium
    const headers = new Headers({ 'content-type': mime_type, 'x-content-type-options': 'nosniff' })
    // A document is saved, never opened: what the bot sends must not run as a page of the sandbox.
    if (!mime_type.startsWith('image/'))
      headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    return new Response(new Uint8Array(bytes), { headers })
  })
}
