import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Secret } from '../../../core/platform/secret.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.ts'
import { examineCloud } from './examine.ts'
import { createWebhook } from './webhook.ts'

let sandbox: Sandbox
/** A door that knows this word. */
let word = ''
const door = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '', 'http://here')
  const settings = { WHATSAPP_PHONE_NUMBER_ID: '1', WHATSAPP_APP_SECRET: new Secret('x') }
  const deaf = { take: async () => {}, settle: async () => {}, alarm: () => {}, note: () => {} }
  const webhook = createWebhook({ ...settings, WHATSAPP_VERIFY_TOKEN: new Secret(word) }, deaf)
  const { status, text } = webhook.prove?.(Object.fromEntries(searchParams)) ?? { status: 500, text: '' }
  response.writeHead(status).end(text)
})
let here = ''
beforeAll(async () => {
  sandbox = await startSandbox()
  await new Promise<void>((open) => door.listen(0, '127.0.0.1', open))
  here = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
})
beforeEach(() => {
  word = 'sandbox-verify-token'
  sandbox.state.settings.botUrl = here
  sandbox.state.cloud.templates.clear()
  Object.assign(sandbox.state.cloud.grant, {
    expires_at: 0,
    scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
  })
})
afterAll(async () => {
  await sandbox.stop()
  await new Promise((closed) => door.close(closed))
})

type Settings = Parameters<typeof examineCloud>[0]
const look = (more: Partial<Settings> = {}) =>
  examineCloud({
    WHATSAPP_API_URL: `${sandbox.url}/cloud/v23.0`,
    WHATSAPP_TOKEN: new Secret('sandbox-whatsapp-token'),
    WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
    WHATSAPP_APP_SECRET: new Secret('sandbox-app-secret'),
    WHATSAPP_VERIFY_TOKEN: new Secret('sandbox-verify-token'),
    WHATSAPP_TEMPLATES: new Set(['money.en', 'security.en']),
    BOT_PUBLIC_URL: here,
    ...more,
  })
const troubles = async (more: Partial<Settings> = {}): Promise<string[]> =>
  (await look(more)).filter(({ level }) => level !== 'good').map(({ code }) => code)

test('a number that is set up has nothing to mend', async () => {
  expect((await look()).map(({ code }) => code)).toEqual([
    ...['number-there', 'app-secret-right', 'token-lasts', 'webhook-right', 'door-opens', 'templates-there'],
  ])
})

test('a token, a number or a secret that is not ours is told apart', async () => {
  expect(await troubles({ WHATSAPP_TOKEN: new Secret('old') })).toEqual(['token-refused'])
  expect(await troubles({ WHATSAPP_PHONE_NUMBER_ID: '999999' })).toEqual(['number-unknown'])
  expect(await troubles({ WHATSAPP_APP_SECRET: new Secret('other') })).toEqual(['app-secret-other'])
  expect(await troubles({ WHATSAPP_API_URL: 'http://127.0.0.1:9' })).toEqual(['meta-away'])
  const said = JSON.stringify(await look({ WHATSAPP_APP_SECRET: new Secret('other') }))
  expect(said).not.toMatch(/sandbox-whatsapp-token|sandbox-verify-token/)
})

test('a token that ends, or may too little, is seen before it hurts', async () => {
  sandbox.state.cloud.grant.expires_at = 1_800_000_000
  expect(await look()).toContainEqual(expect.objectContaining({ code: 'token-ends' }))
  sandbox.state.cloud.grant.scopes = ['whatsapp_business_messaging']
  expect(await troubles()).toEqual(['token-ends', 'token-narrow', 'templates-unread'])
})

test('where people’s words go, and whether we answer there', async () => {
  expect(await troubles({ BOT_PUBLIC_URL: undefined })).toEqual(['address-unknown'])
  word = 'another'
  expect(await troubles()).toEqual(['verify-token-other'])
  const elsewhere = await troubles({ BOT_PUBLIC_URL: 'http://127.0.0.1:9' })
  expect(elsewhere).toEqual(['webhook-elsewhere', 'door-silent'])
  sandbox.state.settings.botUrl = ''
  expect(await troubles()).toEqual(['webhook-none'])
})

test('templates that are not there, not approved, or of another form are named', async () => {
  expect(await troubles({ WHATSAPP_TEMPLATES: new Set() })).toEqual(['templates-none'])
  const money = sandbox.state.cloud.templates.find('nexa_money', 'en')
  if (money === undefined) throw new Error('the stand-in has it')
  sandbox.state.cloud.templates.set({ ...money, status: 'PAUSED' })
  const security = { ...money, name: 'nexa_security', body: 'Look: {{1}} and {{2}}' }
  sandbox.state.cloud.templates.set(security)
  const found = await look({ WHATSAPP_TEMPLATES: new Set(['money.en', 'security.en', 'money.hi']) })
  expect(found.slice(-3)).toMatchObject([
    { code: 'template-missing', says: 'there is no nexa_money in hi' },
    { code: 'template-held', says: 'not approved: nexa_money in en (PAUSED)' },
    { code: 'template-other', says: 'not as we fill it in: nexa_security in en' },
  ])
  // On the third page of a large account.
  for (let count = 0; count < 450; count++)
    sandbox.state.cloud.templates.set({ ...money, name: `a_${count}`, status: 'APPROVED' })
  sandbox.state.cloud.templates.set({ ...money, language: 'hi', status: 'APPROVED' })
  expect(await troubles({ WHATSAPP_TEMPLATES: new Set(['money.hi']) })).toEqual([])
})
