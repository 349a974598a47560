import { Fault } from '../../core/kernel/fault.ts'
import { type Money, money } from '../../core/kernel/money.ts'
import type { Checkout, Gateway, GatewayCharge, GatewayVerdict } from '../../core/payments/index.ts'
import { insideTransaction } from '../../core/platform/transaction.ts'
import type { Dice } from './dice.ts'
import type { TelecomWorld } from './telecom.ts'

export type Page = {
  reference: string
  asked: Money
  state: 'unpaid' | 'failed' | 'paid' | 'reversed'
  paid: Money
  currency: string
}
export type Webhook = { event_key: string; reference: string; body: string }

/** A payment gateway with books of its own. Its webhooks wait here until they are acknowledged. */
export class SimulatedGateway implements Gateway {
  readonly name = 'paystack'
  readonly pages = new Map<string, Page>()
  readonly webhooks: Webhook[] = []
  is_calm = false
  readonly #world: Pick<TelecomWorld, 'dice' | 'breach'>
  #events = 0

  constructor(world: Pick<TelecomWorld, 'dice' | 'breach'>) {
    this.#world = world
  }

  get #dice(): Dice {
    return this.#world.dice
  }

  async open({ reference, amount }: Checkout): Promise<{ url: string } | { taken: true }> {
    if (insideTransaction()) this.#world.breach('no page is opened inside a transaction', reference)
    if (!this.is_calm && this.#dice.percent(10)) throw new Fault(this.name, 'no', 'connection refused')
    if (this.pages.has(reference)) return { taken: true }
    this.pages.set(reference, { reference, asked: amount, state: 'unpaid', paid: money(0n), currency: 'NGN' })
    if (!this.is_calm && this.#dice.percent(10)) throw new Fault(this.name, 'unknown', 'connection cut')
    return { url: `https://pay.test/${reference}` }
  }

  async verify({ reference }: { reference: string }): Promise<GatewayVerdict> {
    if (insideTransaction()) this.#world.breach('nothing is verified inside a transaction', reference)
    if (!this.is_calm && this.#dice.percent(10)) throw new Fault(this.name, 'no', 'timeout')
    const page = this.pages.get(reference)
    if (page === undefined) return { outcome: 'missing' }
    if (page.state === 'paid') return { outcome: 'paid', amount: page.paid, currency: page.currency }
    if (page.state === 'reversed') return { outcome: 'reversed' }
    return page.state === 'failed' ? { outcome: 'failed', detail: 'declined' } : { outcome: 'pending' }
  }

  readWebhook(): null {
    return null
  }

  async listCharges(): Promise<{ charges: GatewayCharge[]; next: string | null }> {
    if (insideTransaction()) this.#world.breach('nothing is listed inside a transaction', this.name)
    const states = { unpaid: 'pending', failed: 'failed', paid: 'paid', reversed: 'reversed' } as const
    const charges = [...this.pages.values()].map(({ reference, asked, state, paid, currency }) => ({
      reference,
      state: states[state],
      amount: state === 'unpaid' ? asked : paid,
      currency,
      fee: null,
      paid_at: null,
    }))
    return { charges, next: null }
  }

  /** Somebody uses the page: a card fails, money arrives (seldom another amount or currency). */
  use(page: Page): void {
    if (page.state === 'paid' || page.state === 'reversed') return
    if (this.#dice.percent(20)) page.state = 'failed'
    else {
      page.state = 'paid'
      page.paid = money(this.#dice.percent(10) ? page.asked / 2n : page.asked)
      if (this.#dice.percent(3)) page.currency = 'USD'
    }
    this.#tell(page)
  }

  reverse(page: Page): void {
    if (page.state !== 'paid' || page.currency !== 'NGN') return
    page.state = 'reversed'
    this.#tell(page)
  }

  #tell({ reference, state }: Page): void {
    this.#events += 1
    this.webhooks.push({ event_key: `event-${this.#events}`, reference, body: state })
  }
}
