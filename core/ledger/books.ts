import { assert, present } from '../kernel/assert.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { add, type Currency, type Money, negate, subtract, sum, ZERO } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Leg, type SystemAccount, systemAccount, walletAccount } from './account.ts'
import { available, hold, unhold, type Wallet } from './wallet.ts'
import { type Ending, type NewEntry, type NewHold, type NewTransfer, writeBooks } from './write-books.ts'

/** A leg whose account is known by id; a system account may have to be opened first. */
type Line = { readonly account_id: Uuid; readonly amount: Money; readonly system: SystemAccount | null }

type Hold = { readonly id: Uuid; readonly account_id: Uuid; readonly amount: Money }

/**
 * What a batch decides, one item after the other, over wallets that are locked. Every decision sees
 * those before it; `write` then puts all of them into the database in one statement.
 */
export class Books {
  readonly #wallets: Map<Uuid, Wallet>
  readonly #touched = new Set<Wallet>()
  readonly #systems = new Map<Uuid, SystemAccount>()
  readonly #transfers: NewTransfer[] = []
  readonly #entries: NewEntry[] = []
  readonly #holds: NewHold[] = []
  readonly #endings: Ending[] = []

  constructor(wallets: Map<Uuid, Wallet>) {
    this.#wallets = wallets
  }

  find(account_id: Uuid): Wallet | undefined {
    return this.#wallets.get(account_id)
  }

  wallet(account_id: Uuid): Wallet {
    return present(this.find(account_id), 'a wallet is locked before it is judged')
  }

  /** The first customer among the legs who has no wallet. */
  findStranger(legs: readonly Leg[]): Uuid | null {
    for (const { account } of legs)
      if ('wallet' in account && this.find(walletAccount(account.wallet)) === undefined) return account.wallet
    return null
  }

  /** The currency that all wallets among the legs share. */
  currencyOf(legs: readonly Leg[], stated?: Currency): Currency {
    const found = new Set<Currency>(stated === undefined ? [] : [stated])
    for (const { account } of legs)
      if ('wallet' in account) found.add(this.wallet(walletAccount(account.wallet)).currency)
    assert(found.size < 2, 'a transfer stays within one currency')
    return present([...found][0], 'a transfer between system accounts states its currency')
  }

  place(placed: Hold & { key: string; content_hash: string }): void {
    const wallet = this.wallet(placed.account_id)
    hold(wallet, placed.amount)
    this.#touched.add(wallet)
    this.#holds.push(placed)
  }

  /** Ends a hold; `transfer_id` says by which transfer its money left, null that it stayed. */
  end(ended: Hold, transfer_id: Uuid | null): void {
    const wallet = this.wallet(ended.account_id)
    unhold(wallet, ended.amount)
    this.#touched.add(wallet)
    this.#endings.push({ id: ended.id, state: transfer_id === null ? 'released' : 'settled', transfer_id })
  }

  /** The first wallet that could not pay what the lines take from it; `freed` is a hold that pays along. */
  findShortfall(lines: readonly Line[], freed?: Hold): { available: Money; needed: Money } | null {
    const takes = new Map<Uuid, Money>()
    for (const { account_id, amount } of lines)
      if (this.find(account_id) !== undefined)
        takes.set(account_id, subtract(takes.get(account_id) ?? ZERO, amount))
    for (const [account_id, needed] of takes) {
      const free = available(this.wallet(account_id))
      const payable = freed?.account_id === account_id ? add(free, freed.amount) : free
      if (needed > 0n && needed > payable) return { available: payable, needed }
    }
    return null
  }

  post(made: { key: string; content_hash: string; kind: string; lines: readonly Line[] }): Uuid {
    const { lines, ...transfer } = made
    assert(
      lines.length >= 2 && sum(lines.map((line) => line.amount)) === 0n,
      'the legs of a transfer balance',
    )
    const transfer_id = newId()
    this.#transfers.push({ id: transfer_id, ...transfer })
    for (const [index, { account_id, amount, system }] of lines.entries()) {
      const wallet = system === null ? this.wallet(account_id) : null
      if (system !== null) this.#systems.set(account_id, system)
      if (wallet !== null) {
        wallet.balance = add(wallet.balance, amount)
        this.#touched.add(wallet)
      }
      const balance_after = wallet?.balance ?? null
      this.#entries.push({ transfer_id, line: index + 1, account_id, amount, balance_after })
    }
    return transfer_id
  }

  write(trx: Trx): Promise<void> {
    return writeBooks(trx, {
      systems: [...this.#systems.values()],
      transfers: this.#transfers,
      entries: this.#entries,
      wallets: [...this.#touched],
      holds: this.#holds,
      endings: this.#endings,
    })
  }
}

export const linesOf = (legs: readonly Leg[], currency: Currency): Line[] =>
  legs.map(({ account, amount }) => {
    if ('wallet' in account) return { account_id: walletAccount(account.wallet), amount, system: null }
    const system = systemAccount(account.system, currency)
    return { account_id: system.id, amount, system }
  })

/** The line by which a wallet pays what was held. */
export const paymentLine = (paid: Hold): Line => ({
  account_id: paid.account_id,
  amount: negate(paid.amount),
  system: null,
})
