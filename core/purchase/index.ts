export { cancelQueued } from './cancel-queued.ts'
export { confirmPurchase } from './confirm-purchase.ts'
export { createTelecoms } from './create-telecoms.ts'
export type { Ended } from './end-purchases.ts'
export type { EndingEnv, FactHearer, PurchaseFact } from './fact.ts'
export { confirmJob, recheckJob, vendJob } from './jobs.ts'
export type { Price, Wish } from './judge-order.ts'
export type { Order } from './order.ts'
export type { OrderGuard, OverBudget } from './order-guard.ts'
export { isPinNeeded } from './pin-needed.ts'
export { type Placed, placePurchase, placePurchases } from './place-purchase.ts'
export { type Preview, previewPurchase } from './preview-purchase.ts'
export type {
  ListedRequest,
  ListPage,
  OpsAlert,
  ProviderVerdict,
  PurchaseCore,
  SendRequest,
  TelecomProvider,
} from './provider.ts'
export { CATEGORIES, type Category } from './purchase.ts'
export {
  type PurchaseView,
  readPurchase,
  readPurchases,
  readRecentRecipients,
} from './read-history.ts'
export { isBusy } from './read-load.ts'
export type { Twin } from './read-standing.ts'
export { type CallbackHint, receiveProviderCallback } from './receive-callback.ts'
export { recheckPurchase } from './recheck-purchase.ts'
export { findRefundable, type Refund, type Refundable, refundPurchase } from './refund-purchase.ts'
export type { PurchaseRefusal, RefundRefusal } from './refusals.ts'
export { type Release, releaseQueued } from './release-queued.ts'
export { createReloadly } from './reloadly/create-reloadly.ts'
export { type Return, returnPurchase, returnPurchases } from './return-purchase.ts'
export { type Pausable, pauseRoad, resumeRoad } from './route/pause-road.ts'
export { readFloats } from './route/read-floats.ts'
export {
  type ProviderStanding,
  type RoadStanding,
  readPauses,
  readStandings,
} from './route/read-standings.ts'
export { readResting, restingSince, waitForNetwork } from './route/wait-for-network.ts'
export { watchProviders } from './route/watch-roads.ts'
export { type Delivery, settlePurchase, settlePurchases } from './settle-purchase.ts'
export { isEnded, type PurchaseState } from './states.ts'
export { sweepPurchases } from './sweep-purchases.ts'
export { vendPurchase } from './vend-purchase.ts'
export { createVtpass } from './vtpass/create-vtpass.ts'
export { createVtpassPlans } from './vtpass/list-plans.ts'
export { readVtpassCallback } from './vtpass/read-callback.ts'
