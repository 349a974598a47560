import type { Admin, Permission } from '../admin/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { JsonObject } from '../kernel/json.ts'
import type { Money } from '../kernel/money.ts'
import type { Result } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import type { ApprovalState } from './states.ts'

/** What one admin asked for, and what became of it. */
export type Approval = {
  id: Uuid
  /** What people call it: `NXA-7F3K2M9Q`. */
  reference: string
  kind: string
  payload: JsonObject
  /** What it is about, as the audit log calls it: `purchase:<uuid>`. */
  subject: string
  /** The same as people call it: a purchase's reference, a backup's name. */
  about: string
  /** Whose it is, where it is a customer's. */
  customer_id: Uuid | null
  amount: Money | null
  reason: string
  state: ApprovalState
  asked_by: Uuid
  asked_at: Date
  expires_at: Date
  decided_by: Uuid | null
  decided_at: Date | null
  ended_at: Date | null
  /** The code of why it came to nothing. */
  outcome: string | null
}

/** A refusal of whatever an approval was about, by its code. */
export type KindRefusal = { readonly code: string }

/**
 * What a kind of approval takes, and what it does. `run` is called in the transaction of the second person's yes, so
 * it happens with it or not at all, and never twice; what cannot happen in a transaction is asked for there as a job.
 * It writes nothing when it refuses.
 */
export type ApprovalKind = {
  readonly asks: Permission
  readonly approves: Permission
  readonly run: (trx: Trx, approval: Approval, by: Admin) => Promise<Result<null, KindRefusal>>
}

/** Every kind there is, by its name; put together in `core/compose.ts`. */
export type ApprovalKinds = Readonly<Record<string, ApprovalKind>>
