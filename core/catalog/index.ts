export { guessNetwork } from './guess-network.ts'
export { syncPlansJob } from './jobs.ts'
export { isNetwork, type Network, type NetworkId, networkIds, networkName, networks } from './network.ts'
export { type CategoryId, isCategory, isOnSale, type Plan, type PlanCategory } from './plan.ts'
export type { Offer, PlanSource } from './plan-source.ts'
export {
  type PlanPage,
  readPlan,
  readPlanCategories,
  readPlanCode,
  readPlans,
  readPlansById,
} from './read-plans.ts'
export { type PostpaidPlan, readPostpaidPlan, readPostpaidPlans } from './read-postpaid.ts'
export { giveUpPlanSync, requestPlanSync } from './request-sync.ts'
export { searchPlans } from './search-plans.ts'
export { seedPlans } from './seed/seed-plans.ts'
export { seedPostpaidPlans } from './seed/seed-postpaid.ts'
export { type CatalogCore, syncPlans } from './sync-plans.ts'
