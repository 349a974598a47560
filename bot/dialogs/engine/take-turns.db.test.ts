import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Core, composeCore } from '../../../core/compose.ts'
import type { Customer } from '../../../core/customers/index.ts'
import { present } from '../../../core/kernel/assert.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import { type Money, money } from '../../../core/kernel/money.ts'
import { readConfig } from '../../../core/platform/config.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { makeConversation, makeCustomer } from '../../../test/support/people.ts'
import { worldSettings } from '../../../test/support/world.ts'
import { telegramLimits } from '../../channels/telegram/limits.ts'
import { storeEvents } from '../../door/store-events.ts'
import { text } from '../../texts/text.ts'
import type { Dialog, Look } from './dialog.ts'
import { type SharedTurn, shareTurns, takeTurn } from './take-turns.ts'

let database: FreshDatabase
let core: Core
beforeAll(async () => {
  database = await freshDatabase()
  core = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:1')))
})
afterAll(async () => {
  await core.close()
  await database.drop()
})

/** How many were looked at together, each time that somebody looked. */
let looks: number[] = []
const amounts = new Map<Uuid, Money>()
beforeEach(() => {
  looks = []
})

const lookAtAmounts: Look<Money> = async (trx, _core, people) => {
  looks.push(people.length)
  await trx.raw('select 1')
  return people.map(({ id }) => present(amounts.get(id), 'everybody has an amount'))
}
const spoil: Look<never> = async (trx) => {
  await trx.raw('select 1 / 0')
  return []
}

/** The line breaks in the middle of the turn, once. */
let is_cut = false
const cut: Look<null> = async (trx, _core, people) => {
  const cuts = !is_cut
  is_cut = true
  if (cuts) await trx.raw('select pg_terminate_backend(pg_backend_pid())')
  return people.map(() => null)
}

const made = (name: string, run: Dialog['run']): Dialog => ({ name, version: 1, session: false, run })
const dialogs = Object.fromEntries(
  [
    made('looks', async (io) => {
      const amount = await io.look('look', lookAtAmounts)
      await io.say(text('amount-button', { amount }))
      return undefined
    }),
    made('asks', async (io) => {
      await io.confirm(text('menu'), text('agree-button'), text('cancel-button'))
      return undefined
    }),
    made('acts', async (io) => {
      await io.say(text('menu'))
      const { id } = io.customer
      await io.step('act', (trx) => trx('customer').where({ id }).update({ full_name: 'Somebody Else' }))
      return undefined
    }),
    made('breaks', async () => {
      throw new Error('a fault of ours')
    }),
    made('spoils', async (io) => {
      await io.look('spoil', spoil)
      return undefined
    }),
    made('cuts', async (io) => {
      await io.look('cut', cut)
      return io.say(text('menu'))
    }),
  ].map((dialog) => [dialog.name, dialog]),
)
const rules = () => ({
  core,
  dialogs,
  commands: {
    findCommand: (name: string) => (name in dialogs ? { dialog: name } : null),
    findAdminCommand: () => null,
  },
  limits: new Map([['telegram', telegramLimits]]),
})

let events = 0

/** Somebody with an amount of their own. */
class Person {
  readonly conversation_id: Uuid
  readonly customer: Customer
  readonly #address: string
  constructor(conversation_id: Uuid, customer: Customer, address: string) {
    this.conversation_id = conversation_id
    this.customer = customer
    this.#address = address
  }

  static async bring(amount: number): Promise<Person> {
    const { id, address } = await makeConversation(core.db)
    const customer = await makeCustomer(core.db, { conversation_id: id })
    amounts.set(customer.id, money(amount))
    return new Person(id, customer, address)
  }

  async says(name: string): Promise<void> {
    events += 1
    const body = { kind: 'command' as const, name, argument: '', ref: String(events) }
    const place = { address: this.#address, sender: this.#address, kind: 'private' as const, language: 'en' }
    await storeEvents(core.db, [{ channel: 'telegram', event_key: String(events), ...place, body }])
  }

  /** What was answered so far, and in which transactions. */
  async heard(): Promise<{ params: object; xmin: string }[]> {
    const { rows } = await core.db.raw(
      `select body #> '{view,text,params}' as params, xmin::text from message
       where conversation_id = :id and op = 'show' order by id`,
      { id: this.conversation_id },
    )
    return rows
  }

  async waiting(): Promise<number> {
    const { conversation_id } = this
    return (await core.db('inbound').where({ conversation_id, state: 'waiting' })).length
  }
}

const people = (...amounts: number[]) => Promise.all(amounts.map((amount) => Person.bring(amount)))
const idsOf = (all: Person[]): Uuid[] => all.map(({ conversation_id }) => conversation_id)
const share = (all: Person[]) => shareTurns(rules(), idsOf(all))
/** As far as a test can know: what was played, whether more waits, or that it must be taken alone. */
const told = (turns: SharedTurn[]) =>
  turns.map((turn) => (turn === null || turn === 'own' ? turn : [turn.dialog, turn.more]))

test('each is answered about their own, in one transaction and by one look', async () => {
  const all = await people(1, 2, 3, 4)
  for (const person of all) await person.says('looks')
  expect(told(await share([...all].reverse()))).toEqual(all.map(() => ['looks', false]))
  expect(looks).toEqual([4])
  const heard = await Promise.all(all.map((person) => person.heard()))
  expect(heard.map(([said]) => said?.params)).toEqual([1, 2, 3, 4].map((amount) => ({ amount: `${amount}` })))
  expect(new Set(heard.flat().map(({ xmin }) => xmin)).size).toBe(1)
  expect(told(await share(all))).toEqual([null, null, null, null])
})

test('a chat is taken event by event, and one that asks goes on alone where it was left', async () => {
  const [ada, obi] = await people(5, 6)
  if (ada === undefined || obi === undefined) throw new Error('two were brought')
  await ada.says('asks')
  await ada.says('looks')
  await obi.says('looks')
  expect(told(await share([ada, obi]))).toEqual([
    ['asks', true],
    ['looks', false],
  ])
  const waits = await core.db('dialog').where({ conversation_id: ada.conversation_id }).first()
  expect(waits).toMatchObject({ name: 'asks', suspended: null, state: { name: 'asks' } })
  expect((await takeTurn(rules(), ada.conversation_id))?.more).toBe(false)
  expect(await core.db('dialog').where({ conversation_id: ada.conversation_id })).toEqual([])
})

test('one that acts or breaks leaves nothing behind, and the others are answered', async () => {
  const all = await people(7, 8, 9)
  const [calm, acting, broken] = all
  if (calm === undefined || acting === undefined || broken === undefined)
    throw new Error('three were brought')
  await calm.says('looks')
  await acting.says('acts')
  await broken.says('breaks')
  expect(told(await share(all))).toEqual([['looks', false], 'own', 'own'])
  expect(await acting.heard()).toEqual([])
  expect(await Promise.all(all.map((person) => person.waiting()))).toEqual([0, 1, 1])
  const name = () => core.db('customer').where({ id: acting.customer.id }).first('full_name')
  expect(await name()).toEqual({ full_name: 'Ada Obi' })

  await takeTurn(rules(), acting.conversation_id)
  expect(await name()).toEqual({ full_name: 'Somebody Else' })
  expect(await acting.heard()).toHaveLength(1)
})

test('one that spoils the transaction undoes all of it, and alone the others are answered', async () => {
  const [calm, spoiler] = await people(10, 11)
  if (calm === undefined || spoiler === undefined) throw new Error('two were brought')
  await calm.says('looks')
  await spoiler.says('spoils')
  await expect(share([calm, spoiler])).rejects.toThrow()
  expect([await calm.waiting(), await calm.heard()]).toEqual([1, []])
  expect(await takeTurn(rules(), calm.conversation_id)).not.toBeNull()
  expect(await calm.heard()).toHaveLength(1)
})

test('when the line breaks in the middle, nothing was said, and all of it is said once afterwards', async () => {
  const all = await people(18, 19, 20)
  for (const [place, person] of all.entries()) await person.says(place === 1 ? 'cuts' : 'looks')
  await expect(share(all)).rejects.toThrow()
  expect(await Promise.all(all.map((person) => person.heard()))).toEqual([[], [], []])
  await share(all)
  await share(all)
  expect((await Promise.all(all.map((person) => person.heard()))).map(({ length }) => length)).toEqual([
    1, 1, 1,
  ])
})

test('whoever takes the same chats at the same time, each event is answered once', async () => {
  const all = await people(12, 13, 14, 15, 16, 17)
  for (let round = 0; round < 3; round++) for (const person of all) await person.says('looks')
  const until = async (take: () => Promise<unknown>) => {
    while ((await Promise.all(all.map((person) => person.waiting()))).some((count) => count > 0))
      await take().catch(() => undefined)
  }
  const alone = () => Promise.all(idsOf(all).map((id) => takeTurn(rules(), id)))
  await Promise.all([
    until(() => share(all)),
    until(() => share([...all].reverse())),
    until(() => share(all.slice(2))),
    until(alone),
  ])
  expect(await Promise.all(all.map(async (person) => (await person.heard()).length))).toEqual(
    all.map(() => 3),
  )
})
