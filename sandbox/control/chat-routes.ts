import type { Hono } from 'hono'
import { z } from 'zod'
import { sendAsPerson, sendSchema, setBlocked, tapAsPerson, tapSchema } from '../telegram/act.ts'
import type { Chat } from '../telegram/chats.ts'
import { describeMember } from '../telegram/find-chat.ts'
import { migrateGroup } from '../telegram/migrate-group.ts'
import { viewMessages } from '../telegram/view-message.ts'
import type { NodeBindings, SandboxContext } from './exchange.ts'
import { newPersonSchema, type Person, personChangesSchema } from './people.ts'
import { readBody } from './read-body.ts'
import type { SandboxState } from './state.ts'
import { STEP_SECONDS, totpCode } from './totp.ts'

function readChat(state: SandboxState, context: SandboxContext): Chat | undefined {
  return state.telegram.chats.find(Number(context.req.param('id')))
}

/** Undefined when this person is not in this chat: nobody writes in another's private chat. */
function readMember(state: SandboxState, chat: Chat | undefined, personId: number): Person | undefined {
  if (chat === undefined) return undefined
  if (chat.wire.type === 'private' && chat.wire.id !== personId) return undefined
  return state.people.find(personId)
}

function listCommands(state: SandboxState, chat: Chat, personId: number) {
  const person = state.people.find(personId) ?? state.people.all()[0]
  if (person === undefined) return []
  return state.telegram.commands.lookUp(chat.wire, person, describeMember(person) === 'creator')
}

const newGroupSchema = z.strictObject({ title: z.string().min(1).max(128) })
const botSchema = z.strictObject({ status: z.enum(['member', 'administrator']) })

/** Groups of the small kind, what the bot is in a group, and the day on which a small one becomes a supergroup. */
function mountGroups(app: App, state: SandboxState): void {
  app.post('/control/groups', async (c) => {
    const body = await readBody(c, newGroupSchema)
    if ('refusal' in body) return body.refusal
    return c.json({ id: state.telegram.chats.openGroup(body.value.title).wire.id })
  })
  app.post('/control/chats/:id/bot', async (c) => {
    const body = await readBody(c, botSchema)
    if ('refusal' in body) return body.refusal
    const chat = readChat(state, c)
    if (chat === undefined || chat.wire.type === 'private') return c.json({ error: 'no such group' }, 404)
    chat.bot_status = body.value.status
    return c.json({ status: chat.bot_status })
  })
  app.post('/control/chats/:id/migrate', (c) => {
    const chat = readChat(state, c)
    const owner = state.people.staff[0]
    if (chat === undefined || owner === undefined) return c.json({ error: 'no such group' }, 404)
    const id = migrateGroup(state, chat, owner)
    return id === undefined ? c.json({ error: 'it is no group of the small kind' }, 409) : c.json({ id })
  })
}

type App = Hono<{ Bindings: NodeBindings }>
const nowhere = { error: 'no such chat, or this person is not in it' }

export function mountChatRoutes(app: App, state: SandboxState): void {
  mountPeople(app, state)
  mountReading(app, state)
  mountDoing(app, state)
  mountGroups(app, state)
}

function mountPeople(app: App, state: SandboxState): void {
  app.get('/control/people', (c) => c.json(state.people.all()))
  // Stories stand still in time: they ask for the code of theirs.
  app.get('/control/staff', (c) => {
    const time_ms = Number(c.req.query('time_ms') ?? Date.now())
    const good_seconds = STEP_SECONDS - (Math.floor(time_ms / 1000) % STEP_SECONDS)
    return c.json(
      state.people.staff.map(({ secret, ...member }) => ({
        ...member,
        code: totpCode(secret, time_ms),
        good_seconds,
      })),
    )
  })
  app.post('/control/people', async (c) => {
    const body = await readBody(c, newPersonSchema)
    if ('refusal' in body) return body.refusal
    const person = state.people.add(body.value)
    if (person === undefined) return c.json({ error: 'this id is taken' }, 409)
    state.events.emit({ type: 'people' })
    return c.json(person)
  })
  app.post('/control/people/:id', async (c) => {
    const body = await readBody(c, personChangesSchema)
    if ('refusal' in body) return body.refusal
    const person = state.people.find(Number(c.req.param('id')))
    if (person === undefined) return c.json({ error: 'no such person' }, 404)
    if (body.value.language_code !== undefined) person.language_code = body.value.language_code
    if (body.value.blocked !== undefined) setBlocked(state, person, body.value.blocked)
    state.events.emit({ type: 'people' })
    return c.json(person)
  })
}

function mountReading(app: App, state: SandboxState): void {
  app.get('/control/chats', (c) =>
    c.json(
      state.telegram.chats.list().map(({ wire }) => ({
        id: wire.id,
        type: wire.type,
        title: wire.title ?? [wire.first_name, wire.last_name].filter(Boolean).join(' '),
      })),
    ),
  )
  app.get('/control/chats/:id/messages', (c) => {
    const chat = readChat(state, c)
    if (chat === undefined) return c.json(nowhere, 404)
    return c.json({
      messages: viewMessages(chat, Number(c.req.query('after') ?? 0), state.telegram.files),
      typing: chat.typing_until > Date.now(),
      commands: listCommands(state, chat, Number(c.req.query('personId') ?? chat.wire.id)),
    })
  })
  app.get('/control/callbacks/:id', (c) => {
    const answer = state.telegram.callbacks.find(c.req.param('id'))
    return answer === undefined ? c.json({ error: 'no such callback query' }, 404) : c.json(answer)
  })
}

function mountDoing(app: App, state: SandboxState): void {
  app.post('/control/chats/:id/send', async (c) => {
    const body = await readBody(c, sendSchema)
    if ('refusal' in body) return body.refusal
    const chat = readChat(state, c)
    const person = readMember(state, chat, body.value.personId)
    if (chat === undefined || person === undefined) return c.json(nowhere, 404)
    const sent = sendAsPerson(state, chat, person, body.value)
    return sent === undefined ? c.json({ error: 'there is nothing to send' }, 400) : c.json(sent)
  })
  app.post('/control/chats/:id/tap', async (c) => {
    const body = await readBody(c, tapSchema)
    if ('refusal' in body) return body.refusal
    const chat = readChat(state, c)
    const person = readMember(state, chat, body.value.personId)
    if (chat === undefined || person === undefined) return c.json(nowhere, 404)
    const callback_query_id = tapAsPerson(state, chat, person, body.value)
    if (callback_query_id === undefined)
      return c.json({ error: 'the message has no such button (any more)' }, 409)
    return c.json({ callback_query_id })
  })
}
