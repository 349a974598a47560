import { present } from '../../../core/kernel/assert.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import { withTrace } from '../../../core/platform/log.ts'
import { inTransaction, type Trx } from '../../../core/platform/transaction.ts'
import type { Text } from '../../texts/text.ts'
import { type Draft, openDraft } from './draft.ts'
import { createLooking } from './looking.ts'
import { saveTurns } from './save-turns.ts'
import { loadScenes, type Scene } from './scene.ts'
import { playTurn, type TurnRules } from './turn.ts'

/**
 * What the bot still owes the channel after the commit: the end of a button's waiting. `more` says that
 * a further event of the conversation waits; `dialog` is the first that was played, if one was.
 */
export type TurnReport = { scene: Scene; note: Text | null; more: boolean; dialog: string | null }

/** One event of one conversation: effects, dialog state, work and replies commit together, or not at all. */
export async function takeTurn(
  rules: TurnRules,
  conversation_id: Uuid,
  onScene: (scene: Scene) => void = () => undefined,
): Promise<TurnReport | null> {
  return inTransaction(rules.core.db, async (trx) => {
    const [scene] = await loadScenes(trx, rules.core.config, rules.limits, [conversation_id])
    if (scene === undefined) return null
    onScene(scene)
    return withTrace(scene.inbound.trace_id, async () => {
      const look = createLooking(trx, rules.core)
      const draft = await playTurn(rules, openDraft({ trx, look, shares: false }, scene))
      if (draft === null) return null
      const [report] = await saveDrafts(trx, [draft])
      return present(report, 'one turn has one report')
    })
  })
}

/** What became of a turn among others. Null where nothing was taken; `own` must be taken alone. */
export type SharedTurn = TurnReport | 'own' | null

/**
 * The oldest event of each of several conversations, in one transaction; told in the order asked. Only turns that do
 * nothing but answer are saved here: they are made without writing anything, so one that wants to do more, or fails,
 * is let go without a trace, and taken alone.
 */
export async function shareTurns(rules: TurnRules, conversation_ids: readonly Uuid[]): Promise<SharedTurn[]> {
  return inTransaction(rules.core.db, async (trx) => {
    const scenes = await loadScenes(trx, rules.core.config, rules.limits, conversation_ids)
    const look = createLooking(trx, rules.core)
    const became = new Map<Uuid, SharedTurn>()
    const drafts = await Promise.all(
      scenes.map((scene) =>
        withTrace(scene.inbound.trace_id, () =>
          playTurn(rules, openDraft({ trx, look, shares: true }, scene)),
        ).catch(() => {
          // Whatever it was: alone it happens again, and is told of there.
          became.set(scene.conversation.id, 'own')
          return null
        }),
      ),
    )
    const played = drafts.filter((draft) => draft !== null)
    for (const report of await saveDrafts(trx, played)) became.set(report.scene.conversation.id, report)
    return conversation_ids.map((id) => became.get(id) ?? null)
  })
}

async function saveDrafts(trx: Trx, drafts: readonly Draft[]): Promise<TurnReport[]> {
  const more = await saveTurns(
    trx,
    drafts.map((draft) => ({ scene: draft.scene, outcome: draft })),
  )
  return drafts.map(({ scene, note, dialog }, place) => ({ scene, note, dialog, more: more[place] === true }))
}
