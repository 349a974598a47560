import type { ApprovalKinds } from './approval/index.ts'
import { createTermii, type SmsSender } from './auth/index.ts'
import { restoreKinds } from './backup/index.ts'
import { guardBudget, watchBudgets } from './budget/index.ts'
import type { PlanSource } from './catalog/index.ts'
import { correctionKinds } from './corrections/index.ts'
import { guardAllowance, guardInTurn } from './family/index.ts'
import { createGateways, type Gateway } from './payments/index.ts'
import type { Config } from './platform/config.ts'
import type { DatabaseLimits } from './platform/database-settings.ts'
import { openDatabase } from './platform/db.ts'
import type { Environment } from './platform/environment.ts'
import { createLog } from './platform/log.ts'
import { openReports, type Reports } from './platform/reports.ts'
import { Vault } from './platform/seal.ts'
import {
  createTelecoms,
  createVtpassPlans,
  type FactHearer,
  type OrderGuard,
  type TelecomProvider,
} from './purchase/index.ts'
import { hearReferrals } from './referral/index.ts'
import { addUpSpending } from './spending/index.ts'
import { hearPlans } from './subscription/index.ts'

/** Everything that a process needs to do the shop's work: the environment and the outside services. */
export type Core = Environment & {
  /** Where reports are read: the replica, where there is one and it is not too far behind. */
  readonly reports: Reports
  /** Every provider that is set up; where nothing else decides, the first goes first. */
  readonly telecoms: readonly TelecomProvider[]
  /** What the domains above the purchase do in the transaction that ends one. */
  readonly hearers: readonly FactHearer[]
  readonly guard: OrderGuard
  /** What takes two admins, and what it does. */
  readonly approvals: ApprovalKinds
  readonly plan_source: PlanSource
  /** Every payment gateway that is set up; which ones are offered is in the settings. */
  readonly gateways: readonly Gateway[]
  readonly sms: SmsSender
  /** Gives the connections back. Nothing may be running any more. */
  close(): Promise<void>
}

/** In the order in which they hear: what a later one reads, an earlier one has written. */
export const hearersOf = (config: Config): readonly FactHearer[] => [
  addUpSpending,
  watchBudgets,
  hearReferrals(config),
  hearPlans,
]

/** Limits that customers set themselves, in the order in which they speak up. */
export const GUARD = guardInTurn(guardBudget, guardAllowance)

/** The one place where things are put together. Nothing is connected to yet: the pool opens when first used. */
export function composeCore(config: Config, name = 'nexa', limits?: DatabaseLimits): Core {
  const pool_max = config.DATABASE_POOL_MAX
  const db = openDatabase(config.DATABASE_URL, {
    pool_max,
    name,
    ...(limits === undefined ? {} : { limits }),
  })
  const log = createLog(name, config.LOG_LEVEL)
  const reports = openReports({ config, log, name })
  const hearers = hearersOf(config)
  return {
    config,
    db,
    reports,
    vault: new Vault(config.NEXA_SECRET_KEY),
    log,
    telecoms: createTelecoms(config),
    hearers,
    guard: GUARD,
    approvals: { ...correctionKinds({ config, log, hearers }), ...restoreKinds({ config }) },
    plan_source: createVtpassPlans(config),
    gateways: createGateways(config),
    sms: createTermii(config),
    close: async () => {
      await Promise.all([db.destroy(), reports.close()])
    },
  }
}
