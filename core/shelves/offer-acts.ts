import { recordAct } from '../audit/index.ts'
import { addDays, beginOfDay, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import { newCode, type Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import { ZERO } from '../kernel/money.ts'
import type { Result } from '../kernel/result.ts'
import {
  discountOf,
  endOffer,
  findOffers,
  type Goods,
  type MakeRefusal,
  makeOffer,
  type NewOffer,
  type Offer,
  offerKey,
  readShopOffer,
} from '../offers/index.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { type OfferDraft, writeOfferCells, writeTermCells } from './csv/offer-cells.ts'

type Env = Pick<Environment, 'config'>
type By = { admin_id: Uuid }
/** An offer that takes the place of another has its code, and the other one ends. */
type Replaces = { replaces?: { id: Uuid; code: string; version: number } | null }

/** Makes an offer of the shop and writes it down. Refusals: see `MakeRefusal`. */
export async function addOffer(
  trx: Trx,
  { config }: Env,
  { admin_id, draft, replaces = null }: By & { draft: OfferDraft } & Replaces,
): Promise<Result<{ offer_id: Uuid; code: string }, MakeRefusal>> {
  const code = replaces?.code ?? newCode(6)
  const before = replaces === null ? null : await readShopOffer(trx, replaces.id)
  const key = offerKey(code, (replaces?.version ?? 0) + 1)
  const made = await makeOffer(trx, { ...draft, key } as NewOffer)
  if (!made.ok) return made
  if (replaces !== null) await endOffer(trx, replaces.id)
  const after = writeTermCells({ code, draft, ended: false }, config)
  const facts = { before: before === null ? null : writeOfferCells(before, config), after }
  const action = replaces === null ? 'offer.add' : 'offer.replace'
  await recordAct(trx, { admin_id, action, subject: `offer:${made.value.offer_id}`, facts })
  return { ok: true, value: { offer_id: made.value.offer_id, code } }
}

/** Ends an offer for good; false when it had ended. */
export async function stopOffer(trx: Trx, { admin_id, offer_id }: By & { offer_id: Uuid }): Promise<boolean> {
  const before = await readShopOffer(trx, offer_id)
  if (before === null || before.state === 'ended' || !(await endOffer(trx, offer_id))) return false
  const facts = {
    code: before.code,
    name: before.name,
    uses: before.uses,
    ends_at: before.ends_at.toISOString(),
  }
  await recordAct(trx, { admin_id, action: 'offer.end', subject: `offer:${offer_id}`, facts })
  return true
}

/** What somebody new would pay: each offer that takes something off, the best first. */
export type Preview = { offers: { name: string; amount: Money }[] }

/** Looks at the offers that run, and at one that is only thought of. Nothing is reserved. */
export async function previewGoods(db: Db | Trx, goods: Goods, draft: OfferDraft | null): Promise<Preview> {
  const running = await findOffers(db, { customer_id: null, time: now() })
  const thought = draft === null ? [] : [asOffer(draft)]
  const offers = [...thought, ...running]
    .map((offer) => ({ name: offer.name, amount: discountOf(offer, goods) }))
    .filter(({ amount }) => amount > ZERO)
    .sort((left, right) => Number(right.amount - left.amount))
  return { offers }
}

const asOffer = (draft: OfferDraft): Offer =>
  ({
    ...{ id: '', customer_id: null, ended_at: null, uses_max: null, per_customer_max: null, cap: null },
    ...{ spend_min: ZERO, categories: null, networks: null, plan_categories: null, plan_ids: null },
    ...draft,
  }) as unknown as Offer

const DAYS_OFFERED = [1, 3, 7, 14, 30]

/** When an offer may begin and end, as answers to tap: at once, and with the end of a day. To the minute. */
export function offerTimes({ TIME_ZONE }: Environment['config']): {
  soon: Date
  ends: { days: number; ends_at: Date }[]
} {
  const time = now()
  const today = dayOf(time, TIME_ZONE)
  const ends = DAYS_OFFERED.map((days) => ({ days, ends_at: beginOfDay(addDays(today, days), TIME_ZONE) }))
  return { soon: new Date(Math.floor(time.getTime() / 60_000) * 60_000), ends }
}
