import type { ReplayControls } from '@grammyjs/conversations/out/engine.js'
import type { Admin } from '../../../core/admin/index.ts'
import type { Core } from '../../../core/compose.ts'
import type { Customer } from '../../../core/customers/index.ts'
import { assert, present } from '../../../core/kernel/assert.ts'
import { newToken, type Uuid } from '../../../core/kernel/ids.ts'
import type { Json } from '../../../core/kernel/json.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import type { Choice, View } from '../../channels/channel.ts'
import { LETTERS } from '../../channels/write-message.ts'
import { type Text, text } from '../../texts/text.ts'
import { pack, unpack } from './codec.ts'
import { type Answer, type Columns, type Io, Leave, type Option, type Reader } from './dialog.ts'
import { drawKeypad, PIN_DIGITS_MAX, type PinEntry, revealEntry } from './keypad.ts'
import type { Looking } from './looking.ts'
import { NeedsOwnTurn } from './needs-own-turn.ts'

/** What is open in a chat: enough to tell a fresh tap from a stale one, and to show it again. */
export type Prompt = {
  id: string
  view: View
  slot: string
  secret: boolean
  /** It waits for words, and not for one of its buttons only. */
  words?: boolean
}

/** What a turn gathers while the dialog plays. Only first passes add to it; replays find everything recorded. */
export type Gathered = { shown: { view: View; slot?: string }[]; prompt: Prompt | null }

export type Stage = {
  core: Core
  trx: Trx
  run_id: string
  conversation_id: Uuid
  channel: string
  language: string
  customer: Customer | null
  admin: Admin | null
  interrupted: boolean
  look: Looking
  /** Other turns are played in the same transaction: what this one did would stand or fall with theirs. */
  shares: boolean
  /** A message here can show what was tapped so far. */
  taps_keys: boolean
  /** Their number, where the channel vouches for it. */
  own_phone: Phone | null
  gathered: Gathered
  /** Rolls the whole turn back: an error inside the engine would hang it for ever (its issue 155). */
  abort: (error: unknown) => void
}

/** A dialog that asks more often than this is a loop, and its replay log would grow without end. */
const WAITS_MAX = 60
const MISSES_MAX = 3

/** What a dialog speaks with, over the engine's controls. Every answer is recorded, so that a replay hears the same. */
export function createIo(controls: ReplayControls, stage: Stage): Io {
  const { core, gathered } = stage
  const talk = new Talk(controls, stage)
  return {
    conversation_id: stage.conversation_id,
    channel: stage.channel,
    language: stage.language,
    core,
    linked: stage.customer !== null,
    interrupted: stage.interrupted,
    get customer() {
      return present(stage.customer, 'a dialog with a session has a customer')
    },
    get admin() {
      return present(stage.admin, 'a dialog of the admin group is spoken with an admin')
    },
    say: async (said, { slot, shortcuts: choices, ...rest } = {}) => {
      await controls.action(() => {
        gathered.shown.push({
          view: { text: said, ...rest, ...(choices === undefined ? {} : { choices }) },
          ...(slot === undefined ? {} : { slot }),
        })
        return null
      }, 'say')
      return undefined
    },
    ask: (said, reader, { options = [], columns = 1, ...more } = {}) =>
      talk.ask({ text: said, ...more }, reader, options, columns),
    askContact: (said, label, reader, lead) => {
      const { own_phone: own } = stage
      const ask_contact = { label, ...(own === null ? {} : { own }) }
      return talk.ask({ text: said, ask_contact, ...(lead === undefined ? {} : { lead }) }, reader)
    },
    choose: (said, options, { columns = 1, ...more } = {}) =>
      talk.ask({ text: said, ...more }, mustChoose, options, columns),
    confirm: (said, yes, no) => talk.ask({ text: said }, mustChoose, yesOrNo(yes, no), 2),
    pin: (said, { lead } = {}) => talk.pin({ text: said, ...(lead === undefined ? {} : { lead }) }),
    secret: (said, { options = [], lead } = {}) =>
      talk.secret({ text: said, ...(lead === undefined ? {} : { lead }) }, options),
    reveal: (entry) => revealEntry(core.vault, entry),
    step: (name, run) =>
      talk.step(name, (trx, key) => {
        if (stage.shares) throw new NeedsOwnTurn('a step wants to do something')
        return run(trx, key)
      }),
    look: (name, look) =>
      talk.step(name, () => stage.look(look, present(stage.customer, 'who looks has a customer'))),
    leave: (next) => {
      throw new Leave(next)
    },
  }
}

class Talk {
  readonly #controls: ReplayControls
  readonly #stage: Stage
  #steps = 0
  #waits = 0

  constructor(controls: ReplayControls, stage: Stage) {
    this.#controls = controls
    this.#stage = stage
  }

  async step<T>(name: string, run: (trx: Trx, key: string) => Promise<T>): Promise<T> {
    const { trx, run_id, abort } = this.#stage
    const key = `${run_id}:${this.#steps++}:${name}`
    const recorded = await this.#controls.action(async () => {
      try {
        return pack(await run(trx, key))
      } catch (error) {
        abort(error)
        return new Promise<never>(() => {})
      }
    }, `step:${name}`)
    return unpack(recorded as Json) as T
  }

  /** Asks until the answer can be read; after three misses the person is shown the way out. */
  async ask<T>(view: View, reader: Reader<T>, options: Option<T>[] = [], columns: Columns = 1): Promise<T> {
    let lead = view.lead
    for (let miss = 0; miss < MISSES_MAX; miss++) {
      const asked: View = lead === undefined ? view : { ...view, lead }
      const words = reader !== mustChoose
      const { answer } = await this.#hear((id) => withOptions(asked, id, options, columns), { words })
      const read = readAnswer(answer, reader, options)
      if ('value' in read) return read.value
      lead = read.problem
    }
    throw new Leave({ start: 'menu', args: { lead: 'lost' } })
  }

  async pin(view: View): Promise<PinEntry> {
    const { taps_keys, core } = this.#stage
    const { vault } = core
    let keys: string[] = []
    let prompt_id: string | undefined
    for (;;) {
      const dots = text('pin-dots', {
        dots: '●'.repeat(keys.length) + '○'.repeat(Math.max(4, keys.length) - keys.length),
      })
      const build = (id: string): View => ({
        ...view,
        // A lead says what was wrong and what to do; then the question need not stand there too.
        ...(taps_keys ? { lead: view.lead ?? view.text, text: dots } : {}),
        keypad: drawKeypad(vault, id),
      })
      const { id, answer } = await this.#hear(build, {
        secret: true,
        ...(prompt_id === undefined ? {} : { id: prompt_id }),
      })
      prompt_id = id
      if (answer.kind === 'keys') return { prompt_id: id, keys: answer.keys }
      if (answer.kind !== 'key') continue
      if (answer.key === 'ok' && keys.length >= 4) return { prompt_id: id, keys }
      if (answer.key === 'del') keys = keys.slice(0, -1)
      else if (answer.key !== 'ok' && keys.length < PIN_DIGITS_MAX) keys = [...keys, answer.key]
    }
  }

  async secret<T>(view: View, options: Option<T>[]): Promise<PinEntry | T> {
    let lead = view.lead
    for (let miss = 0; miss < MISSES_MAX; miss++) {
      const asked: View = lead === undefined ? view : { ...view, lead }
      const build = (id: string) => withOptions(asked, id, options, 1)
      const { id, answer } = await this.#hear(build, { secret: true, words: true })
      if (answer.kind === 'keys') return { prompt_id: id, keys: answer.keys }
      if (answer.kind === 'choice')
        return present(options[answer.index], 'a choice is one of those shown').value
      lead = text('not-a-code')
    }
    throw new Leave({ start: 'menu', args: { lead: 'lost' } })
  }

  /** Shows a prompt and waits. The prompt's id makes its buttons its own. */
  async #hear(
    build: (id: string) => View,
    options: { secret?: boolean; words?: boolean; id?: string } = {},
  ): Promise<{ id: string; answer: Answer }> {
    if (this.#waits++ >= WAITS_MAX) throw new Leave({ start: 'menu', args: { lead: 'lost' } })
    const id = (await this.#controls.action(() => {
      const made = options.id ?? newToken()
      const { secret = false, words = false } = options
      this.#stage.gathered.prompt = { id: made, view: withMarks(build(made), words), slot: '', secret, words }
      return made
    }, 'prompt')) as string
    return { id, answer: (await this.#controls.interrupt('hear')) as Answer }
  }
}

const yesOrNo = (yes: Text, no: Text): Option<boolean>[] => [
  { value: true, label: yes },
  { value: false, label: no },
]

const mustChoose: Reader<never> = () => ({ problem: text('please-choose') })

function withOptions<T>(view: View, id: string, options: Option<T>[], columns: Columns): View {
  if (options.length === 0) return view
  const choices = options.map(({ label }, index) => ({ token: `${id}.${index}`, label }))
  const lengths = typeof columns === 'number' ? [columns] : columns
  const rows: Choice[][] = []
  for (let shown = 0; shown < choices.length; shown += rows.at(-1)?.length ?? choices.length)
    rows.push(choices.slice(shown, shown + (lengths[rows.length] ?? lengths.at(-1) ?? 1)))
  return { ...view, choices: rows }
}

/** Letters where words are an answer too: there 5 may be five naira. */
function withMarks(view: View, words: boolean): View {
  if (view.choices === undefined) return view
  assert(!words || view.choices.flat().length <= LETTERS.length, 'there is a letter for every choice')
  return { ...view, marks: words ? 'letters' : 'digits' }
}

function readAnswer<T>(
  answer: Answer,
  reader: Reader<T>,
  options: Option<T>[],
): { value: T } | { problem: ReturnType<typeof text> } {
  if (answer.kind === 'choice') {
    return { value: present(options[answer.index], 'a choice is one of those shown').value }
  }
  return reader(answer)
}
