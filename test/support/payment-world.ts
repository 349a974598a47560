import { type Core, composeCore } from '../../core/compose.ts'
import type { Conversation, Customer } from '../../core/customers/index.ts'
import { newId, type Uuid } from '../../core/kernel/ids.ts'
import { type Money, money } from '../../core/kernel/money.ts'
import { openWallet } from '../../core/ledger/index.ts'
import {
  type Checkout,
  type Funding,
  type Gateway,
  type GatewayCharge,
  type GatewayVerdict,
  startFunding,
} from '../../core/payments/index.ts'
import { readConfig } from '../../core/platform/config.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { freshDatabase } from './database.ts'
import { makeConversation, makeCustomer } from './people.ts'

type OpenAnswer = { url: string } | { taken: true } | Error

/** A gateway that says what the test tells it to say, and remembers what it was asked. */
export class ScriptedGateway implements Gateway {
  readonly name = 'paystack'
  readonly opened: Checkout[] = []
  readonly asked: string[] = []
  /** Answers to the next openings, in order; then a link per reference. */
  openings: OpenAnswer[] = []
  verdict: GatewayVerdict | Error = { outcome: 'pending' }
  charges: GatewayCharge[] = []

  async open(checkout: Checkout): Promise<{ url: string } | { taken: true }> {
    this.opened.push(checkout)
    const answer = this.openings.shift() ?? { url: `https://pay.test/${checkout.reference}` }
    if (answer instanceof Error) throw answer
    return answer
  }

  async verify({ reference }: { reference: string }): Promise<GatewayVerdict> {
    this.asked.push(reference)
    if (this.verdict instanceof Error) throw this.verdict
    return this.verdict
  }

  readWebhook(): null {
    return null
  }

  async listCharges(): Promise<{ charges: GatewayCharge[]; next: string | null }> {
    return { charges: this.charges, next: null }
  }
}

export const testSettings = (url: string): Record<string, string> => ({
  DATABASE_URL: url,
  NEXA_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  TELEGRAM_BOT_TOKEN: '100000:test-token',
  ADMIN_CHAT_IDS: '-1001',
  VTPASS_API_KEY: 'test',
  VTPASS_PUBLIC_KEY: 'test',
  VTPASS_SECRET_KEY: 'test',
  PAYSTACK_SECRET_KEY: 'sk_test_x',
  TERMII_API_KEY: 'test',
  LOG_LEVEL: 'silent',
})

export type PaymentWorld = Awaited<ReturnType<typeof makePaymentWorld>>

/** A database, a core whose gateway is scripted, and people with wallets. */
export async function makePaymentWorld(settings: Record<string, string> = {}) {
  const database = await freshDatabase()
  const gateway = new ScriptedGateway()
  const config = readConfig({ ...testSettings(database.url), ...settings })
  const core: Core = { ...composeCore(config), gateways: [gateway] }
  const { db } = core

  async function makePerson(): Promise<{ customer: Customer; conversation: Conversation }> {
    const conversation = await makeConversation(db)
    const customer = await makeCustomer(db, { conversation_id: conversation.id })
    await inTransaction(db, (trx) => openWallet(trx, { customer_id: customer.id, currency: 'NGN' }))
    return { customer, conversation }
  }

  /** A funding whose checkout page is open. */
  async function openFunding(amount: Money = money(500_000)): Promise<Funding> {
    const { customer, conversation } = await makePerson()
    const wish = {
      key: newId(),
      customer_id: customer.id,
      conversation_id: conversation.id,
      slot: 'fund',
      amount,
    }
    const started = await inTransaction(db, (trx) => startFunding(trx, core, wish))
    if (!started.ok) throw new Error(started.refusal.code)
    await db('funding')
      .where({ id: started.value.id })
      .update({ state: 'open', checkout_url: 'https://pay.test/x' })
    return { ...started.value, state: 'open' }
  }

  return {
    core,
    db,
    gateway,
    makePerson,
    openFunding,
    readFundingRow: (id: Uuid): Promise<Funding> => db('funding').where({ id }).first(),
    /** Kinds and contents of the notices of a chat, oldest first. */
    async noticesOf(conversation_id: Uuid): Promise<Record<string, unknown>[]> {
      const rows: { body: { notice: Record<string, unknown> } }[] = await db('message')
        .where({ conversation_id })
        .orderBy('id')
      return rows.map((row) => row.body.notice)
    },
    /** Codes of what the people who run the shop were told. */
    async alerts(): Promise<string[]> {
      const rows: { body: { notice: { kind: string; code: string } } }[] = await db('message').orderBy('id')
      return rows.flatMap(({ body }) => (body.notice.kind === 'ops.alert' ? [body.notice.code] : []))
    },
    async close(): Promise<void> {
      await core.close()
      await database.drop()
    },
  }
}
