import { readAdmin } from '../admin/index.ts'
import { readCustomer } from '../customers/index.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { maskName } from '../kernel/mask.ts'
import type { Money } from '../kernel/money.ts'
import { maskPhone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Approval } from './approval.ts'

/** What a second person sees before they decide. Whoever left the list has no name here. */
export type ApprovalCard = Pick<
  Approval,
  'reference' | 'about' | 'amount' | 'reason' | 'state' | 'outcome'
> & {
  approval_kind: string
  /** Masked. */
  customer: string | null
  asker: string | null
  decider: string | null
  asked_at: Date
  expires_at: Date
}

export async function readCard(db: Db | Trx, approval: Approval): Promise<ApprovalCard> {
  const { kind, customer_id, asked_by, decided_by, reference, about, amount, reason, state, outcome } =
    approval
  const customer = customer_id === null ? null : await readCustomer(db, customer_id)
  const nameOf = async (id: Uuid | null) => (id === null ? null : ((await readAdmin(db, id))?.name ?? null))
  return {
    ...{ reference, about, amount, reason, state, outcome, approval_kind: kind },
    customer: customer === null ? null : `${maskName(customer.full_name)} · ${maskPhone(customer.phone)}`,
    asker: await nameOf(asked_by),
    decider: await nameOf(decided_by),
    asked_at: approval.asked_at,
    expires_at: approval.expires_at,
  }
}

/** The request of a reference, in whatever letter case, as it stands. */
export async function findApproval(db: Db | Trx, reference: string): Promise<Approval | null> {
  const { rows } = await db.raw<{ rows: Approval[] }>('select * from approval where reference = upper(?)', [
    reference,
  ])
  return rows[0] ?? null
}

/** What waits for a second person, the oldest first. `after` is the last one of the page before. */
export async function readOpenApprovals(
  db: Db | Trx,
  { after, limit }: { after?: Uuid | undefined; limit: number },
): Promise<Approval[]> {
  const { rows } = await db.raw<{ rows: Approval[] }>(
    `select * from approval where ended_at is null and expires_at > :time
       and (:after::uuid is null or id > :after::uuid)
     order by id limit :limit`,
    { time: now(), after: after ?? null, limit },
  )
  return rows
}

/** What is asked for of one subject and not decided: it may be gone in a moment. */
export async function sumOpen(
  db: Db | Trx,
  { kind, subject, time }: { kind: string; subject: string; time: Date },
): Promise<Money> {
  const { rows } = await db.raw<{ rows: { amount: Money }[] }>(
    `select coalesce(sum(amount), 0)::bigint as amount from approval
     where subject = :subject and kind = :kind and ended_at is null and expires_at > :time`,
    { kind, subject, time },
  )
  return (rows[0] as { amount: Money }).amount
}
