import { type Customer, readCustomer } from '../customers/index.ts'
import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newCode, newId, type Uuid } from '../kernel/ids.ts'
import { type Currency, encodeMoney, fromMajor, least, type Money, subtract, ZERO } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { readWallet } from '../ledger/index.ts'
import type { Config } from '../platform/config.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import { schedule } from '../platform/job.ts'
import type { Trx } from '../platform/transaction.ts'
import { nextCheckAt } from './check-times.ts'
import type { Funding } from './funding.ts'
import { offeredGateways } from './gateways.ts'
import { openCheckoutJob } from './jobs.ts'
import type { PaymentRefusal } from './refusals.ts'

export type FundingWish = {
  /** The same key gives the same funding, however often it is asked for. */
  key: string
  customer_id: Uuid
  conversation_id: Uuid
  /** The message that will show the link and later the outcome. */
  slot: string
  amount: Money
  /** Through which gateway; without it, the one that is offered first. */
  gateway?: string
}

/**
 * Begins to bring money in: writes the wish down and asks for a checkout page, which arrives as the
 * notice `funding.open`. No money moves. The wallet's limit is judged by what it holds now; money
 * that arrives is credited even when that limit was reached meanwhile, since it is the customer's.
 */
export async function startFunding(
  trx: Trx,
  env: Pick<Environment, 'config'>,
  wish: FundingWish,
): Promise<Result<Funding, PaymentRefusal>> {
  const before = await findByKey(trx, wish.key)
  if (before !== undefined) return sameWish(before, wish)
  const refusal = await judgeFunding(trx, env, wish)
  if (refusal !== null) return refuse(refusal)

  const time = now()
  const row = {
    ...wish,
    id: newId(),
    reference: newReference(),
    gateway: wish.gateway ?? firstGateway(env),
    currency: env.config.CURRENCY,
    next_check_at: nextCheckAt(time, time),
    created_at: time,
  }
  const [made] = (await trx('funding').insert(row).onConflict('key').ignore().returning('*')) as Funding[]
  // Somebody with the same key was first, a moment ago: both get that one funding.
  if (made === undefined)
    return sameWish(present(await findByKey(trx, wish.key), 'a key in use has a row'), wish)
  await schedule(trx, openCheckoutJob, { funding_id: made.id }, { key: made.id })
  return ok(made)
}

/** 50 random bits: no two alike, and none to be guessed from another. */
export const newReference = (): string => `NXF-${newCode(10)}`

const findByKey = (trx: Trx, key: string): Promise<Funding | undefined> =>
  trx<Funding>('funding').where({ key }).first() as Promise<Funding | undefined>

function sameWish(before: Funding, wish: FundingWish): Result<Funding, PaymentRefusal> {
  const isSame =
    before.customer_id === wish.customer_id &&
    before.amount === wish.amount &&
    (wish.gateway === undefined || before.gateway === wish.gateway)
  return isSame ? ok(before) : refuse({ code: 'payments.key-reused' })
}

const firstGateway = (env: Pick<Environment, 'config'>): string =>
  present(offeredGateways(env)[0], 'the settings name a gateway')

/** What a customer may ask for now. `most` is below `least` when the wallet is as full as its tier allows. */
export async function readFundingRange(
  db: Db | Trx,
  { config }: Pick<Environment, 'config'>,
  customer: Pick<Customer, 'id' | 'kyc_tier'>,
): Promise<{ least: Money; most: Money }> {
  const { room } = await readRoom(db, config, customer)
  const limit = minorOf(config.FUNDING_MAX, config.CURRENCY)
  return { least: minorOf(config.FUNDING_MIN, config.CURRENCY), most: least(limit, room) }
}

/** What the tier lets this wallet hold, and how much of that is free. */
export async function readRoom(db: Db | Trx, config: Config, customer: Pick<Customer, 'id' | 'kyc_tier'>) {
  const major = present(config.BALANCE_MAX[customer.kyc_tier - 1], 'every tier has a limit')
  const tier_max = minorOf(major, config.CURRENCY)
  const { balance } = await readWallet(db, customer.id)
  return { tier_max, room: balance < tier_max ? subtract(tier_max, balance) : ZERO }
}

/** Why this wish would be refused now, so that nobody is asked more before it is right; null when it would not. */
export async function judgeFunding(
  trx: Trx,
  { config }: Pick<Environment, 'config'>,
  wish: Pick<FundingWish, 'customer_id' | 'amount' | 'gateway'>,
): Promise<PaymentRefusal | null> {
  const customer = present(await readCustomer(trx, wish.customer_id), 'a funding belongs to a customer')
  if (customer.status !== 'active') return { code: 'payments.customer-not-active', status: customer.status }
  // A button of an hour ago may name a gateway that is no longer offered.
  if (wish.gateway !== undefined && !offeredGateways({ config }).includes(wish.gateway))
    return { code: 'payments.gateway-gone' }
  const min = minorOf(config.FUNDING_MIN, config.CURRENCY)
  if (wish.amount < min) return { code: 'payments.amount-too-small', min: encodeMoney(min) }
  const max = minorOf(config.FUNDING_MAX, config.CURRENCY)
  if (wish.amount > max) return { code: 'payments.amount-too-large', max: encodeMoney(max) }
  const { tier_max, room } = await readRoom(trx, config, customer)
  if (wish.amount > room)
    return { code: 'payments.balance-limit', max: encodeMoney(tier_max), room: encodeMoney(room) }
  return null
}

const minorOf = (major: number, currency: Currency): Money =>
  present(fromMajor(major, currency), 'a setting in major units is an amount')
