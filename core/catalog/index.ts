export { guessNetwork } from './guess-network.ts'
export { syncPlansJob } from './jobs.ts'
export { isNetwork, type Network, type NetworkId, networkIds, networkName, networks } from './network.ts'
export { type CategoryId, categoryOf, isOnSale, type Plan, type PlanCategory } from './plan.ts'
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
export type {
  CatalogRefusal,
  CategoryRefusal,
  ChangeRefusal,
  PlanRefusal,
  ScheduleRefusal,
} from './refusals.ts'
export { giveUpPlanSync, requestPlanSync } from './request-sync.ts'
export { planQuery, searchPlans } from './search-plans.ts'
export { seedPlans } from './seed/seed-plans.ts'
export { seedPostpaidPlans } from './seed/seed-postpaid.ts'
export {
  type Category,
  type CategoryChange,
  changeCategory,
  makeCategory,
  moveCategory,
} from './shop/categories.ts'
export { changePlan, makePlan, type PlanChanges } from './shop/change-plan.ts'
export { judgeDraft, lacksCode, nameKey, type PlanDraft } from './shop/plan-draft.ts'
export { dropPrice, type PricePlan, schedulePrice, takeDuePrices } from './shop/plan-prices.ts'
export {
  draftOf,
  findShopPlans,
  readShelf,
  readShelves,
  readShopPlan,
  readWholeShelf,
  type Shelf,
  type ShopPlan,
} from './shop/shop-plan.ts'
export { type WrittenPlan, writePlans } from './shop/write-plans.ts'
export { type CatalogCore, syncPlans } from './sync-plans.ts'
