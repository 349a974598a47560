import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Core } from '../../../core/compose.ts'
import { newId } from '../../../core/kernel/ids.ts'
import { type Money, money } from '../../../core/kernel/money.ts'
import { Vault } from '../../../core/platform/seal.ts'
import { Secret } from '../../../core/platform/secret.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import { telegramLimits } from '../../channels/telegram/limits.ts'
import type { TextKey } from '../../texts/keys.ts'
import { text } from '../../texts/text.ts'
import type { Answer, Dialog } from './dialog.ts'
import { createLooking } from './looking.ts'
import { type Played, play } from './play.ts'
import type { Running, Scene } from './scene.ts'

/**
 * A dialog is played again from the start for every answer. The law: whoever talks with it must not be able
 * to tell. It says what it would have said in one go, does each effect once, and sees its own results again.
 */

/** A dialog as data, so that any may be made up. */
type Act =
  | { do: 'say'; amount: number }
  | { do: 'ask' }
  | { do: 'choose'; count: number }
  | { do: 'step'; gives: bigint }
  | { do: 'branch'; inner: Act[] }

const act: fc.Arbitrary<Act> = fc.letrec<{ act: Act }>((tie) => ({
  act: fc.oneof(
    { maxDepth: 2 },
    fc.record({ do: fc.constant('say' as const), amount: fc.nat(999) }),
    fc.record({ do: fc.constant('ask' as const) }),
    fc.record({ do: fc.constant('choose' as const), count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ do: fc.constant('step' as const), gives: fc.bigInt({ min: 0n, max: 99n }) }),
    fc.record({ do: fc.constant('branch' as const), inner: fc.array(tie('act'), { maxLength: 3 }) }),
  ),
})).act

type Journal = { effects: string[]; seen: string[] }

const spoken = (amount: Money) => text('amount-button', { amount })

/** The dialog under test: what it does next may depend on every answer and result before. */
function made(script: Act[], journal: Journal): Dialog {
  return {
    name: 'made-up',
    version: 1,
    session: false,
    async run(io) {
      let known = money(0)
      const perform = async (acts: Act[]): Promise<void> => {
        for (const each of acts) {
          if (each.do === 'say') await io.say(spoken(money(each.amount)))
          if (each.do === 'ask') {
            const size = await io.ask(spoken(known), (answer) =>
              answer.kind === 'text' ? { value: answer.text.length } : { problem: text('not-an-amount') },
            )
            known = money(BigInt(known) + BigInt(size))
          }
          if (each.do === 'choose') {
            const options = Array.from({ length: each.count }, (_, value) => ({
              value,
              label: { plain: `${value}` },
            }))
            known = money(BigInt(known) + BigInt(await io.choose(spoken(known), options)))
          }
          if (each.do === 'step') {
            const before = known
            known = await io.step('effect', async (_trx, key) => {
              journal.effects.push(`${key} after ${before}`)
              return money(BigInt(before) + each.gives)
            })
          }
          if (each.do === 'branch' && known % 2n === 0n) await perform(each.inner)
        }
        journal.seen.push(`${known}`)
      }
      await perform(script)
      return undefined
    },
  }
}

const core = { vault: new Vault(new Secret(Buffer.alloc(32, 1).toString('base64'))) } as Core
const scene: Scene = {
  inbound: { id: 1n, event: { kind: 'blocked' }, trace_id: 't', attempts: 0, received_at: new Date(0) },
  conversation: {
    id: newId(),
    channel: 'telegram',
    address: '1',
    sender: '1',
    kind: 'private',
    language: 'en',
    blocked_at: null,
  },
  customer: null,
  session: null,
  standing: null,
  running: null,
  suspended: null,
  prompt_ref: null,
  prompt_shown_at: null,
  prompt_sending: false,
  way: telegramLimits,
}

const playTurn = (dialog: Dialog, from?: { running: Running; answer: Answer }): Promise<Played> =>
  play({
    core,
    trx: {} as Trx,
    look: createLooking({} as Trx, core),
    shares: false,
    scene,
    customer: null,
    admin: null,
    dialog,
    run_id: 'run',
    args: {},
    ...(from === undefined ? {} : { from }),
  })

/** What a turn showed, without the chance in it. */
function shownBy({ gathered: { shown, prompt } }: Played): unknown[] {
  const said: unknown[] = shown.map(({ view }) => view)
  if (prompt !== null) said.push(JSON.parse(JSON.stringify(prompt.view).replaceAll(prompt.id, 'PROMPT')))
  return said
}

/** Turn by turn, with the state through the database in between, as it really goes. */
async function talk(
  script: Act[],
  answers: Answer[],
  again: boolean,
): Promise<Journal & { said: unknown[]; ended: boolean }> {
  const journal: Journal = { effects: [], seen: [] }
  const dialog = made(script, journal)
  let turn = await playTurn(dialog)
  const said = shownBy(turn)
  for (const answer of answers) {
    if (turn.ended) break
    const stored = JSON.stringify(turn.running)
    // A turn that was rolled back is played once more from what was stored.
    if (again)
      await playTurn(made(script, { effects: [], seen: [] }), { running: JSON.parse(stored), answer })
    turn = await playTurn(dialog, { running: JSON.parse(stored), answer })
    said.push(...shownBy(turn))
  }
  return { ...journal, said, ended: turn.ended }
}

/** The same dialog, told in one go by a model that knows of no turns, until the answers run out. */
function tell(script: Act[], answers: Answer[]): { said: unknown[]; effects: number } {
  const said: unknown[] = []
  const left = [...answers]
  let effects = 0
  let known = 0n
  const amount = (value: bigint | number) => ({ key: 'amount-button', params: { amount: `${value}` } })

  function hear(question: object, take: (answer: Answer) => bigint | null, problem: TextKey): boolean {
    let lead = {}
    for (let miss = 0; miss < 3; miss++) {
      said.push({ ...question, ...lead })
      const answer = left.shift()
      if (answer === undefined) return false
      const taken = take(answer)
      if (taken !== null) {
        known += taken
        return true
      }
      lead = { lead: { key: problem, params: {} } }
    }
    return false
  }

  const perform = (acts: Act[]): boolean => acts.every(performOne)

  function performOne(each: Act): boolean {
    switch (each.do) {
      case 'say':
        said.push({ text: amount(each.amount) })
        return true
      case 'step':
        effects += 1
        known += each.gives
        return true
      case 'ask':
        return hear({ text: amount(known) }, lengthOf, 'not-an-amount')
      case 'choose':
        return hear(
          { text: amount(known), choices: choices(each.count), marks: 'digits' },
          indexOf,
          'please-choose',
        )
      case 'branch':
        return known % 2n === 0n ? perform(each.inner) : true
    }
  }

  perform(script)
  return { said, effects }
}

const lengthOf = (given: Answer): bigint | null => (given.kind === 'text' ? BigInt(given.text.length) : null)
const indexOf = (given: Answer): bigint | null => (given.kind === 'choice' ? BigInt(given.index) : null)
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => [{ token: `PROMPT.${index}`, label: { plain: `${index}` } }])

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.string({ maxLength: 5 }).map((said): Answer => ({ kind: 'text', text: said })),
  fc.constant<Answer>({ kind: 'choice', index: 0 }),
  fc.constant<Answer>({ kind: 'other', what: 'sticker' }),
)

/** A tap on a question without buttons never reaches a dialog. */
const asks = (acts: Act[]): boolean =>
  acts.some((each) => each.do === 'ask' || (each.do === 'branch' && asks(each.inner)))
const fits = (script: Act[], answers: Answer[]): boolean =>
  !asks(script) || answers.every(({ kind }) => kind !== 'choice')

test('any prefix of the answers, played turn by turn, says what one telling says and does each effect once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 6 }),
      fc.array(answer, { maxLength: 8 }),
      async (script, answers) => {
        fc.pre(fits(script, answers))
        const played = await talk(script, answers, false)
        const told = tell(script, answers)
        expect(played.said).toEqual(told.said)
        expect(played.effects).toHaveLength(told.effects)
        expect(new Set(played.effects).size).toBe(played.effects.length)
      },
    ),
    { numRuns: 60 },
  )
})

test('a turn that is played again from the stored state, after a rollback, goes the same way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 6 }),
      fc.array(answer, { maxLength: 6 }),
      async (script, answers) => {
        fc.pre(fits(script, answers))
        const once = await talk(script, answers, false)
        const twice = await talk(script, answers, true)
        expect(twice).toEqual(once)
      },
    ),
    { numRuns: 30 },
  )
})

test('an error in a step ends the turn with that error and does not hang', async () => {
  const broken: Dialog = {
    name: 'broken',
    version: 1,
    session: false,
    run: async (io) => {
      await io.step('breaks', async () => {
        throw new Error('the step broke')
      })
      return undefined
    },
  }
  await expect(playTurn(broken)).rejects.toThrow('the step broke')
})

test('a dialog that asks for ever is ended and leads to the menu', async () => {
  const endless: Dialog = {
    name: 'endless',
    version: 1,
    session: false,
    run: async (io) => {
      for (;;) await io.choose(text('menu'), [{ value: 1, label: text('skip-button') }])
    },
  }
  let turn = await playTurn(endless)
  let turns = 1
  while (!turn.ended && turns < 100) {
    turn = await playTurn(endless, { running: turn.running, answer: { kind: 'choice', index: 0 } })
    turns += 1
  }
  expect(turn).toMatchObject({ ended: true, next: { start: 'menu' } })
  expect(turns).toBeLessThan(70)
})
