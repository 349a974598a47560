import type { NetworkId } from '../catalog/index.ts'
import { addMonths, beginOfMonth, type Month } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { add, type Money, money, negate, ZERO } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import { walletAccount } from '../ledger/index.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Category } from '../purchase/index.ts'
import type { HistoryKind } from './history-line.ts'

/**
 * A part of a wallet's books that never changes any more: the entries behind `after_seq` up to `last_seq`. Entries
 * are written once, so what is made of it is the same whenever it is made. Numbers as text, for JSON.
 */
export type StatementPart = {
  customer_id: Uuid
  from: Month
  to: Month
  time_zone: string
  after_seq: string
  last_seq: string
  /** When it was asked for. */
  until: string
}

/** One movement; below zero it left the wallet. */
export type Movement = {
  seq: bigint
  kind: HistoryKind
  amount: Money
  balance_after: Money
  created_at: Date
  reference: string
  network: NetworkId | null
  recipient: Phone | null
  plan_name: string | null
}

/** What the movements of a part come to. opening + comes_in - goes_out = closing. */
export type StatementSummary = {
  opening: Money
  closing: Money
  movements: number
  kinds: { kind: HistoryKind; movements: number; comes_in: Money; goes_out: Money }[]
}

/**
 * Fixes what a statement of these months is about. Months are cut where the customer's own begin, by the last entry
 * before that moment, so that statements of months that follow each other fit together to the kobo.
 */
export async function fixStatement(
  db: Db | Trx,
  { customer_id, time_zone, from, to }: { customer_id: Uuid; time_zone: string; from: Month; to: Month },
): Promise<StatementPart> {
  const time = now()
  const end = beginOfMonth(addMonths(to, 1), time_zone)
  const after_seq = await lastSeqBefore(db, customer_id, beginOfMonth(from, time_zone))
  const last_seq = await lastSeqBefore(db, customer_id, end)
  return {
    customer_id,
    time_zone,
    from,
    to,
    after_seq,
    last_seq,
    until: new Date(Math.min(end.getTime(), time.getTime())).toISOString(),
  }
}

/** Walks back from the newest entry: as far as the part is old, through this wallet's entries only. */
async function lastSeqBefore(db: Db | Trx, customer_id: Uuid, moment: Date): Promise<string> {
  const { rows } = await db.raw<{ rows: { seq: bigint }[] }>(
    `select seq from entry where account_id = :account_id and balance_after is not null and created_at < :moment
     order by seq desc limit 1`,
    { account_id: walletAccount(customer_id), moment },
  )
  return (rows[0]?.seq ?? 0n).toString()
}

/** Opening and closing balance, and what moved in between by kind. */
export async function sumStatement(db: Db | Trx, part: StatementPart): Promise<StatementSummary> {
  const opening = await balanceAt(db, part, part.after_seq)
  const kinds = new Map<HistoryKind, StatementSummary['kinds'][number]>()
  let movements = 0
  let closing = opening
  for await (const batch of streamStatement(db, part)) {
    for (const { kind, amount } of batch) {
      const sums = kinds.get(kind) ?? { kind, movements: 0, comes_in: ZERO, goes_out: ZERO }
      sums.movements += 1
      if (amount > ZERO) sums.comes_in = add(sums.comes_in, amount)
      else sums.goes_out = add(sums.goes_out, negate(amount))
      kinds.set(kind, sums)
    }
    movements += batch.length
    closing = batch.at(-1)?.balance_after ?? closing
  }
  return { opening, closing, movements, kinds: [...kinds.values()] }
}

/** How many movements there are, for who must know before they are read. */
export async function countStatement(db: Db | Trx, part: StatementPart): Promise<number> {
  const { rows } = await db.raw<{ rows: { movements: number }[] }>(
    `select count(*)::int as movements from entry
     where account_id = :account_id and balance_after is not null and seq > :after_seq and seq <= :last_seq`,
    bind(part),
  )
  return rows[0]?.movements ?? 0
}

/** The movements in the ledger's order, oldest first, in batches. */
export async function* streamStatement(
  db: Db | Trx,
  part: StatementPart,
  batch_lines = 500,
): AsyncGenerator<Movement[]> {
  let after_seq = part.after_seq
  for (;;) {
    const batch = await readMovements(db, { ...part, after_seq }, batch_lines)
    if (batch.length > 0) yield batch
    if (batch.length < batch_lines) return
    after_seq = String(batch.at(-1)?.seq)
  }
}

type Row = Omit<Movement, 'kind' | 'amount' | 'balance_after'> & {
  kind: string
  category: Category | null
  amount: bigint
  balance_after: bigint
}

async function readMovements(db: Db | Trx, part: StatementPart, limit: number): Promise<Movement[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select seq, kind, category, amount, balance_after, created_at, reference, network, recipient, plan_name
     from wallet_line where account_id = :account_id and seq > :after_seq and seq <= :last_seq
     order by seq limit :limit`,
    { ...bind(part), limit },
  )
  return rows.map(({ category, ...row }) => ({
    ...row,
    kind: kindOf(row.kind, category),
    amount: money(row.amount),
    balance_after: money(row.balance_after),
  }))
}

function kindOf(kind: string, category: Category | null): HistoryKind {
  if (kind === 'purchase') return category === 'data' ? 'data' : 'airtime'
  if (kind === 'funding') return 'funding'
  if (kind === 'purchase-reversal' || kind === 'purchase-refund') return 'refund'
  if (kind === 'postpaid-bill') return 'bill'
  return kind === 'funding-reversal' ? 'taken_back' : 'correction'
}

async function balanceAt(db: Db | Trx, { customer_id }: StatementPart, seq: string): Promise<Money> {
  const { rows } = await db.raw<{ rows: { balance_after: bigint }[] }>(
    'select balance_after from entry where account_id = :account_id and balance_after is not null and seq = :seq',
    { account_id: walletAccount(customer_id), seq },
  )
  return money(rows[0]?.balance_after ?? 0n)
}

const bind = ({ customer_id, after_seq, last_seq }: StatementPart) => ({
  ...{ account_id: walletAccount(customer_id), after_seq, last_seq },
})
