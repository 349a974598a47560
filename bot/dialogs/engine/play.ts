import { ReplayEngine } from '@grammyjs/conversations/out/engine.js'
import type { Admin } from '../../../core/admin/index.ts'
import type { Core } from '../../../core/compose.ts'
import type { Customer } from '../../../core/customers/index.ts'
import { assert, present } from '../../../core/kernel/assert.ts'
import type { JsonObject } from '../../../core/kernel/json.ts'
import { parsePhone } from '../../../core/kernel/phone.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import { type Answer, type Dialog, Leave, type Next } from './dialog.ts'
import { createIo, type Gathered } from './io.ts'
import type { Looking } from './looking.ts'
import type { Running, Scene } from './scene.ts'

export type Played = { gathered: Gathered } & (
  | { ended: true; next: Next }
  | { ended: false; running: Running }
)

type Play = {
  core: Core
  trx: Trx
  look: Looking
  shares: boolean
  scene: Scene
  customer: Customer | null
  admin: Admin | null
  dialog: Dialog
  run_id: string
  args: JsonObject
  /** Where it waited, and what it was answered. Absent for a new run. */
  from?: { running: Running; answer: Answer }
}

/**
 * Plays a dialog up to its next question or its end. A step that fails never throws into the
 * engine, which would hang for ever; it rejects a race beside it, and the turn rolls back.
 */
export async function play({
  core,
  trx,
  look,
  shares,
  scene,
  customer,
  admin,
  dialog,
  run_id,
  args,
  from,
}: Play): Promise<Played> {
  const gathered: Gathered = { shown: [], prompt: null }
  let abort: (error: unknown) => void = () => undefined
  const aborted = new Promise<never>((_, reject) => {
    abort = reject
  })
  aborted.catch(() => undefined)
  const { id: conversation_id, channel, language } = scene.conversation
  const { from_phone } = scene.inbound.event
  const interrupted = scene.running !== null && from === undefined
  const stage = {
    core,
    ...{ trx, look, shares },
    run_id,
    conversation_id,
    channel,
    language,
    customer,
    admin,
    interrupted,
    taps_keys: scene.way.edits,
    own_phone: from_phone === undefined ? null : parsePhone(from_phone),
    gathered,
    abort,
  }
  let next: Next
  const engine = new ReplayEngine(async (controls) => {
    next = await dialog.run(createIo(controls, stage), args)
  })
  const result = await Promise.race([from === undefined ? engine.play() : replay(engine, from), aborted])
  if (result.type === 'returned') return { gathered, ended: true, next: next ?? undefined }
  if (result.type === 'thrown') {
    if (result.error instanceof Leave) return { gathered, ended: true, next: result.error.next }
    throw result.error
  }
  assert(result.type === 'interrupted', 'a dialog waits, returns or throws')
  const running: Running = {
    name: dialog.name,
    version: dialog.version,
    run_id,
    args,
    state: result.state,
    waiting: present(result.interrupts[0], 'a waiting dialog waits for something'),
    prompt: present(gathered.prompt, 'a waiting dialog has asked something'),
  }
  return { gathered, ended: false, running }
}

function replay(engine: ReplayEngine, { running, answer }: { running: Running; answer: Answer }) {
  ReplayEngine.supply(running.state, running.waiting, answer)
  return engine.replay(running.state)
}
