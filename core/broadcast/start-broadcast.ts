import { recordAct } from '../audit/index.ts'
import { now } from '../kernel/clock.ts'
import { newCode, newId, type Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { countSegment } from './count-segment.ts'
import type { BroadcastRefusal } from './refusals.ts'
import type { BroadcastClass, Segment } from './segment.ts'
import { tellProgress } from './tell-progress.ts'
import type { Words } from './words.ts'

export type BroadcastWish = {
  class: BroadcastClass
  segment: Segment
  /** As `readWords` gave them. */
  words: Words
  button: string | null
}

/**
 * Sends off a broadcast: from now on the clock finds its people and hands it out. Refused where nobody can be
 * reached. The group hears how it goes. Gives back what it is called.
 */
export async function startBroadcast(
  trx: Trx,
  env: Pick<Environment, 'config'>,
  { admin_id, ...wish }: BroadcastWish & { admin_id: Uuid },
): Promise<Result<{ reference: string }, BroadcastRefusal>> {
  const { people } = await countSegment(trx, env, wish)
  if (people === 0) return refuse({ code: 'broadcast.nobody' })
  const id = newId()
  const reference = `B${newCode(7)}`
  await trx('broadcast').insert({
    id,
    reference,
    class: wish.class,
    segment: canonicalJson(wish.segment),
    words: canonicalJson(wish.words),
    button: wish.button,
    asked_by: admin_id,
    asked_at: now(),
  })
  await recordAct(trx, {
    admin_id,
    action: 'broadcast.send',
    subject: `broadcast:${id}`,
    facts: { reference, class: wish.class, segment: wish.segment, words: wish.words, people },
  })
  await tellProgress(trx, env, id)
  return ok({ reference })
}
