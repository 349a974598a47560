import { type Admin, may, readAdmin } from '../admin/index.ts'
import { recordAct } from '../audit/index.ts'
import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Approval } from './approval.ts'
import type { ApprovalEnv } from './ask-approval.ts'
import { expire, lockApproval, moveApproval } from './move-approval.ts'
import type { ApprovalRefusal } from './refusals.ts'
import { showInGroups } from './show-in-groups.ts'

export type Decision = { reference: string; by: Admin; approve: boolean }

/**
 * The second person's yes or no. A yes does what was asked for in this transaction: it happens together with the
 * yes, its line in the log and the word to the groups, or none of it does. The row is locked first, so of two who
 * decide at once one finds it decided. A no of whoever asked takes it back.
 *
 * Refusals: 'approval.unknown', 'approval.decided', 'approval.own', 'approval.not-yours', 'approval.asker-gone'. What
 * cannot be done any more is no refusal: the request ends as failed, and says why.
 */
export async function decideApproval(
  trx: Trx,
  env: ApprovalEnv,
  { reference, by, approve }: Decision,
): Promise<Result<Approval, ApprovalRefusal>> {
  const asked = await lockApproval(trx, reference)
  if (asked === null) return refuse({ code: 'approval.unknown' })
  if (asked.state !== 'asked') return refuse({ code: 'approval.decided', state: asked.state })
  if (now() >= asked.expires_at) {
    await expire(trx, env, asked)
    return refuse({ code: 'approval.decided', state: 'expired' })
  }
  const refusal = await judge(trx, env, asked, { by, approve })
  if (refusal !== null) return refuse(refusal)
  const decided = approve ? await carryOut(trx, env, asked, by) : await turnDown(trx, asked, by)
  await showInGroups(trx, env, decided)
  return ok(decided)
}

/** Whether this person may decide this. Their session was checked before their turn began. */
async function judge(
  trx: Trx,
  env: ApprovalEnv,
  asked: Approval,
  { by, approve }: Omit<Decision, 'reference'>,
): Promise<ApprovalRefusal | null> {
  const kind = kindOf(env, asked)
  if (asked.asked_by === by.id) return approve ? { code: 'approval.own' } : null
  if (!may(by.role, kind.approves)) return { code: 'approval.not-yours' }
  if (!approve) return null
  const asker = await readAdmin(trx, asked.asked_by)
  return asker !== null && may(asker.role, kind.asks) ? null : { code: 'approval.asker-gone' }
}

async function carryOut(trx: Trx, env: ApprovalEnv, asked: Approval, by: Admin): Promise<Approval> {
  const time = now()
  const approved = await moveApproval(trx, asked, { state: 'approved', decided_by: by.id, decided_at: time })
  await note(trx, approved, by, 'approve')
  const done = await kindOf(env, asked).run(trx, approved, by)
  const ended = await moveApproval(
    trx,
    approved,
    done.ok
      ? { state: 'done', ended_at: time }
      : { state: 'failed', ended_at: time, outcome: done.refusal.code },
  )
  if (!done.ok) await note(trx, ended, by, 'fail')
  return ended
}

async function turnDown(trx: Trx, asked: Approval, by: Admin): Promise<Approval> {
  const time = now()
  const state = asked.asked_by === by.id ? 'withdrawn' : 'refused'
  const ended = await moveApproval(trx, asked, {
    ...{ state, decided_by: by.id, decided_at: time, ended_at: time },
  })
  await note(trx, ended, by, state === 'withdrawn' ? 'withdraw' : 'refuse')
  return ended
}

const kindOf = (env: ApprovalEnv, { kind }: Approval) =>
  present(env.approvals[kind], `there is a kind of approval ${kind}`)

async function note(trx: Trx, approval: Approval, by: Admin, what: string): Promise<void> {
  const { kind, subject, reference, outcome } = approval
  assert(what === 'withdraw' || by.id !== approval.asked_by, 'nobody is their own second person')
  await recordAct(trx, {
    admin_id: by.id,
    action: `${kind}.${what}`,
    subject,
    facts: { approval: reference, ...(outcome === null ? {} : { outcome }) },
  })
}
