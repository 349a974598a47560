import type { Refusal } from '../kernel/result.ts'

export type ReconciliationRefusal = Refusal<
  'reconciliation.not-open' | 'reconciliation.not-closed' | 'reconciliation.running'
>
