import type { Passing } from '../../sandbox/control/bystander.ts'
import { postToBot } from '../../sandbox/control/outgoing.ts'
import type { SandboxState } from '../../sandbox/control/state.ts'
import type { Transaction } from '../../sandbox/vtpass/books.ts'
import { callBack } from '../../sandbox/vtpass/call-back.ts'
import { describeTransaction } from '../../sandbox/vtpass/describe-transaction.ts'
import { resolvePurchase } from '../../sandbox/vtpass/resolve.ts'
import { Dice } from '../simulate/dice.ts'
import { isMessage, readVend, type Vend, type Witness } from './witness.ts'

type Next = 'go on' | 'cut'

/** How long a call may last before we give it up; what is held longer is a timeout, though it was done. */
export const CALL_TIMEOUT_MS = 1_200

/** What happens to a call on its way, beside what the ending of the number does. */
const VEND_TROUBLE = { none: 72, 'never heard': 6, 'heard late': 8, timeout: 8, 'answer lost': 6 } as const
const HEARD_LATE_MS_MAX = 500
/** Callbacks come until long after a question has settled the purchase. */
const CALLBACK_MS_MAX = 12_000
const DECIDED_MS_MAX = 8_000
/** Now and then a whole provider is gone, or refuses a network; shorter than the calm between. */
const SPELL_MS_MAX = 2_500
const CALM_MS_MAX = 15_000
const SPELLS = ['vtpass_down', 'vtpass_refuses_network', 'reloadly_down'] as const

/**
 * Everything outside that goes wrong. What happens to one purchase hangs on the seed, its number and its amount, and
 * not on when it comes by: so a second run of a seed has the same trouble, though never at the same moments.
 */
export class Weather {
  readonly #seed: number
  readonly #state: SandboxState
  readonly #witness: Witness
  readonly counts = new Map<string, number>()
  #is_bad = true

  constructor(seed: number, state: SandboxState, witness: Witness) {
    this.#seed = seed
    this.#state = state
    this.#witness = witness
    state.bystander = (passing) => this.#pass(passing)
    this.#beginSpells(new Dice(`spells ${seed}`))
  }

  /** From here on everything outside works, and what hung is decided. */
  clearUp(): void {
    this.#is_bad = false
    for (const spell of SPELLS) this.#state.faults[spell] = false
  }

  async #pass(passing: Passing): Promise<Next> {
    this.#witness.note(passing)
    const vend = readVend(passing)
    if (vend !== null && passing.at === 'done') this.#followUp(vend)
    if (!this.#is_bad) return 'go on'
    if (vend !== null) return this.#troubleVend(vend, passing.at)
    if (/requery|reports\/transactions/.test(passing.path)) return this.#lose('questions lost', passing, 8)
    return isMessage(passing) ? this.#lose('messages lost', passing, 3) : 'go on'
  }

  async #troubleVend(vend: Vend | Omit<Vend, 'arrivals'>, at: Passing['at']): Promise<Next> {
    const dice = this.#diceOf(vend, 'call')
    const trouble = dice.weigh(VEND_TROUBLE)
    const held_ms = dice.between(1, HEARD_LATE_MS_MAX)
    if (at === 'arrived' && trouble !== 'none') this.count(`vends: ${trouble}`)
    if (trouble === 'never heard' && at === 'arrived') return 'cut'
    if (trouble === 'heard late' && at === 'arrived') await this.#state.timers.sleep(held_ms)
    if (trouble === 'timeout' && at === 'done') await this.#state.timers.sleep(CALL_TIMEOUT_MS + held_ms)
    return trouble === 'answer lost' && at === 'done' ? 'cut' : 'go on'
  }

  /** Before it is done or after, as it happens. */
  #lose(what: string, { at, request }: Passing, percent: number): Next {
    const is_lost = this.#is_bad && new Dice(`${this.#seed} ${what} ${at} ${request}`).percent(percent)
    // What is asked or said again must come through some time: the same words, another moment.
    const is_again = is_lost && this.#lost.has(`${at} ${request}`)
    if (!is_lost || is_again) return 'go on'
    this.#lost.add(`${at} ${request}`)
    this.count(what)
    return 'cut'
  }
  readonly #lost = new Set<string>()

  /** What the provider does by itself later on: it decides what hangs, and calls back, late, repeatedly, or falsely. */
  #followUp(vend: Omit<Vend, 'arrivals'>): void {
    const { timers, vtpass, reloadly } = this.#state
    const dice = this.#diceOf(vend, 'later')
    const decided_ms = dice.between(500, DECIDED_MS_MAX)
    const status = dice.percent(50) ? 'delivered' : 'failed'
    const topup = reloadly.topups.get(vend.request_id)
    if (topup?.status === 'PROCESSING' && topup.delivered_at === undefined)
      timers.after(decided_ms, () => reloadly.settle(topup, status === 'failed' ? 'FAILED' : 'SUCCESSFUL'))
    const transaction = vtpass.transactions.get(vend.request_id)
    if (transaction === undefined) return
    const { request_id } = vend
    if (transaction.status === 'pending' && transaction.delivered_at === undefined)
      timers.after(decided_ms, () => void resolvePurchase(this.#state, { request_id, status }))
    for (let calls = dice.percent(40) ? dice.between(1, 3) : 0; calls > 0; calls--)
      timers.after(dice.between(50, CALLBACK_MS_MAX), () => void this.#callBack(transaction))
    if (dice.percent(6)) timers.after(dice.between(50, CALLBACK_MS_MAX), () => void this.#lie(transaction))
  }

  async #callBack(transaction: Transaction): Promise<void> {
    this.count('late callbacks')
    await callBack(this.#state, transaction)
  }

  /** Callbacks are not signed, so anybody may send one. */
  async #lie(transaction: Transaction): Promise<void> {
    this.count('false callbacks')
    const status = transaction.status === 'delivered' ? 'failed' : 'delivered'
    const data = describeTransaction({ ...transaction, status })
    const address = `${this.#state.settings.botUrl}/webhooks/vtpass`
    await postToBot(this.#state, 'vtpass', address, JSON.stringify({ type: 'transaction-update', data }))
  }

  #beginSpells(dice: Dice): void {
    const { timers, faults } = this.#state
    timers.after(dice.between(2_000, CALM_MS_MAX), () => {
      const spell = dice.pick(SPELLS)
      if (!this.#is_bad || spell === undefined) return
      this.count(`spells of ${spell}`)
      faults[spell] = true
      timers.after(dice.between(300, SPELL_MS_MAX), () => {
        faults[spell] = false
        this.#beginSpells(dice)
      })
    })
  }

  #diceOf({ provider, phone, naira }: Omit<Vend, 'arrivals'>, what: string): Dice {
    return new Dice(`${this.#seed} ${what} ${provider} ${phone} ${naira}`)
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }
}
