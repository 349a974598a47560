import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Core, composeCore } from '../../../core/compose.ts'
import { present } from '../../../core/kernel/assert.ts'
import { MovableClock, useClock } from '../../../core/kernel/clock.ts'
import { newId, type Uuid } from '../../../core/kernel/ids.ts'
import { money } from '../../../core/kernel/money.ts'
import { readConfig } from '../../../core/platform/config.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { worldSettings } from '../../../test/support/world.ts'
import type { Channel, Limits } from '../../channels/channel.ts'
import { WORDS_ALONE } from '../../channels/words-alone.ts'
import { writeTyped } from '../../channels/write-message.ts'
import { type Claimed, claimMessages } from '../../delivery/claim.ts'
import { deliver } from '../../delivery/deliver.ts'
import { storeEvents } from '../../door/store-events.ts'
import { text } from '../../texts/text.ts'
import type { Dialog } from './dialog.ts'
import { takeTurn } from './take-turns.ts'

/** Nothing can be tapped, changed or taken back there. */
const limits: Limits = {
  text_chars_max: 4096,
  caption_chars_max: 1024,
  ...WORDS_ALONE,
  markup: 'none',
}

let database: FreshDatabase
let core: Core
const clock = new MovableClock(new Date('2026-03-01T12:00:00Z'))
const useSystemClock = useClock(clock)
beforeAll(async () => {
  database = await freshDatabase()
  core = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:1')))
})
afterAll(async () => {
  useSystemClock()
  await core.close()
  await database.drop()
})

/** Payment after payment: a yes to one brings up the next. */
let paid: bigint[] = []
const PAYMENTS = 5n
const pay: Dialog = {
  name: 'pay',
  version: 1,
  session: false,
  run: async (io) => {
    for (let number = 1n; number <= PAYMENTS; number++) {
      const question = text('amount-button', { amount: money(number * 100n) })
      if (!(await io.confirm(question, text('agree-button'), text('cancel-button')))) return undefined
      await io.step('pay', async () => {
        paid.push(number)
        return null
      })
    }
    return undefined
  },
}
const rules = () => ({
  core,
  dialogs: { pay },
  commands: {
    findCommand: (words: string) => (words === 'pay' ? { dialog: 'pay' } : null),
    findAdminCommand: () => null,
  },
  limits: new Map([['typed', limits]]),
})

/** One person at a phone: what they type, what is brought to them, and when. */
class Phone {
  readonly address = newId()
  readonly screen: { said: string; at: Date }[] = []
  conversation_id: Uuid | null = null
  #claimed: Claimed[] = []
  #events = 0

  readonly channel: Channel = {
    name: 'typed',
    title: 'Typed',
    limits,
    show: async (view, _target, reader) => {
      this.screen.push({ said: writeTyped(view, reader, limits), at: clock.now() })
      return { outcome: 'sent', ref: `${this.address}.${this.screen.length}` }
    },
    remove: async (_address, ref) => ({ outcome: 'sent', ref }),
    acknowledge: async () => undefined,
  }

  async types(said: string): Promise<void> {
    this.#events += 1
    const body = { kind: 'text' as const, text: said, ref: String(this.#events) }
    const { address } = this
    const event_key = `${address}.${this.#events}`
    const event = {
      channel: 'typed',
      event_key,
      address,
      sender: address,
      kind: 'private' as const,
      language: 'en',
      body,
    }
    const [id] = await storeEvents(core.db, [event])
    this.conversation_id = present(id, 'the event is new')
  }

  /** The bot takes what waits. Gives back when what it took was heard; null when it took nothing. */
  async isHeard(): Promise<Date | null> {
    if (this.conversation_id === null) return null
    return (await takeTurn(rules(), this.conversation_id))?.scene.inbound.received_at ?? null
  }

  /** A message is taken for sending, and is not there yet. */
  async begins(): Promise<void> {
    if (this.conversation_id === null) return
    const wanted = { limit: 1, conversation_ids: [this.conversation_id], resting_channels: [] }
    this.#claimed.push(...(await claimMessages(core.db, wanted)))
  }

  async gets(): Promise<void> {
    for (;;) {
      for (const message of this.#claimed.splice(0)) await deliver(core, this.channel, message)
      await this.begins()
      if (this.#claimed.length === 0) return
    }
  }

  async talks(...said: string[]): Promise<void> {
    for (const each of said) {
      clock.move(1)
      await this.types(each)
      while ((await this.isHeard()) !== null);
      await this.gets()
    }
  }

  get last(): string {
    return this.screen.at(-1)?.said ?? ''
  }
}

let ada: Phone
beforeEach(() => {
  paid = []
  ada = new Phone()
})

const asked = (amount: number) =>
  new RegExp(`^₦${amount}\\n\\n1\\. ✓ I agree\\n2\\. ✕ Cancel\\n\\nReply with a number\\.$`)

test('a whole way by digits, labels and words, a message each', async () => {
  await ada.talks('pay')
  expect(ada.last).toMatch(asked(1))
  await ada.talks('1')
  expect(ada.last).toMatch(asked(2))
  await ada.talks('I agree', '2')
  expect(paid).toEqual([1n, 2n])
  expect(ada.screen).toHaveLength(3)
})

test('two yeses in one breath pay once, and the second is told and asked again', async () => {
  await ada.talks('pay')
  clock.move(1)
  await ada.types('1')
  await ada.types('1')
  while ((await ada.isHeard()) !== null);
  await ada.gets()
  expect(paid).toEqual([1n])
  expect(ada.last).toMatch(/^You wrote that before you could see my question, so here it is\.\n\n₦2\n\n1\. /)
  await ada.talks('1')
  expect(paid).toEqual([1n, 2n])
  expect(ada.last).toMatch(asked(3))
})

test('what is typed while the question is under way waits until it is known whether it was shown', async () => {
  await ada.types('pay')
  await ada.isHeard()
  await ada.begins()
  clock.move(1)
  await ada.types('1')
  expect(await ada.isHeard()).toBeNull()
  expect(paid).toEqual([])
  await ada.gets()
  // It was shown after all, but only now: later than the answer.
  expect(await ada.isHeard()).not.toBeNull()
  expect(paid).toEqual([])
  await ada.gets()
  await ada.talks('1')
  expect(paid).toEqual([1n])
})

test('a question that never arrived is asked again, and its old answer does nothing', async () => {
  await ada.types('pay')
  await ada.isHeard()
  await core.db('message').where({ conversation_id: ada.conversation_id }).update({ state: 'failed' })
  await ada.talks('1')
  expect(paid).toEqual([])
  expect(ada.last).toContain('before you could see')
})

type Act = 'yes' | 'label' | 'turn' | 'begin' | 'get' | 'second'
const act = fc.constantFrom<Act>('yes', 'yes', 'label', 'turn', 'turn', 'begin', 'get', 'second', 'second')

/** When question `number` began to be shown for the first time. */
const shownAt = (phone: Phone, number: bigint): Date | undefined =>
  phone.screen.find(({ said }) => said.includes(`₦${number}\n`))?.at

test('in whatever order things happen, nothing is paid by a yes that came before its question', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      const phone = new Phone()
      paid = []
      await phone.talks('pay')
      for (const each of acts) {
        if (each === 'yes') await phone.types('1')
        if (each === 'label') await phone.types('i agree')
        if (each === 'begin') await phone.begins()
        if (each === 'get') await phone.gets()
        if (each === 'second') clock.move(1)
        if (each !== 'turn') continue
        const before = paid.length
        const heard_at = await phone.isHeard()
        for (const number of paid.slice(before)) {
          const shown_at = shownAt(phone, number)
          expect(shown_at, `question ${number} was shown`).toBeDefined()
          expect(heard_at?.getTime()).toBeGreaterThan(shown_at?.getTime() ?? Number.POSITIVE_INFINITY)
        }
      }
      expect(paid).toEqual([...new Set(paid)])
      // However it went, the person can go on.
      await phone.gets()
      clock.move(1)
      while ((await phone.isHeard()) !== null);
      await phone.gets()
      const before = paid.length
      if (before < PAYMENTS) await phone.talks('1')
      expect(paid).toHaveLength(Math.min(before + 1, Number(PAYMENTS)))
    }),
    { numRuns: 12 },
  )
})
