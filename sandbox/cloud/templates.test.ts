import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '../control/try-sandbox.ts'
import { Templates } from './templates.ts'
import { ADA, type CloudTrial, tryCloud } from './try-cloud.ts'

let trial: CloudTrial

beforeEach(async () => {
  trial = await tryCloud()
})
afterEach(() => trial.stop())

const body = (...texts: string[]) => ({
  type: 'body',
  parameters: texts.map((text) => ({ type: 'text', text })),
})
const details = (payload: string, index = '0') => ({
  type: 'button',
  sub_type: 'quick_reply',
  index,
  parameters: [{ type: 'payload', payload }],
})
const template = (components: object[], name = 'nexa_money', code = 'en') => ({
  type: 'template',
  template: { name, language: { code }, components },
})

test('approved words reach somebody who has not written for a day, and their button comes back', async () => {
  const { status } = await trial.send(template([body('₦500 is in.'), details('go.notifications')]))
  expect(status).toBe(200)
  const [seen] = await trial.seen(ADA)
  expect(seen).toMatchObject({
    text: 'Update on a payment or purchase of yours: ₦500 is in. You find all of it in your wallet with Nexa.',
    template: { name: 'nexa_money', language: 'en', params: ['₦500 is in.'] },
    buttons: [{ id: 'go.notifications', title: 'Show details' }],
  })
  await trial.act(ADA, { tap: { message_id: seen?.message_id, id: 'go.notifications' } })
  await until(() => trial.told().some(({ value }) => value.messages !== undefined))
  const said = trial.told().flatMap(({ value }) => (value.messages ?? []) as object[])
  expect(said).toMatchObject([
    {
      type: 'button',
      button: { payload: 'go.notifications', text: 'Show details' },
      context: { id: seen?.message_id },
    },
  ])
  const priced = () => trial.told().flatMap(({ value }) => (value.statuses ?? []) as { pricing: object }[])
  await until(() => priced().length > 0)
  expect(priced()[0]?.pricing).toMatchObject({ category: 'utility' })
})

test.each([
  ['words nobody approved', template([body('x')], 'nexa_party'), 132001],
  ['a language it is not in', template([body('x')], 'nexa_money', 'yo'), 132001],
  ['too few params', template([]), 132000],
  ['too many params', template([body('x', 'y')]), 132000],
  ['a param of two lines', template([body('x\ny')]), 100],
  ['a param with a wide gap', template([body('x     y')]), 100],
  ['a param that makes it too long', template([body('x'.repeat(1000))]), 132005],
  [
    'a picture on top of none',
    template([body('x'), { type: 'header', parameters: [{ type: 'text', text: 'x' }] }]),
    132012,
  ],
  ['a button that is not there', template([body('x'), details('x', '1')]), 132012],
])('%s: refused', async (_, content, code) => {
  const answer = await trial.send(content)
  expect([answer.status, answer.body.error?.code]).toEqual([code === 132001 ? 404 : 400, code])
})

test('what Meta has paused or not yet seen is not sent, and no marketing to who wants none', async () => {
  const ours = { name: 'nexa_money', language: 'en', body: 'Now: {{1}}' }
  await trial.post('/control/templates', { ...ours, status: 'PAUSED' })
  expect((await trial.send(template([body('x')]))).body.error.code).toBe(132015)
  await trial.post('/control/templates', { ...ours, status: 'PENDING' })
  expect((await trial.send(template([body('x')]))).body.error.code).toBe(132001)
  await trial.post('/control/templates', { ...ours, category: 'MARKETING' })
  expect((await trial.send(template([body('x')]))).status).toBe(200)
  await trial.post(`/control/phones/${ADA}`, { opted_out: true })
  expect((await trial.send(template([body('x')]))).body.error.code).toBe(131050)
})

test('codes are sent to numbers only', async () => {
  const code = { name: 'code', language: 'en', category: 'AUTHENTICATION', body: '{{1}} is your code.' }
  await trial.post('/control/templates', code)
  await trial.act(ADA, { text: 'hi' })
  const { user_id } = (await trial.get<{ user_id: string }>(`/control/phones/${ADA}`)).body
  const wish = template([body('123456')], 'code')
  expect((await trial.send({ ...wish, to: undefined, recipient: user_id })).body.error.code).toBe(131062)
  expect((await trial.send(wish)).status).toBe(200)
})

const PAGE = new URL('../../docs/whatsapp.md', import.meta.url)

test.runIf(existsSync(PAGE))('the approved words are those that the operator is told to ask for', () => {
  const page = readFileSync(PAGE, 'utf8')
  for (const each of new Templates().all()) expect(page).toContain(each.body)
})
