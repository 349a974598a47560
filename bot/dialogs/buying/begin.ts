import { isNetwork, type NetworkId, type Plan, readPlan } from '../../../core/catalog/index.ts'
import { isUuid } from '../../../core/kernel/ids.ts'
import { type Money, parseAmount } from '../../../core/kernel/money.ts'
import { type Phone, parsePhone } from '../../../core/kernel/phone.ts'
import { type Category, readPurchase } from '../../../core/purchase/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io } from '../engine/dialog.ts'
import { readWish, type SpokenWish } from '../read-wish.ts'

/** What /buy may be started with: by a command, a button or plain words. All of it is the sender's own say. */
export type BuyArgs = {
  category?: string
  /** What stood behind the command: a reference of an earlier purchase, or words. */
  argument?: string
  plan_id?: string
  recipient?: string
  network?: string
  wish?: SpokenWish
}

/** The answers that are known already. The rest is asked, and the whole is confirmed. */
export type Beginning = {
  category?: Category
  network?: NetworkId
  recipient?: Phone
  amount?: Money
  plan?: Plan
  data_mb?: number
  lasts?: 'daily' | 'weekly' | 'monthly'
  /** The network came with words or with a plan, and nobody has bought for this number on it before. */
  network_is_new?: boolean
  /** To be said with the first question. */
  lead?: Text
}

const REFERENCE = /^NX-[0-9A-Z]{8}$/i

export async function readBeginning(io: Io, args: BuyArgs): Promise<Beginning> {
  const about = (args.argument ?? '').trim()
  if (REFERENCE.test(about)) return beginAgain(io, about)
  const category = args.category === 'airtime' || args.category === 'data' ? args.category : undefined
  const heard = about === '' ? null : readWish(`buy ${category ?? ''} ${about}`, io.language)
  const spoken = beginWith(io, args.wish ?? heard?.wish ?? {})
  const recipient = parsePhone(args.recipient ?? '', io.core.config.COUNTRY)
  return {
    ...spoken,
    ...(category === undefined ? {} : { category }),
    ...(recipient === null ? {} : { recipient }),
    ...(args.network !== undefined && isNetwork(args.network) ? { network: args.network } : {}),
    ...(await beginWithPlan(io, args.plan_id)),
  }
}

/** What was bought before, at today's price: airtime by its amount, data by its plan, if it is still sold. */
async function beginAgain(io: Io, reference: string): Promise<Beginning> {
  const customer_id = io.customer.id
  const before = await io.step('again', (trx) => readPurchase(trx, { customer_id, reference }))
  if (before === null) return { lead: text('buy-again-gone') }
  const { recipient, network, face_amount, plan_id } = before
  const same = { recipient, network }
  if (before.category === 'airtime') return { ...same, category: 'airtime', amount: face_amount }
  return { ...(await beginWithPlan(io, plan_id ?? '')), ...same, category: 'data', network_is_new: false }
}

async function beginWithPlan(io: Io, plan_id: string | undefined): Promise<Beginning> {
  if (plan_id === undefined || !isUuid(plan_id)) return {}
  const plan = await io.step('plan', (trx) => readPlan(trx, plan_id))
  if (plan === null || !plan.active) return { category: 'data', lead: text('buy-plan-gone') }
  return { category: 'data', plan, network: plan.network, network_is_new: true }
}

function beginWith(io: Io, wish: SpokenWish): Beginning {
  const { COUNTRY, CURRENCY } = io.core.config
  const { phone, amount, ...more } = wish
  const recipient = phone === undefined ? null : parsePhone(phone, COUNTRY)
  const money = amount === undefined ? null : parseAmount(amount, CURRENCY)
  return {
    ...more,
    network_is_new: more.network !== undefined,
    ...(recipient === null ? {} : { recipient }),
    ...(money === null ? {} : { amount: money }),
    ...(phone !== undefined && recipient === null ? { lead: text('not-a-phone') } : {}),
  }
}
