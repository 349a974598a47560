import { readStanding } from '../../../core/admin/index.ts'
import { readLiveSession } from '../../../core/auth/index.ts'
import type { Core } from '../../../core/compose.ts'
import { markBlocked, readCustomer } from '../../../core/customers/index.ts'
import { assert, present } from '../../../core/kernel/assert.ts'
import type { JsonObject } from '../../../core/kernel/json.ts'
import { countMissed } from '../../../core/notices/index.ts'
import type { Reader } from '../../texts/format.ts'
import { text } from '../../texts/text.ts'
import { shortcuts } from '../shortcuts.ts'
import { composeViews } from './compose-views.ts'
import type { Answer, Dialog, Next } from './dialog.ts'
import { askIn, clearOldButtons, type Draft, say } from './draft.ts'
import { type Gate, gateOf } from './gate.ts'
import { type Commands, type Intent, interpret } from './interpret.ts'
import { NeedsOwnTurn } from './needs-own-turn.ts'
import { play } from './play.ts'
import type { Running, Scene, Way } from './scene.ts'

export type TurnRules = {
  core: Core
  dialogs: Record<string, Dialog>
  commands: Commands
  /** What each channel can carry, by its name. */
  limits: ReadonlyMap<string, Way>
}

/** A dialog may lead into another (login, then what was asked for), but not for ever. */
const DIALOGS_PER_TURN_MAX = 5

/** Makes the whole turn, but for what is saved at its end. Null: the event stays where it is, and is looked at again. */
export async function playTurn(rules: TurnRules, draft: Draft): Promise<Draft | null> {
  const { scene } = draft
  const intent = interpret(scene, rules.commands, rules.core.vault, readerOf(rules.core, scene))
  if (intent.do === 'wait') return null
  if (scene.conversation.blocked_at !== null && scene.inbound.event.kind !== 'blocked')
    await welcomeBack(draft)
  await perform(rules, draft, intent)
  clearOldButtons(draft)
  if (!scene.way.edits) draft.shown = composeViews(draft.shown)
  return draft
}

export function readerOf(core: Core, scene: Scene): Reader {
  const { CURRENCY, COUNTRY, TIME_ZONE } = core.config
  const time_zone = scene.customer?.time_zone ?? TIME_ZONE
  return { language: scene.conversation.language, time_zone, currency: CURRENCY, country: COUNTRY }
}

/**
 * Somebody who blocked us and speaks again. Whatever the channel told us, or forgot to tell us, this chat is
 * open; what did not reach it is not sent again out of its time, but lies in the inbox.
 */
async function welcomeBack({ trx, scene, shown, shares }: Draft): Promise<void> {
  if (shares) throw new NeedsOwnTurn('a chat is opened again')
  const conversation_id = scene.conversation.id
  await markBlocked(trx, { conversation_id, blocked: false })
  const missed = await countMissed(trx, conversation_id)
  if (missed > 0)
    shown.push({
      view: { text: text('inbox-missed', { missed }), choices: shortcuts(['notifications']) },
      slot: null,
    })
}

/** Silence that was asked for by a word is promised, once. What was under way waits for them. */
async function block({ trx, scene, shown, shares }: Draft, blocked: boolean): Promise<void> {
  if (shares) throw new NeedsOwnTurn('a chat is blocked')
  const { conversation, inbound } = scene
  await markBlocked(trx, { conversation_id: conversation.id, blocked })
  const is_promised = inbound.event.kind === 'blocked' && inbound.event.by_word === true
  if (is_promised && conversation.blocked_at === null)
    shown.push({ view: { text: text('silence-promised') }, slot: null })
}

async function perform(
  rules: TurnRules,
  draft: Draft,
  intent: Exclude<Intent, { do: 'wait' }>,
): Promise<void> {
  switch (intent.do) {
    case 'nothing':
      return
    case 'block':
      return block(draft, intent.blocked)
    case 'say':
      say(draft, intent.view, null)
      return
    case 'stale':
      return answerStale(draft, intent.why)
    case 'start':
      return start(rules, draft, intent.name, intent.args)
    case 'answer':
      return carryOn(rules, draft, intent.answer)
  }
}

/**
 * A stale button never does anything, nor does what was typed before its question was shown: it says so, and shows
 * where we really are.
 */
async function answerStale(draft: Draft, why: 'button' | 'typed'): Promise<void> {
  const said = text(why === 'button' ? 'stale-button' : 'stale-typed')
  draft.note = said
  // A word to everybody about one person's old button would only fill a group.
  if (draft.scene.conversation.kind === 'group') return
  const { choosing, edits } = draft.scene.way
  if (edits && (await hasMovedOn(draft))) return
  if (draft.running === null) say(draft, { text: said, choices: shortcuts(['menu']) }, null)
  // Where a tap can be answered on the button itself, the note is enough.
  else draft.running = askIn(draft, draft.running, choosing === 'tap' ? undefined : said)
}

/**
 * True when the tapped message already shows what came after, as on the second of two quick taps. Asking again
 * below it would only fill the chat.
 */
async function hasMovedOn({ trx, scene, running }: Draft): Promise<boolean> {
  const { event } = scene.inbound
  if (event.kind !== 'choice') return false
  const here = { conversation_id: scene.conversation.id, channel_ref: event.ref }
  const slots: string[] = await trx('message_slot').where(here).pluck('slot')
  return running === null ? slots.length > 0 : slots.includes(running.prompt.slot)
}

async function carryOn(rules: TurnRules, draft: Draft, answer: Answer): Promise<void> {
  const running = present(draft.running, 'an answer belongs to a running dialog')
  const dialog = rules.dialogs[running.name]
  if (dialog === undefined || dialog.version !== running.version) {
    // Said in the chat and not only on the button: who typed would wonder why the questions begin again.
    say(draft, { text: text('dialog-changed') }, null)
    return start(rules, draft, dialog?.name ?? 'menu', running.args)
  }
  const gate = gateAt(draft, dialog)
  if (gate === 'register' || gate === 'login' || gate === 'admin-sign-in') {
    // The tap or word that came too late is not carried out after the login: it is asked for again.
    draft.suspended = running
    return start(rules, draft, gate === 'register' ? 'login' : gate, { after: { resume: true } })
  }
  if (gate !== 'open') return turnAway(rules, draft, gate, {})
  await run(rules, draft, dialog, running.run_id, running.args, { running, answer })
}

const gateAt = ({ scene, customer, live, standing }: Draft, dialog: Dialog): Gate =>
  gateOf({ kind: scene.conversation.kind, customer, live, standing }, dialog)

/** Not here, or not by them. Whatever they were in the middle of is over. */
async function turnAway(
  rules: TurnRules,
  draft: Draft,
  gate: 'role-too-low' | 'elsewhere' | 'closed',
  args: JsonObject,
): Promise<void> {
  draft.running = null
  draft.suspended = null
  if (gate === 'role-too-low') say(draft, { text: text('admin-role-too-low') }, null)
  // Where a customer is led to the menu, an admin is shown what there is here.
  if (gate === 'elsewhere' && draft.standing !== null) await start(rules, draft, 'admin-home', args)
}

async function start(rules: TurnRules, draft: Draft, name: string, args: JsonObject): Promise<void> {
  const dialog = present(rules.dialogs[name], `there is a dialog ${name}`)
  const gate = gateAt(draft, dialog)
  if (gate === 'register' || gate === 'login' || gate === 'admin-sign-in')
    return start(rules, draft, gate, { after: { start: name, args } })
  if (gate !== 'open') return turnAway(rules, draft, gate, args)
  const run_id = `${draft.scene.inbound.id}.${name}`
  await run(rules, draft, dialog, run_id, args)
}

async function run(
  rules: TurnRules,
  draft: Draft,
  dialog: Dialog,
  run_id: string,
  args: JsonObject,
  from?: { running: Running; answer: Answer },
): Promise<void> {
  assert(draft.played++ < DIALOGS_PER_TURN_MAX, 'dialogs do not lead into one another for ever')
  draft.dialog ??= dialog.name
  const { trx, look, shares, scene, customer, standing } = draft
  const played = await play({
    core: rules.core,
    ...{ trx, look, shares, scene, customer },
    admin: standing?.admin ?? null,
    dialog,
    run_id,
    args,
    ...(from === undefined ? {} : { from }),
  })
  for (const { view, slot } of played.gathered.shown) say(draft, view, slot ?? null)
  if (!played.ended) {
    draft.running = askIn(draft, played.running)
    return
  }
  draft.running = null
  await follow(rules, draft, played.next)
}

/** Goes where a dialog led. Who speaks may have changed on the way: a login, a registration, a logout. */
async function follow(rules: TurnRules, draft: Draft, next: Next): Promise<void> {
  if (next === undefined) return
  const { id, kind, ...place } = draft.scene.conversation
  if (kind === 'group')
    draft.standing = await readStanding(draft.trx, rules.core.config, { conversation_id: id, ...place })
  const linked = await draft.trx('conversation').where({ id }).first('customer_id')
  draft.customer = linked?.customer_id == null ? null : await readCustomer(draft.trx, linked.customer_id)
  draft.live = draft.customer !== null && (await readLiveSession(draft.trx, id)) !== null
  if ('start' in next) return start(rules, draft, next.start, next.args ?? {})
  if (draft.suspended === null) return start(rules, draft, 'menu', {})
  draft.running = askIn(draft, draft.suspended)
  draft.suspended = null
}
