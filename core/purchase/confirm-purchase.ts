import { present } from '../kernel/assert.ts'
import { addSeconds, now, secondsBetween } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { notifyAdmins } from '../notices/index.ts'
import { schedule } from '../platform/job.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { type Asked, askProvider } from './ask-provider.ts'
import { SEND_MARGIN_SECONDS, VERDICT_HOURS, waitSeconds } from './check-times.ts'
import { confirmJob } from './jobs.ts'
import { askLostAt, markUnknown } from './mark-unknown.ts'
import { movePurchase } from './move-purchase.ts'
import { planRecheck } from './plan-recheck.ts'
import type { ProviderVerdict, PurchaseCore } from './provider.ts'
import { findPurchase, lockPurchases, type Purchase } from './purchase.ts'
import { returnPurchase } from './return-purchase.ts'
import { noteAttempt } from './route/attempt.ts'
import { timeoutOf } from './route/find-telecom.ts'
import { settlePurchase } from './settle-purchase.ts'
import { statesBefore } from './states.ts'
import { tellDelays, tellOperators } from './tell-outcome.ts'

/** One answer of "I do not know it" may be a provider that is behind with its own books; two in a row are not. */
const MISSES_MIN = 2

/** How late a provider's books may be, and our money is not lost without anybody seeing it. */
const LATE_BOOKS_SECONDS = 900

/**
 * Asks the provider what became of a purchase that may have been delivered, and ends it when there is
 * a verdict. Without one it is asked again later, and after a day handed to a person. It is never sent
 * again. Safe to run twice at once: an answer counts only if nobody else was heard since it was asked for.
 *
 * With `check`, it asks only while the purchase stands at that count: else a job that was taken for lost
 * and comes late would begin a second chain of questions beside the first.
 */
export async function confirmPurchase(
  core: PurchaseCore,
  purchase_id: Uuid,
  check: number | null = null,
): Promise<void> {
  const purchase = await takeUp(core, purchase_id)
  if (purchase === null || (check !== null && purchase.checks !== check)) return
  const verdict = await askProvider(core, askedOf(purchase))
  await inTransaction(core.db, (trx) => heed(trx, core, purchase, verdict))
}

/** The purchase, if it is one to ask about: in doubt already, or left behind by whoever was sending it. */
async function takeUp(core: PurchaseCore, id: Uuid): Promise<Purchase | null> {
  const found = await findPurchase(core.db, id)
  if (found?.state === 'unknown' || found?.state === 'review') return found
  if (found?.state !== 'sending') return null
  return await inTransaction(core.db, async (trx) => {
    const time = now()
    const locked = (await lockPurchases(trx, [id])).get(id)
    return locked !== undefined && isLeftBehind(locked, time)
      ? await markUnknown(trx, core, { purchase_id: id, time })
      : null
  })
}

/** Whoever was sending it had time enough, and did not come back. */
export const isLeftBehind = ({ state, next_check_at }: Purchase, time: Date): boolean =>
  state === 'sending' && next_check_at !== null && next_check_at <= time

const askedOf = ({ provider, provider_request_id }: Purchase): Asked => ({
  provider,
  request_id: present(provider_request_id, 'a purchase that was sent has a request id'),
})

async function heed(trx: Trx, core: PurchaseCore, asked: Purchase, verdict: ProviderVerdict): Promise<void> {
  const time = now()
  const purchase_id = asked.id
  if (verdict.outcome === 'delivered') {
    await noteAttempt(trx, asked, { event: 'delivered', cost: verdict.cost })
    await settlePurchase(trx, core, { purchase_id, ...verdict })
    return
  }
  if (verdict.outcome === 'failed') {
    await noteAttempt(trx, asked, { event: 'failed' })
    await returnPurchase(trx, core, { purchase_id, reason: verdict.reason })
  } else await stayInDoubt(trx, core, { asked, time, is_missing: verdict.outcome === 'missing' })
  const ops = verdict.outcome === 'missing' ? undefined : verdict.ops
  await tellOperators(trx, core, { provider: asked.provider, ops, time })
}

async function stayInDoubt(
  trx: Trx,
  core: PurchaseCore,
  { asked, time, is_missing }: { asked: Purchase; time: Date; is_missing: boolean },
): Promise<void> {
  const purchase = (await lockPurchases(trx, [asked.id])).get(asked.id)
  if (purchase?.state !== 'unknown' || purchase.checks !== asked.checks) return
  const sent_at = present(purchase.sent_at, 'a purchase that was sent has a time')
  const age_seconds = secondsBetween(sent_at, time)
  const misses = is_missing ? purchase.misses + 1 : 0
  const grace_left = graceSeconds(core, purchase) - age_seconds
  if (misses >= MISSES_MIN && grace_left <= 0) {
    await noteAttempt(trx, purchase, { event: 'missing' })
    await returnPurchase(trx, core, { purchase_id: purchase.id, reason: 'not_sent' })
    await askOnceMore(trx, askedOf(purchase), purchase.id)
    return
  }
  if (age_seconds >= VERDICT_HOURS * 3600) await handToPeople(trx, core, purchase)
  else await askAgain(trx, core, { purchase, misses, grace_left, time })
}

/** A request that is still on its way is not known either: the grace outlasts the longest call. */
const graceSeconds = (core: PurchaseCore, { provider }: Purchase): number =>
  Math.max(core.config.UNKNOWN_GRACE_SECONDS, timeoutOf(core, provider) / 1000 + SEND_MARGIN_SECONDS)

/** A provider may write late into its own books: what went back because it knew nothing is asked about once more. */
const askOnceMore = (trx: Trx, { provider, request_id }: Asked, purchase_id: Uuid): Promise<void> =>
  planRecheck(
    trx,
    { purchase_id, provider, request_id, round: 0 },
    { key: `${request_id}:returned`, at: addSeconds(now(), LATE_BOOKS_SECONDS) },
  )

async function askAgain(
  trx: Trx,
  core: PurchaseCore,
  doubt: { purchase: Purchase; misses: number; grace_left: number; time: Date },
): Promise<void> {
  const { purchase, misses, grace_left, time } = doubt
  const checks = purchase.checks + 1
  const wait = waitSeconds(checks)
  // Money that is about to go back does not wait for the end of a long pause.
  const sooner = misses > 0 && grace_left > 0 ? Math.min(wait, Math.max(grace_left, waitSeconds(0))) : wait
  const ask_at = addSeconds(time, sooner)
  await trx.raw(
    `update purchase set checks = :checks, misses = :misses, next_check_at = :lost_at where id = :id`,
    { checks, misses, lost_at: askLostAt(ask_at, timeoutOf(core, purchase.provider)), id: purchase.id },
  )
  const key = `${purchase.id}:${checks}`
  await schedule(trx, confirmJob, { purchase_id: purchase.id, check: checks }, { key, at: ask_at })
}

async function handToPeople(trx: Trx, core: PurchaseCore, purchase: Purchase): Promise<void> {
  const moved = await movePurchase(trx, {
    from: statesBefore('review'),
    to: 'review',
    id: purchase.id,
    next_check_at: null,
  })
  if (moved === null) return
  await notifyAdmins(trx, core, {
    code: 'purchase.review',
    subject: moved.reference,
    detail: `No verdict from ${moved.provider} for ${VERDICT_HOURS} hours about request ${moved.provider_request_id}.`,
  })
  await tellDelays(trx, [moved], 'review')
}
