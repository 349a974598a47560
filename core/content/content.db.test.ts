import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeConversation } from '../../test/support/people.ts'
import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import {
  type Body,
  type ContentKind,
  createContent,
  fieldsOf,
  KINDS,
  keepFeedback,
  moveContent,
  publishContent,
  readAnswer,
  readContent,
  readContents,
  readField,
  readMenu,
  readQuestions,
  readVersions,
  saveDraft,
  searchQuestions,
  seedContent,
  withdrawContent,
} from './index.ts'

let database: FreshDatabase
let db: Db
const admin_id = newId()
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url)
  await db('admin').insert({ id: admin_id, name: 'Ngozi', role: 'owner', added_at: now() })
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const act = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => inTransaction(db, work)
const create = (kind: ContentKind, body: Body, language = 'en') =>
  act((trx) => createContent(trx, { kind, language, body, admin_id }))
const save = (kind: ContentKind, content_id: Uuid, body: Body, language = 'en') =>
  act((trx) => saveDraft(trx, { kind, content_id, language, body, admin_id }))
const publish = (content_id: Uuid, language = 'en') =>
  act((trx) => publishContent(trx, { content_id, language, admin_id }))
const withdraw = (content_id: Uuid, language = 'en') =>
  act((trx) => withdrawContent(trx, { content_id, language, admin_id }))
const titles = async (language = 'en') => (await readMenu(db, { language })).cards.map(({ title }) => title)
const search = async (words: string, language = 'en') =>
  (await searchQuestions(db, { words, language, page: 0, per_page: 5 })).items.map(({ question }) => question)

test('customers see what is published and nothing else; every version is kept as it was written', async () => {
  const card = { title: 'One', text: 'First' }
  const id = await create('card', card)
  expect(await titles()).toEqual([])
  expect(await publish(id)).toEqual({ ok: true, value: true })
  expect(await publish(id)).toEqual({ ok: false, refusal: { code: 'content.moved-on' } })
  await save('card', id, { ...card, title: 'Two' })
  await save('card', id, { ...card, title: 'Three' })
  expect(await titles()).toEqual(['One'])
  expect(await readContent(db, { content_id: id, language: 'en' })).toMatchObject({ draft: 3, published: 1 })
  await publish(id)
  expect(await titles()).toEqual(['Three'])
  expect(await withdraw(id)).toEqual({ ok: true, value: true })
  expect(await withdraw(id)).toEqual({ ok: false, refusal: { code: 'content.moved-on' } })
  expect(await titles()).toEqual([])
  const versions = await readVersions(db, { content_id: id, language: 'en', limit: 9 })
  expect(
    versions.map(({ version, state, body, written_by }) => [version, state, body.title, written_by]),
  ).toEqual([
    [3, 'past', 'Three', 'Ngozi'],
    [2, 'past', 'Two', 'Ngozi'],
    [1, 'past', 'One', 'Ngozi'],
  ])
  const acts = (
    await db('audit')
      .where({ subject: `content:${id}` })
      .orderBy('id')
  ).map(({ action }) => action)
  expect(acts).toEqual([
    ...['content.write', 'content.publish', 'content.write', 'content.write', 'content.publish'],
    'content.withdraw',
  ])
  const forge = db('content_version').where({ content_id: id }).update({ body: '{"title":"Forged"}' })
  await expect(forge).rejects.toThrow('written once')
  await expect(db('content_version').where({ content_id: id }).delete()).rejects.toThrow('written once')
  await expect(save('card', id, { title: 'No text' })).rejects.toThrow()
  await expect(save('card', id, { ...card, script: 'x' })).rejects.toThrow()
})

test('two who write and publish at once leave one draft and one published version', async () => {
  const id = await create('header', { title: 'A' })
  await Promise.all([1, 2, 3, 4].map((each) => save('header', id, { title: `B${each}` })))
  const ends = await Promise.all([publish(id), publish(id), publish(id)])
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1)
  const states = (await db('content_version').where({ content_id: id })).map(({ state }) => state)
  expect(states.filter((state) => state === 'published')).toHaveLength(1)
  expect(states).toHaveLength(5)
  await withdraw(id)
})

test('everybody reads their own language where it is there, else English', async () => {
  const id = await create('card', { title: 'Budget', text: 'In English' })
  await publish(id)
  await save('card', id, { title: 'Le budget', text: 'En français' }, 'fr')
  expect(await titles('fr')).toEqual(['Budget'])
  await publish(id, 'fr')
  expect([await titles('fr'), await titles('yo'), await titles()]).toEqual([
    ['Le budget'],
    ['Budget'],
    ['Budget'],
  ])
  await withdraw(id, 'fr')
  expect(await titles('fr')).toEqual(['Budget'])
  await withdraw(id)
})

test('pieces are moved one place at a time, and stop at the ends', async () => {
  const ids: Uuid[] = []
  for (const title of ['a', 'b', 'c']) ids.push(await create('card', { title, text: '.' }))
  for (const id of ids) await publish(id)
  const [a, , c] = ids as [Uuid, Uuid, Uuid]
  const move = (content_id: Uuid, to: 'up' | 'down') =>
    act((trx) => moveContent(trx, { content_id, to, admin_id }))
  await move(c, 'up')
  expect(await titles()).toEqual(['a', 'c', 'b'])
  await Promise.all([move(a, 'down'), move(a, 'down'), move(a, 'down'), move(a, 'down')])
  expect(await titles()).toEqual(['c', 'b', 'a'])
  const { items, more } = await readContents(db, { kind: 'card', language: 'en', page: 0, per_page: 2 })
  expect([items.length, more]).toEqual([2, true])
  for (const id of ids) await withdraw(id)
})

test('the demo content is seeded once, and what admins did to it stays', async () => {
  const first = await seedContent({ db })
  expect(first).toBeGreaterThan(25)
  const { header, cards } = await readMenu(db, { language: 'en' })
  expect([header?.title, cards.length]).toEqual(['Hello {name} 👋', 5])
  const { rows } = await db.raw(
    `select id from content join content_version on content_id = id where kind = 'card' and state = 'published' limit 1`,
  )
  await withdraw(rows[0].id)
  expect(await seedContent({ db })).toBe(0)
  expect(await titles()).toHaveLength(4)
})

test('a question is found by words that are about it, the best first, page by page', async () => {
  const [best] = await search('how long does funding take')
  expect(best).toBe('How long until my money is in the wallet?')
  expect((await search('sent to wrong number'))[0]).toBe('I topped up a wrong number. Can I get it back?')
  expect((await search('my purchase failed'))[0]).toBe('My purchase failed. Where is my money?')
  expect((await search('forgot pin'))[0]).toBe('I forgot my PIN. How do I choose a new one?')
  expect((await search('queued plans'))[0]).toMatch(/while another one is still running/)
  expect((await search('daily limit'))[0]).toBe('How much can I spend, and how much can I keep?')
  expect(await search('budgets', 'ha')).toContain('What does a budget do?')
  for (const nothing of ['', 'the of and', 'xyzzy', "'); drop table content; --", '& | ! <-> :*', '\\'])
    expect(await search(nothing)).toEqual([])
  const all = await readQuestions(db, { language: 'en', page: 0, per_page: 6 })
  const seen = new Set<string>()
  for (let page = 0; page * 6 < all.total; page++)
    for (const { id } of (await readQuestions(db, { language: 'en', page, per_page: 6 })).items) seen.add(id)
  expect(seen.size).toBe(all.total)
})

test('whether an answer helped is what each chat said last', async () => {
  const { items } = await searchQuestions(db, { words: 'budget', language: 'en', page: 0, per_page: 1 })
  const { id: content_id } = present(items[0], 'there is a question about budgets')
  const [ada, bola] = [await makeConversation(db), await makeConversation(db)]
  const say = (conversation_id: Uuid, helped: boolean) =>
    act((trx) => keepFeedback(trx, { content_id, conversation_id, helped }))
  await say(ada.id, false)
  await say(ada.id, true)
  await say(bola.id, false)
  expect(await readContent(db, { content_id, language: 'en' })).toMatchObject({ helped: 1, helped_not: 1 })
  await act((trx) => keepFeedback(trx, { content_id: newId(), conversation_id: ada.id, helped: true }))
  expect(await readAnswer(db, { content_id, language: 'en' })).toMatchObject({ button: 'budget' })
  await withdraw(content_id)
  expect(await readAnswer(db, { content_id, language: 'en' })).toBeNull()
  expect(await search('what does a budget do')).not.toContain('What does a budget do?')
})

test('a field takes what fits it, and a whole piece fits one message however it is written', () => {
  for (const kind of KINDS) {
    const fields = fieldsOf(kind)
    // What is markup is written as five letters each.
    const shown = fields.filter(({ name, is_command }) => !is_command && name !== 'also')
    expect(shown.reduce((sum, { chars_max }) => sum + chars_max * 5, 0)).toBeLessThan(4_096)
    for (const field of fields.filter(({ is_command }) => !is_command)) {
      expect(readField(kind, field, ` ${'m'.repeat(field.chars_max)} `).ok).toBe(true)
      for (const wrong of ['', '\u202e', 'm'.repeat(field.chars_max + 1)])
        expect(readField(kind, field, wrong).ok).toBe(false)
    }
  }
  expect(fieldsOf('faq').map(({ name, is_needed }) => [name, is_needed])).toEqual([
    ...[
      ['question', true],
      ['answer', true],
    ],
    ...[
      ['also', false],
      ['button', false],
    ],
  ])
})
