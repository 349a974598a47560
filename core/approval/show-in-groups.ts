import { encodeMoney } from '../kernel/money.ts'
import { notifyGroups } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Approval } from './approval.ts'
import { readCard } from './read-approvals.ts'

/** Shows in every admin group how a request stands: with its buttons at first, then in the same place what became of it. */
export async function showInGroups(
  trx: Trx,
  { config }: Pick<Environment, 'config'>,
  approval: Approval,
): Promise<void> {
  const { amount, asked_at: _, expires_at, ...card } = await readCard(trx, approval)
  const said = { ...card, amount: amount === null ? null : encodeMoney(amount) }
  await notifyGroups(
    trx,
    { config },
    {
      notice: { kind: 'approval.shown', ...said, expires_at: expires_at.toISOString() },
      key: `approval:${approval.id}:${approval.state}`,
      slot: `approval:${approval.id}`,
    },
  )
}
