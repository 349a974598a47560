import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money, ZERO } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { OFFER_COLUMNS, type Offer, type Scope, type Terms } from './offer.ts'
import type { MakeRefusal } from './refusals.ts'

export type NewOffer = Terms &
  Partial<Scope> & {
    /** The maker's own name for it: the same key and contents again is the same offer. */
    key: string
    name: string
    cap?: Money | null
    spend_min?: Money
    /** Makes it this customer's own, to be used once. */
    customer_id?: Uuid
    uses_max?: number
    per_customer_max?: number
    begins_at: Date
    ends_at: Date
  }

/** A share of 99 % at the most: what is nearly free is mostly a slip of the finger. */
const BASIS_POINTS_MAX = 9_900
const USES_MAX = 100_000

/**
 * Makes an offer of the shop, or a reward of one person. Its terms stay as they are for ever: what was promised
 * is kept, and a better idea is a new offer. Refusals: see `MakeRefusal`. Safe to repeat under the same key.
 */
export async function makeOffer(
  trx: Trx,
  asked: NewOffer,
): Promise<Result<{ offer_id: Uuid; replayed: boolean }, MakeRefusal>> {
  const wrong = judgeOffer(asked)
  if (wrong !== null) return refuse({ code: wrong })
  const row = rowOf(asked)
  const [made] = await trx('offer')
    .insert({ ...row, created_at: now() })
    .onConflict('key')
    .ignore()
    .returning<{ id: Uuid }[]>('id')
  if (made === undefined) return await replay(trx, row)
  if (asked.uses_max !== undefined)
    await trx.raw('insert into offer_slot (offer_id, place) select ?, generate_series(1, ?::integer)', [
      made.id,
      asked.uses_max,
    ])
  return ok({ offer_id: made.id, replayed: false })
}

/** Ends an offer before its time. Whoever is shown it at this moment may be told that it is gone. */
export async function endOffer(trx: Trx, offer_id: Uuid): Promise<boolean> {
  return (await trx('offer').where({ id: offer_id }).whereNull('ended_at').update({ ended_at: now() })) === 1
}

/** What is wrong with an offer by itself; null when it can be made. */
export function judgeOffer(asked: NewOffer): MakeRefusal['code'] | null {
  if (asked.name.trim().length < 2 || asked.name.length > 60) return 'offers.bad-name'
  const { basis_points, amount, cap = null, spend_min = ZERO } = asked
  const is_share = basis_points !== null && Number.isInteger(basis_points)
  if (is_share && (basis_points < 1 || basis_points > BASIS_POINTS_MAX)) return 'offers.bad-discount'
  if (basis_points !== null && !is_share) return 'offers.bad-discount'
  if (amount !== null && amount <= ZERO) return 'offers.bad-discount'
  if ((cap !== null && cap <= ZERO) || spend_min < ZERO) return 'offers.bad-discount'
  if (asked.ends_at <= asked.begins_at) return 'offers.bad-time'
  const limits = [asked.uses_max, asked.per_customer_max].filter((limit) => limit !== undefined)
  if (limits.some((limit) => !Number.isInteger(limit) || limit < 1 || limit > USES_MAX))
    return 'offers.bad-limit'
  return asked.customer_id !== undefined && asked.uses_max !== undefined ? 'offers.bad-limit' : null
}

function rowOf(asked: NewOffer) {
  const { key, name, basis_points, begins_at, ends_at } = asked
  const per_customer_max = asked.per_customer_max ?? (asked.customer_id === undefined ? null : 1)
  return {
    ...{ id: newId(), key, name: name.trim(), basis_points, begins_at, ends_at, per_customer_max },
    amount: asked.amount === null ? null : encodeMoney(asked.amount),
    cap: asked.cap ? encodeMoney(asked.cap) : null,
    spend_min: encodeMoney(asked.spend_min ?? ZERO),
    ...{ categories: asked.categories ?? null, networks: asked.networks ?? null },
    ...{ plan_categories: asked.plan_categories ?? null, plan_ids: asked.plan_ids ?? null },
    ...{ customer_id: asked.customer_id ?? null, uses_max: asked.uses_max ?? null },
  }
}

async function replay(
  trx: Trx,
  { id: _, ...row }: ReturnType<typeof rowOf>,
): Promise<Result<{ offer_id: Uuid; replayed: boolean }, MakeRefusal>> {
  const before = await trx('offer')
    .where({ key: row.key })
    .first<Offer & { key: string }>('key', ...OFFER_COLUMNS)
  const same = Object.entries(row).every(([name, value]) => said(before[name as keyof Offer]) === said(value))
  return same ? ok({ offer_id: before.id, replayed: true }) : refuse({ code: 'offers.key-reused' })
}

/** As text, so that what was written and what comes back can be compared. */
const said = (value: unknown): string =>
  typeof value === 'bigint' ? value.toString() : value instanceof Date ? value.toISOString() : String(value)
