import type { ReplayControls } from '@grammyjs/conversations/out/engine.js'
import type { Core } from '../../../core/compose.ts'
import type { Customer } from '../../../core/customers/index.ts'
import { present } from '../../../core/kernel/assert.ts'
import { newToken, type Uuid } from '../../../core/kernel/ids.ts'
import type { Json } from '../../../core/kernel/json.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import type { View } from '../../channels/channel.ts'
import { text } from '../../texts/text.ts'
import { pack, unpack } from './codec.ts'
import { type Answer, type Io, Leave, type Option, type Reader } from './dialog.ts'
import { drawKeypad, PIN_DIGITS_MAX, type PinEntry, revealEntry } from './keypad.ts'

/** What is open in a chat: enough to tell a fresh tap from a stale one, and to show it again. */
export type Prompt = { id: string; view: View; slot: string; secret: boolean }

/** What a turn gathers while the dialog plays. Only first passes add to it; replays find everything recorded. */
export type Gathered = { shown: { view: View; slot?: string }[]; prompt: Prompt | null }

export type Stage = {
  core: Core
  trx: Trx
  run_id: string
  conversation_id: Uuid
  language: string
  customer: Customer | null
  interrupted: boolean
  gathered: Gathered
  /** Rolls the whole turn back: an error inside the engine would hang it for ever (its issue 155). */
  abort: (error: unknown) => void
}

/** A dialog that asks more often than this is a loop, and its replay log would grow without end. */
const WAITS_MAX = 60
const MISSES_MAX = 3

export function createIo(controls: ReplayControls, stage: Stage): Io {
  const { core, gathered } = stage
  let steps = 0
  let waits = 0

  async function step<T>(name: string, run: (trx: Trx, key: string) => Promise<T>): Promise<T> {
    const key = `${stage.run_id}:${steps++}:${name}`
    const recorded = await controls.action(async () => {
      try {
        return pack(await run(stage.trx, key))
      } catch (error) {
        stage.abort(error)
        return new Promise<never>(() => {})
      }
    }, `step:${name}`)
    return unpack(recorded as Json) as T
  }

  /** Shows a prompt and waits. The prompt's id makes its buttons its own. */
  async function hear(
    build: (id: string) => View,
    options: { secret?: boolean; id?: string } = {},
  ): Promise<{ id: string; answer: Answer }> {
    if (waits++ >= WAITS_MAX) throw new Leave({ start: 'menu', args: { lead: 'lost' } })
    const id = (await controls.action(() => {
      const made = options.id ?? newToken()
      gathered.prompt = { id: made, view: build(made), slot: '', secret: options.secret ?? false }
      return made
    }, 'prompt')) as string
    return { id, answer: (await controls.interrupt('hear')) as Answer }
  }

  /** Asks until the answer can be read; after three misses the person is shown the way out. */
  async function ask<T>(view: View, reader: Reader<T>, options: Option<T>[] = [], columns = 1): Promise<T> {
    let lead = view.lead
    for (let miss = 0; miss < MISSES_MAX; miss++) {
      const asked: View = lead === undefined ? view : { ...view, lead }
      const { answer } = await hear((id) => withOptions(asked, id, options, columns))
      const read = readAnswer(answer, reader, options)
      if ('value' in read) return read.value
      lead = read.problem
    }
    throw new Leave({ start: 'menu', args: { lead: 'lost' } })
  }

  async function pin(view: View): Promise<PinEntry> {
    let keys: string[] = []
    let prompt_id: string | undefined
    for (;;) {
      const dots = text('pin-dots', {
        dots: '●'.repeat(keys.length) + '○'.repeat(Math.max(4, keys.length) - keys.length),
      })
      const build = (id: string): View => ({
        ...view,
        lead: view.text,
        text: dots,
        keypad: drawKeypad(core.vault, id),
      })
      const { id, answer } = await hear(build, {
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

  return {
    conversation_id: stage.conversation_id,
    language: stage.language,
    core,
    linked: stage.customer !== null,
    interrupted: stage.interrupted,
    get customer() {
      return present(stage.customer, 'a dialog with a session has a customer')
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
    ask: (said, reader, { options = [], columns = 1, lead } = {}) =>
      ask({ text: said, ...(lead === undefined ? {} : { lead }) }, reader, options, columns),
    askContact: (said, label, reader, lead) =>
      ask({ text: said, ask_contact: { label }, ...(lead === undefined ? {} : { lead }) }, reader),
    choose: (said, options, { columns = 1, ...more } = {}) =>
      ask({ text: said, ...more }, mustChoose, options, columns),
    confirm: (said, yes, no) =>
      ask(
        { text: said },
        mustChoose,
        [
          { value: true, label: yes },
          { value: false, label: no },
        ],
        2,
      ),
    pin: (said, { lead } = {}) => pin({ text: said, ...(lead === undefined ? {} : { lead }) }),
    reveal: (entry) => revealEntry(core.vault, entry),
    step,
    leave: (next) => {
      throw new Leave(next)
    },
  }
}

const mustChoose: Reader<never> = () => ({ problem: text('please-choose') })

function withOptions<T>(view: View, id: string, options: Option<T>[], columns: number): View {
  if (options.length === 0) return view
  const choices = options.map(({ label }, index) => ({ token: `${id}.${index}`, label }))
  const rows = Array.from({ length: Math.ceil(choices.length / columns) }, (_, row) =>
    choices.slice(row * columns, (row + 1) * columns),
  )
  return { ...view, choices: rows }
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
