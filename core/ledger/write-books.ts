import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import type { SystemAccount } from './account.ts'
import type { Wallet } from './wallet.ts'

export type NewTransfer = { id: Uuid; key: string; content_hash: string; kind: string }
export type NewEntry = {
  transfer_id: Uuid
  line: number
  account_id: Uuid
  amount: Money
  balance_after: Money | null
}
export type NewHold = { id: Uuid; key: string; content_hash: string; account_id: Uuid; amount: Money }
export type Ending = { id: Uuid; state: 'settled' | 'released'; transfer_id: Uuid | null }

type Changes = {
  systems: SystemAccount[]
  transfers: NewTransfer[]
  entries: NewEntry[]
  wallets: Wallet[]
  holds: NewHold[]
  endings: Ending[]
}

/**
 * Somebody else used one of our keys after we looked and before we wrote. It bears the code that
 * makes `inTransaction` try again: the next look sees what they wrote.
 */
class KeyTaken extends Error {
  override readonly name = 'KeyTaken'
  readonly code = '40001'
}

/**
 * Writes all changes in one statement: its parts appear at once, so the database can check at the
 * end of it that entries, balances and holds agree. Columns travel as arrays, because the planner
 * knows how long an array is, and from JSON it would guess and read whole tables.
 */
export async function writeBooks(trx: Trx, changes: Changes): Promise<void> {
  const parts = Object.entries(PARTS).filter(([name]) => changes[name as keyof Changes].length > 0)
  if (parts.length === 0) return
  const bindings = Object.assign({ time: now() }, ...Object.entries(changes).map(columnsOf))
  const sql = `with ${parts.map(([name, part]) => `${name}_part as (${part})`).join(', ')} select`
  try {
    await trx.raw(sql, bindings)
  } catch (error) {
    if (isKeyTaken(error)) throw new KeyTaken('a key was used at the same moment', { cause: error })
    throw error
  }
}

const isKeyTaken = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && (constraint === 'hold_key_key' || constraint === 'transfer_key_key')
}

/** One array per column, called `<part>_<column>`. */
const columnsOf = ([part, rows]: [string, object[]]): Record<string, unknown[]> =>
  Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((name) => [
      `${part}_${name}`,
      rows.map((row) => (row as Record<string, unknown>)[name]),
    ]),
  )

/**
 * Rows that somebody else may insert too go in by the order of their key, so that two batches wait
 * in one direction. A system account that exists costs one look; only while its very first
 * transaction is open do others wait for it, and if that one is thrown away, they open it.
 */
const PARTS: Record<keyof Changes, string> = {
  systems: `
    insert into account (id, code, kind, currency, created_at)
    select id, code, kind, currency, :time::timestamptz
    from unnest(:systems_id::uuid[], :systems_code::text[], :systems_kind::text[], :systems_currency::text[])
      as asked (id, code, kind, currency)
    order by id on conflict do nothing`,
  transfers: `
    insert into transfer (id, key, content_hash, kind, created_at)
    select id, key, decode(content_hash, 'hex'), kind, :time::timestamptz
    from unnest(:transfers_id::uuid[], :transfers_key::text[], :transfers_content_hash::text[], :transfers_kind::text[])
      as asked (id, key, content_hash, kind)
    order by key`,
  entries: `
    insert into entry (transfer_id, line, account_id, amount, balance_after, created_at)
    select transfer_id, line, account_id, amount, balance_after, :time::timestamptz
    from unnest(:entries_transfer_id::uuid[], :entries_line::smallint[], :entries_account_id::uuid[],
      :entries_amount::bigint[], :entries_balance_after::bigint[])
      with ordinality as asked (transfer_id, line, account_id, amount, balance_after, place)
    order by place`,
  wallets: `
    update account set balance = asked.balance, held = asked.held
    from unnest(:wallets_id::uuid[], :wallets_balance::bigint[], :wallets_held::bigint[]) as asked (id, balance, held)
    where account.id = asked.id`,
  holds: `
    insert into hold (id, key, content_hash, account_id, amount, created_at)
    select id, key, decode(content_hash, 'hex'), account_id, amount, :time::timestamptz
    from unnest(:holds_id::uuid[], :holds_key::text[], :holds_content_hash::text[], :holds_account_id::uuid[],
      :holds_amount::bigint[]) as asked (id, key, content_hash, account_id, amount)
    order by key`,
  endings: `
    update hold set state = asked.state, transfer_id = asked.transfer_id, ended_at = :time::timestamptz
    from unnest(:endings_id::uuid[], :endings_state::text[], :endings_transfer_id::uuid[])
      as asked (id, state, transfer_id)
    where hold.id = asked.id`,
}
