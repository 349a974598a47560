import { recordAct } from '../audit/index.ts'
import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import type { Approval } from './approval.ts'
import type { ApprovalEnv } from './ask-approval.ts'
import { showInGroups } from './show-in-groups.ts'

/** The request of a reference, in whatever letter case, held until the transaction ends: two who decide take turns. */
export async function lockApproval(trx: Trx, reference: string): Promise<Approval | null> {
  const { rows } = await trx.raw<{ rows: Approval[] }>(
    'select * from approval where reference = upper(?) for update',
    [reference],
  )
  return rows[0] ?? null
}

type Change = Partial<Pick<Approval, 'decided_by' | 'decided_at' | 'ended_at' | 'outcome'>> & {
  state: Approval['state']
}

/** The guarded update of a request that is locked. */
export async function moveApproval(trx: Trx, { id, state }: Approval, change: Change): Promise<Approval> {
  const [moved] = await trx('approval').where({ id, state }).update(change).returning('*')
  return present(moved, 'a locked request stays where it was seen') as Approval
}

/** Nobody decided in time: it is over, and says so where it was asked. */
export async function expire(trx: Trx, env: ApprovalEnv, asked: Approval): Promise<void> {
  const expired = await moveApproval(trx, asked, { state: 'expired', ended_at: now() })
  const { kind, subject, reference } = expired
  await recordAct(trx, { admin_id: null, action: `${kind}.expire`, subject, facts: { approval: reference } })
  await showInGroups(trx, env, expired)
}

const BATCH = 50

/** Ends what nobody decided in time. One that is being decided right now is left to whoever decides. */
export async function expireApprovals(env: ApprovalEnv & Pick<Environment, 'db'>): Promise<number> {
  return await inTransaction(env.db, async (trx) => {
    const { rows } = await trx.raw<{ rows: Approval[] }>(
      `select * from approval where ended_at is null and state = 'asked' and expires_at <= :time
       order by expires_at limit :limit for update skip locked`,
      { time: now(), limit: BATCH },
    )
    for (const asked of rows) await expire(trx, env, asked)
    return rows.length
  })
}
