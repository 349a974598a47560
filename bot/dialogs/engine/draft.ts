import type { Standing } from '../../../core/admin/index.ts'
import type { Customer } from '../../../core/customers/index.ts'
import { newToken } from '../../../core/kernel/ids.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import { canReplace, type View } from '../../channels/channel.ts'
import type { Text } from '../../texts/text.ts'
import { addressView, saidRef, withoutButtons } from './address-view.ts'
import type { Looking } from './looking.ts'
import type { Outcome } from './save-turns.ts'
import { type Running, type Scene, secretRef } from './scene.ts'

/** What a turn is making of itself. `reusable` is the tapped message, which the first thing said replaces. */
export type Draft = Outcome & {
  trx: Trx
  look: Looking
  /** Other turns are played in the same transaction. */
  shares: boolean
  scene: Scene
  customer: Customer | null
  live: boolean
  standing: Standing | null
  /** In a group: the message of the person that we answer. */
  said_ref: string | null
  reusable: { slot: string; view: View } | null
  note: Text | null
  dialog: string | null
  played: number
}

export function openDraft(
  { trx, look, shares }: Pick<Draft, 'trx' | 'look' | 'shares'>,
  scene: Scene,
): Draft {
  const { event } = scene.inbound
  const prompt = scene.running?.prompt
  const secret = secretRef(scene)
  const tapped = event.kind === 'choice' && prompt !== undefined && event.token.startsWith(`${prompt.id}.`)
  return {
    trx,
    look,
    shares,
    scene,
    customer: scene.customer,
    live: scene.session !== null,
    standing: scene.standing,
    said_ref: saidRef(scene, secret !== null),
    running: scene.running,
    suspended: scene.suspended,
    shown: [],
    aliases: [],
    removed: secret === null ? [] : [secret],
    scrub: secret !== null,
    reusable: tapped && scene.way.edits ? { slot: prompt.slot, view: prompt.view } : null,
    note: null,
    dialog: null,
    played: 0,
  }
}

/** Puts a view into the turn: over the message that was tapped if there is one, else as a new message. */
export function say(draft: Draft, said: View, slot: string | null): void {
  const view = addressView(said, draft.scene, draft.said_ref)
  const reused = reuse(draft, view)
  if (slot !== null && reused !== null) draft.aliases.push({ slot, same_as: reused })
  draft.shown.push({ view, slot: slot ?? reused })
}

/** The tapped message's slot, for the first view that can take its place. */
function reuse(draft: Draft, view: View): string | null {
  const { reusable } = draft
  if (reusable === null || !canReplace(view, reusable.view)) return null
  draft.reusable = null
  return reusable.slot
}

/**
 * Puts a question into the turn. Its slot is remembered, because the answer may take its place. What is said before
 * it this once does not stay with it.
 */
export function askIn(draft: Draft, running: Running, once?: Text): Running {
  const { scene, said_ref } = draft
  const view = addressView(running.prompt.view, scene, said_ref, running.prompt)
  const slot = reuse(draft, view) ?? `m:${newToken()}`
  draft.shown.push({ view: once === undefined ? view : { ...view, lead: once }, slot })
  const prompt = { ...running.prompt, view, slot }
  return { ...running, prompt, ...(said_ref === null ? {} : { said_ref }) }
}

/** Buttons of a question that is answered or left are taken away, so that nobody is led to tap them. */
export function clearOldButtons({ scene, shown, aliases, running }: Draft): void {
  const old = scene.running?.prompt
  // Where nothing can be changed the old question would come a second time.
  if (!scene.way.edits) return
  if (old === undefined || running?.prompt.slot === old.slot) return
  // A picture would have to be drawn and sent again only to lose its buttons.
  if (old.view.picture !== undefined || old.view.document !== undefined) return
  const bare = withoutButtons(old.view)
  if (bare === null) return
  if (shown.length === 0 || shown.some(({ slot }) => slot === old.slot)) return
  if (aliases.some(({ same_as }) => same_as === old.slot)) return
  shown.push({ view: bare, slot: old.slot })
}
