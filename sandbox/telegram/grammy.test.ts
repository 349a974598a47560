import { Api, Bot, GrammyError, InputFile } from 'grammy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Trial, trySandbox, until } from '../control/try-sandbox.ts'
import { makePicture } from './make-picture.ts'

let trial: Trial
let api: Api
const token = '100000:sandbox-token'

beforeAll(async () => {
  trial = await trySandbox()
  api = new Api(token, { apiRoot: `${trial.sandbox.url}/telegram` })
})
afterAll(() => trial.stop())

test('a grammY bot polls, answers, edits and stops', async () => {
  const bot = new Bot(token, { client: { apiRoot: `${trial.sandbox.url}/telegram` } })
  bot.command('start', (context) =>
    context.reply('Hello', { reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] } }),
  )
  bot.callbackQuery('go', async (context) => {
    await context.answerCallbackQuery('Gone')
    await context.editMessageText('<b>Gone</b>', { parse_mode: 'HTML' })
  })
  bot.on('message:contact', (context) => context.reply(`+${context.message.contact.phone_number}`))
  const running = bot.start({ drop_pending_updates: true })
  await trial.post('/control/chats/5001/send', { personId: 5001, text: '/start' })
  const seen = async () =>
    (await trial.get<{ messages: Record<string, unknown>[] }>('/control/chats/5001/messages')).body.messages
  await until(async () => (await seen()).length === 2)
  const [, greeting] = await seen()
  await trial.post('/control/chats/5001/tap', {
    personId: 5001,
    message_id: greeting?.message_id,
    data: 'go',
  })
  await until(async () => (await seen())[1]?.edited === true)
  expect((await seen())[1]).toMatchObject({ entities_html: '<b>Gone</b>', message_id: greeting?.message_id })
  await trial.post('/control/chats/5001/send', { personId: 5001, contact: 'own' })
  await until(async () => (await seen()).at(-1)?.text === '+2348031234567')
  await bot.stop()
  await running
})

test('files go up by multipart, come back by file_id, getFile and on the page', async () => {
  const { bytes } = makePicture()
  const sent = await api.sendPhoto(5001, new InputFile(bytes, 'chart.png'), {
    caption: '<b>Spent</b>',
    parse_mode: 'HTML',
  })
  expect(sent.photo?.at(-1)).toMatchObject({ width: 240, height: 240, file_size: bytes.length })
  expect(sent.caption_entities).toEqual([{ type: 'bold', offset: 0, length: 5 }])
  const again = await api.sendPhoto(5002, sent.photo?.[0]?.file_id ?? '')
  expect(again.photo?.[0]?.file_unique_id).toBe(sent.photo?.[0]?.file_unique_id)
  const { file_path } = await api.getFile(sent.photo?.[0]?.file_id ?? '')
  const down = await fetch(`${trial.sandbox.url}/telegram/file/bot${token}/${file_path}`)
  expect(Buffer.from(await down.arrayBuffer()).equals(bytes)).toBe(true)
  const csv = await api.sendDocument(5001, new InputFile(Buffer.from('a,b\n1,₦\n'), 'list.csv'), {
    reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] },
  })
  expect(csv.document).toMatchObject({ file_name: 'list.csv', mime_type: 'text/csv', file_size: 10 })
  const { body } = await trial.get<{ messages: { document?: { url: string } }[] }>(
    '/control/chats/5001/messages',
  )
  const page = await trial.get<string>(body.messages.at(-1)?.document?.url ?? '')
  expect(page.body).toBe('a,b\n1,₦\n')
})

test('refusals reach grammY as its own kind of error', async () => {
  const failed = await api
    .sendPhoto(5001, new InputFile(Buffer.from('no picture'), 'x.png'))
    .catch((error) => error)
  expect(failed).toBeInstanceOf(GrammyError)
  expect(failed.description).toBe('Bad Request: IMAGE_PROCESS_FAILED')
  const long = await api
    .sendDocument(5001, new InputFile(Buffer.from('x'), 'x.txt'), { caption: 'x'.repeat(1025) })
    .catch((error) => error)
  expect(long.description).toBe('Bad Request: message caption is too long')
})
