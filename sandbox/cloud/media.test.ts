import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualCredentials } from '../control/settings.ts'
import { makePicture } from '../telegram/make-picture.ts'
import { ADA, AUTH, type CloudTrial, type Refused, tryCloud } from './try-cloud.ts'

let trial: CloudTrial

beforeEach(async () => {
  trial = await tryCloud()
  await trial.act(ADA, { text: 'hi' })
})
afterEach(() => trial.stop())

const path = `/cloud/v23.0/${usualCredentials.whatsapp_phone_number_id}/media`
type Uploaded = { id: string } & Refused

async function upload(type: string, bytes: Buffer, extra: Record<string, string> = {}): Promise<Uploaded> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ messaging_product: 'whatsapp', type, ...extra }))
    form.set(name, value)
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), 'a.bin')
  const response = await fetch(trial.sandbox.url + path, { method: 'POST', body: form, headers: AUTH })
  return (await response.json()) as Uploaded
}

test('what was uploaded can be sent, looked at and fetched with the token', async () => {
  const { bytes } = makePicture()
  const { id } = await upload('image/png', bytes)
  const header = { type: 'image', image: { id } }
  const action = { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] }
  const interactive = { type: 'button', header, body: { text: 'Look' }, action }
  expect((await trial.send({ type: 'interactive', interactive })).status).toBe(200)
  expect((await trial.send({ type: 'image', image: { id, caption: 'Look' } })).status).toBe(200)
  expect((await trial.seen(ADA)).slice(1)).toMatchObject([
    { text: 'Look', image: { url: `/control/media/${id}` } },
    { caption: 'Look', image: { url: `/control/media/${id}` } },
  ])
  const { body } = await trial.get<{ url: string; sha256: string }>(`/cloud/v23.0/${id}`, AUTH)
  expect(body.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect((await fetch(body.url)).status).toBe(401)
  const fetched = await fetch(body.url, { headers: AUTH })
  expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true)
  expect((await trial.get('/cloud/v23.0/999', AUTH)).status).toBe(400)
})

test('files of another kind, broken pictures and too large ones are refused', async () => {
  const png = makePicture().bytes
  expect((await upload('text/csv', Buffer.from('a,b'))).error.code).toBe(100)
  expect((await upload('application/json', Buffer.from('{}'))).error.code).toBe(100)
  expect((await upload('image/png', Buffer.from('no picture at all'))).error.code).toBe(131053)
  expect((await upload('image/jpeg', png)).error.code).toBe(131053)
  const large = Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)])
  expect((await upload('image/png', large)).error.code).toBe(131053)
  expect((await upload('image/png', png, { messaging_product: 'telegram' })).error.code).toBe(100)
})

test('a file stands only where its kind may', async () => {
  const text = await upload('text/plain', Buffer.from('{"a":1}'))
  const document = { id: text.id, filename: 'mydata.json', caption: 'Yours' }
  expect((await trial.send({ type: 'document', document })).status).toBe(200)
  expect((await trial.seen(ADA)).at(-1)).toMatchObject({
    caption: 'Yours',
    document: { name: 'mydata.json', size: 7 },
  })
  expect((await trial.send({ type: 'image', image: { id: text.id } })).body.error.code).toBe(131053)
})

test('what a person sends is fetched by its id', async () => {
  const base64 = Buffer.from('name,phone').toString('base64')
  await trial.act(ADA, { document: { name: 'plans.csv', base64 }, caption: 'New plans' })
  const [, seen] = await trial.seen(ADA)
  const id = /\/control\/media\/(\d+)/.exec(JSON.stringify(seen))?.[1]
  const { body } = await trial.get<{ url: string; mime_type: string }>(`/cloud/v23.0/${id}`, AUTH)
  expect(body.mime_type).toBe('text/csv')
  expect(await (await fetch(body.url, { headers: AUTH })).text()).toBe('name,phone')
})
