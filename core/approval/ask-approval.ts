import type { Admin } from '../admin/index.ts'
import { may } from '../admin/index.ts'
import { recordAct } from '../audit/index.ts'
import { assert, present } from '../kernel/assert.ts'
import { addHours, now } from '../kernel/clock.ts'
import { newCode, newId, type Uuid } from '../kernel/ids.ts'
import { canonicalJson, type JsonObject } from '../kernel/json.ts'
import { maskWithin } from '../kernel/mask.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Approval, ApprovalKinds } from './approval.ts'
import { showInGroups } from './show-in-groups.ts'

export type Ask = {
  /** One request per key, however often it is asked for. */
  key: string
  kind: string
  payload: JsonObject
  subject: string
  about: string
  customer_id?: Uuid
  amount?: Money
  /** Why, in their own words; numbers and addresses in it are masked. */
  reason: string
  asked_by: Admin
}

export type ApprovalEnv = Pick<Environment, 'config' | 'log'> & { readonly approvals: ApprovalKinds }

/** Asks for a second person: it is written down, logged, and posted to the admin groups with its buttons. */
export async function askApproval(trx: Trx, env: ApprovalEnv, ask: Ask): Promise<Approval> {
  const kind = present(env.approvals[ask.kind], `there is a kind of approval ${ask.kind}`)
  assert(may(ask.asked_by.role, kind.asks), 'only who may ask asks')
  const made = await insert(trx, env, ask)
  if (made === null) {
    const earlier: Approval = await trx('approval').where({ key: ask.key }).first()
    assert(earlier.kind === ask.kind && earlier.subject === ask.subject, 'a key is one request')
    return earlier
  }
  await recordAct(trx, {
    admin_id: made.asked_by,
    action: `${made.kind}.ask`,
    subject: made.subject,
    facts: { approval: made.reference, reason: made.reason, ...ask.payload },
  })
  await showInGroups(trx, env, made)
  return made
}

async function insert(trx: Trx, { config }: ApprovalEnv, ask: Ask): Promise<Approval | null> {
  const asked_at = now()
  const [made] = await trx('approval')
    .insert({
      ...{ id: newId(), reference: `NXA-${newCode(8)}`, key: ask.key, kind: ask.kind, state: 'asked' },
      ...{ payload: canonicalJson(ask.payload), subject: ask.subject, about: ask.about },
      customer_id: ask.customer_id ?? null,
      amount: ask.amount === undefined ? null : encodeMoney(ask.amount),
      reason: maskWithin(ask.reason),
      ...{ asked_by: ask.asked_by.id, asked_at, expires_at: addHours(asked_at, config.APPROVAL_HOURS) },
    })
    .onConflict('key')
    .ignore()
    .returning('*')
  return (made as Approval | undefined) ?? null
}
