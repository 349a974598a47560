import { now } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import { maskWithin } from '../kernel/mask.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Act, hashAct, maskFacts, type StoredAct, storedTime } from './act.ts'

/**
 * Writes down what an admin does or looks at, in the transaction in which it happens: the one is never there without
 * the other. Its place in the chain it gets at the commit, so nobody waits here.
 */
export async function recordAct(trx: Trx, { admin_id, action, subject, facts = {} }: Act): Promise<void> {
  const act: StoredAct = {
    id: newId(),
    acted_at: storedTime(now()),
    admin_id,
    action,
    subject: maskWithin(subject),
    facts: canonicalJson(maskFacts(facts)),
  }
  await trx('audit').insert({ ...act, content_hash: hashAct(act) })
}
