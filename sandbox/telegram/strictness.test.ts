import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Trial, trySandbox } from '../control/try-sandbox.ts'

type Answer = {
  ok: boolean
  error_code?: number
  description?: string
  parameters?: { retry_after: number }
  result: Record<string, unknown> & { message_id: number }
}

let trial: Trial
const api = '/telegram/bot100000:sandbox-token'

beforeAll(async () => {
  trial = await trySandbox()
})
afterAll(() => trial.stop())

async function call(method: string, params: Record<string, unknown> = {}): Promise<Answer> {
  const { status, body } = await trial.post<Answer>(`${api}/${method}`, params)
  expect(status).toBe(body.ok ? 200 : body.error_code)
  return body
}

async function refusalOf(method: string, params: Record<string, unknown>): Promise<string | undefined> {
  const body = await call(method, params)
  expect(body.ok).toBe(false)
  return body.description
}

const text = (value: string) => ({ chat_id: 5001, text: value })
const keyboard = (button: Record<string, unknown>) => ({
  ...text('x'),
  reply_markup: { inline_keyboard: [[{ text: 'b', ...button }]] },
})

test.each([
  ['no chat', { text: 'x' }, 'chat_id is empty'],
  ['unknown chat', { chat_id: 1, text: 'x' }, 'chat not found'],
  ['unknown name', { chat_id: '@nobody', text: 'x' }, 'chat not found'],
  ['no text', { chat_id: 5001 }, 'message text is empty'],
  ['blank text', text(' \n '), 'message text is empty'],
  ['empty after parsing', { ...text('<b> </b>'), parse_mode: 'HTML' }, 'message text is empty'],
  ['4097 characters', text('x'.repeat(4097)), 'message is too long'],
  ['unknown mode', { ...text('x'), parse_mode: 'Latex' }, 'unsupported parse_mode'],
  ['65 bytes of data', keyboard({ callback_data: `${'é'.repeat(32)}x` }), 'BUTTON_DATA_INVALID'],
  ['empty data', keyboard({ callback_data: '' }), 'BUTTON_DATA_INVALID'],
  [
    'no action',
    keyboard({}),
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    'localhost',
    keyboard({ url: 'http://localhost:4100/x' }),
    "inline keyboard button URL 'http://localhost:4100/x' is invalid: Wrong HTTP URL",
  ],
  [
    'script',
    keyboard({ url: 'javascript:alert(1)' }),
    "inline keyboard button URL 'javascript:alert(1)' is invalid: Unsupported URL protocol",
  ],
  ['long copy text', keyboard({ copy_text: { text: 'x'.repeat(257) } }), 'BUTTON_COPY_TEXT_INVALID'],
  [
    'contact in a group',
    {
      chat_id: -1001000000001,
      text: 'x',
      reply_markup: { keyboard: [[{ text: 'Share', request_contact: true }]] },
    },
    'phone number can be requested in private chats only',
  ],
  [
    'reply to nothing',
    { ...text('x'), reply_parameters: { message_id: 999 } },
    'message to be replied not found',
  ],
  ['broken markup', { ...text('x'), reply_markup: '{' }, "can't parse reply keyboard markup JSON object"],
])('sendMessage refuses %s', async (_, params, reason) => {
  expect(await refusalOf('sendMessage', params)).toBe(`Bad Request: ${reason}`)
})

test('the limits themselves are accepted, counted after parsing and in characters', async () => {
  expect((await call('sendMessage', { ...text(`<b>${'x'.repeat(4096)}</b>`), parse_mode: 'HTML' })).ok).toBe(
    true,
  )
  expect((await call('sendMessage', text('😀'.repeat(4096)))).ok).toBe(true)
  expect((await call('sendMessage', keyboard({ callback_data: 'é'.repeat(32) }))).ok).toBe(true)
  expect((await call('sendMessage', keyboard({ url: 'http://127.0.0.1:4100/x' }))).ok).toBe(true)
})

test('edits need a message, a change and a right to it', async () => {
  const sent = (await call('sendMessage', keyboard({ callback_data: 'go' }))).result
  const place = { chat_id: 5001, message_id: sent.message_id }
  const markup = { inline_keyboard: [[{ text: 'b', callback_data: 'go' }]] }
  expect(await refusalOf('editMessageText', { ...place, text: 'x', reply_markup: markup })).toMatch(
    /^Bad Request: message is not modified: specified new message content and reply markup are exactly the same/,
  )
  expect(await refusalOf('editMessageText', { ...place, message_id: 777, text: 'y' })).toBe(
    'Bad Request: message to edit not found',
  )
  expect(await refusalOf('editMessageCaption', { ...place, caption: 'y' })).toBe(
    'Bad Request: there is no caption in the message to edit',
  )
  const edited = (await call('editMessageText', { ...place, text: 'y' })).result
  expect(edited).toMatchObject({ message_id: sent.message_id, text: 'y', edit_date: expect.any(Number) })
  // The keyboard that an edit does not repeat is gone.
  expect(edited.reply_markup).toBeUndefined()
  expect(
    (await call('editMessageReplyMarkup', { ...place, reply_markup: markup })).result.reply_markup,
  ).toEqual(markup)
  expect(
    await refusalOf('editMessageReplyMarkup', { ...place, reply_markup: { remove_keyboard: true } }),
  ).toBe('Bad Request: inline keyboard expected')
})

test("a person's message cannot be edited, but deleted, once", async () => {
  const { body } = await trial.post<{ message_id: number }>('/control/chats/5001/send', {
    personId: 5001,
    text: '1234',
  })
  const place = { chat_id: 5001, message_id: body.message_id }
  expect(await refusalOf('editMessageText', { ...place, text: 'y' })).toBe(
    "Bad Request: message can't be edited",
  )
  expect((await call('deleteMessage', place)).ok).toBe(true)
  expect(await refusalOf('deleteMessage', place)).toBe('Bad Request: message to delete not found')
  const seen = await trial.get<{ messages: { message_id: number; text?: string; deleted?: boolean }[] }>(
    '/control/chats/5001/messages',
  )
  const shown = seen.body.messages.find((message) => message.message_id === body.message_id)
  expect(shown).toMatchObject({ deleted: true })
  expect(shown?.text).toBeUndefined()
})

test('callback queries are answered once, in time, and shortly', async () => {
  const sent = (await call('sendMessage', keyboard({ callback_data: 'go' }))).result
  const tap = { personId: 5001, message_id: sent.message_id }
  expect((await trial.post('/control/chats/5001/tap', { ...tap, data: 'other' })).status).toBe(409)
  expect((await trial.post('/control/chats/5001/tap', { ...tap, data: 'other', forged: true })).status).toBe(
    200,
  )
  const { body } = await trial.post<{ callback_query_id: string }>('/control/chats/5001/tap', {
    ...tap,
    data: 'go',
  })
  const id = body.callback_query_id
  const old = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
  expect(await refusalOf('answerCallbackQuery', { callback_query_id: '5' })).toBe(old)
  expect(await refusalOf('answerCallbackQuery', { callback_query_id: id, text: 'x'.repeat(201) })).toBe(
    'Bad Request: MESSAGE_TOO_LONG',
  )
  expect((await trial.get(`/control/callbacks/${id}`)).body).toEqual({ answered: false })
  expect(
    (await call('answerCallbackQuery', { callback_query_id: id, text: 'ok', show_alert: true })).ok,
  ).toBe(true)
  expect((await trial.get(`/control/callbacks/${id}`)).body).toEqual({
    answered: true,
    text: 'ok',
    show_alert: true,
  })
  expect(await refusalOf('answerCallbackQuery', { callback_query_id: id })).toBe(old)
})

test.each([
  [[{ command: 'Start', description: 'x' }], 'BOT_COMMAND_INVALID'],
  [[{ command: 'start', description: '' }], 'BOT_COMMAND_DESCRIPTION_INVALID'],
  [Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: 'x' })), 'BOT_COMMANDS_TOO_MUCH'],
])('command menus have limits (%#)', async (commands, reason) => {
  expect(await refusalOf('setMyCommands', { commands })).toBe(`Bad Request: ${reason}`)
})

test('the narrowest command menu is shown, in the language of the person first', async () => {
  const set = (name: string, scope?: unknown, language_code?: string) =>
    call('setMyCommands', { commands: [{ command: name, description: name }], scope, language_code })
  const shown = async (chat: number) =>
    (await trial.get<{ commands: { command: string }[] }>(`/control/chats/${chat}/messages?after=999999999`))
      .body.commands[0]?.command
  await set('anywhere')
  await set('group', { type: 'chat', chat_id: -1001000000001 })
  expect([await shown(5001), await shown(-1001000000001)]).toEqual(['anywhere', 'group'])
  await set('private', { type: 'all_private_chats' })
  await set('english', { type: 'all_private_chats' }, 'en')
  expect(await shown(5001)).toBe('english')
  await call('deleteMyCommands', { scope: { type: 'all_private_chats' }, language_code: 'en' })
  expect(await shown(5001)).toBe('private')
})

test('wrong token, unknown method, refused rate, blocked bot', async () => {
  const wrong = await trial.post('/telegram/bot1:no/getMe', {})
  expect(wrong).toEqual({ status: 401, body: { ok: false, error_code: 401, description: 'Unauthorized' } })
  expect(await refusalOf('flyAway', {})).toBe('Not Found')
  await trial.post('/control/faults', { telegram_429: 1 })
  expect(await call('getMe')).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  })
  expect((await call('getMe')).result.username).toBe('nexa_sandbox_bot')
  await trial.post('/control/people/5002', { blocked: true })
  expect(await refusalOf('sendMessage', { chat_id: 5002, text: 'x' })).toBe(
    'Forbidden: bot was blocked by the user',
  )
})

test('forms and query strings are understood like JSON', async () => {
  const form = new URLSearchParams({
    chat_id: '5001',
    text: '<i>form</i>',
    parse_mode: 'HTML',
    reply_markup: JSON.stringify({ inline_keyboard: [[{ text: 'b', callback_data: 'c' }]] }),
  })
  const sent = await fetch(`${trial.sandbox.url}${api}/sendMessage`, { method: 'POST', body: form })
  expect(await sent.json()).toMatchObject({
    ok: true,
    result: { text: 'form', entities: [{ type: 'italic' }] },
  })
  const got = await fetch(`${trial.sandbox.url}${api}/getChat?chat_id=5001`)
  expect(await got.json()).toMatchObject({
    ok: true,
    result: { id: 5001, type: 'private', first_name: 'Ada' },
  })
})
