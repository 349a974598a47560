import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { codesSentTo, makeConversation, newPhone } from '../../test/support/people.ts'
import { MovableClock, secondsBetween, useClock } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { Vault } from '../platform/seal.ts'
import { Secret } from '../platform/secret.ts'
import { inTransaction } from '../platform/transaction.ts'
import { type CodePurpose, checkCode, requestCode } from './index.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let db: Db
const vault = new Vault(new Secret(Buffer.alloc(32, 9).toString('base64')))
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 4 })
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

/** Everything that was ever sent, with what the rules say has become of it. */
type CodeSubject = { phone: Phone; conversation_id: Uuid; purpose: CodePurpose }
type Sent = CodeSubject & { code: string; sent_at: Date; state: 'open' | 'replaced' | 'used' | 'guessed' }
type World = { phones: Phone[]; chats: Uuid[]; sent: Sent[]; clock: MovableClock }
type Step =
  | { do: 'request'; phone: number; chat: number; purpose: CodePurpose }
  /** Sends the `pick`-th newest code ever sent, to its own place or somewhere else. */
  | { do: 'check'; pick: number; place: 'own' | 'phone' | 'chat' | 'purpose' }
  | { do: 'guess'; phone: number; chat: number; purpose: CodePurpose }
  | { do: 'wait'; seconds: number }

const place = fc.nat({ max: 1 })
const purpose = fc.constantFrom<CodePurpose>('login', 'reset_pin')
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('request' as const), phone: place, chat: place, purpose }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('check' as const),
        pick: fc.nat({ max: 3 }),
        place: fc.constantFrom(
          'own' as const,
          'own' as const,
          'phone' as const,
          'chat' as const,
          'purpose' as const,
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('guess' as const), phone: place, chat: place, purpose }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        seconds: fc.constantFrom(1, 59, 60, 60, 239, 240, 300, 3600),
      }),
    },
  ),
  { minLength: 8, maxLength: 30 },
)

const LIFE_SECONDS = 300

async function requestStep(world: World, subject: CodeSubject): Promise<void> {
  const result = await inTransaction(db, (trx) => requestCode(trx, { vault }, { ...subject, language: 'en' }))
  if (!result.ok) return
  for (const old of world.sent)
    if (
      old.state === 'open' &&
      (old.phone === subject.phone || old.conversation_id === subject.conversation_id)
    )
      old.state = 'replaced'
  const code = (await codesSentTo(db, vault, subject.phone)).at(-1) ?? ''
  world.sent.push({ ...subject, code, sent_at: world.clock.now(), state: 'open' })
}

/** The law: accepted exactly when it is open, fresh, in its own place, and nothing is locked. */
async function checkStep(world: World, subject: CodeSubject, code: string): Promise<void> {
  const result = await inTransaction(db, (trx) => checkCode(trx, { vault }, { ...subject, code }))
  const open = world.sent.find(
    (sent) =>
      sent.state === 'open' &&
      sent.phone === subject.phone &&
      sent.conversation_id === subject.conversation_id &&
      sent.purpose === subject.purpose,
  )
  const fresh = open !== undefined && secondsBetween(open.sent_at, world.clock.now()) < LIFE_SECONDS
  if (result.ok) {
    expect(open?.code).toBe(code)
    expect(fresh).toBe(true)
    if (open !== undefined) open.state = 'used'
    return
  }
  if (result.refusal.code === 'auth.locked') {
    for (const sent of world.sent) if (sent === open && fresh && sent.code !== code) sent.state = 'guessed'
    return
  }
  const expected = open === undefined ? 'auth.no-code' : fresh ? 'auth.wrong-code' : 'auth.code-expired'
  expect(result.refusal.code).toBe(expected)
  if (expected === 'auth.wrong-code') expect(open?.code).not.toBe(code)
}

async function take(world: World, step: Step): Promise<void> {
  if (step.do === 'wait') return world.clock.move(step.seconds)
  if (step.do === 'check') {
    const sent = world.sent.at(-1 - step.pick)
    if (sent === undefined) return
    const other = <T>(all: T[], mine: T) => all.find((one) => one !== mine) ?? mine
    const subject: CodeSubject = {
      phone: step.place === 'phone' ? other(world.phones, sent.phone) : sent.phone,
      conversation_id:
        step.place === 'chat' ? other(world.chats, sent.conversation_id) : sent.conversation_id,
      purpose: step.place === 'purpose' ? other(['login', 'reset_pin'], sent.purpose) : sent.purpose,
    }
    return checkStep(world, subject, sent.code)
  }
  const [phone, conversation_id] = [world.phones[step.phone], world.chats[step.chat]]
  if (phone === undefined || conversation_id === undefined) return
  const subject = { phone, conversation_id, purpose: step.purpose }
  return step.do === 'request' ? requestStep(world, subject) : checkStep(world, subject, 'no code')
}

it('no order of events makes a replaced, expired, used or misplaced code count', async () => {
  const reached = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(steps, async (trail) => {
      const clock = new MovableClock(new Date('2026-11-21T12:00:00Z'))
      const restore = useClock(clock)
      try {
        const chats = [await makeConversation(db), await makeConversation(db)].map(({ id }) => id)
        const world: World = { phones: [newPhone(), newPhone()], chats, sent: [], clock }
        for (const step of trail) await take(world, step)
        for (const { state } of world.sent) reached.set(state, (reached.get(state) ?? 0) + 1)
      } finally {
        restore()
      }
    }),
    { numRuns: 60 },
  )
  // A law that never met the interesting cases would prove nothing.
  for (const state of ['used', 'replaced', 'open']) expect(reached.get(state) ?? 0).toBeGreaterThan(0)
}, 60_000)
