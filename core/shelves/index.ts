export { applyImport, dropImport, type ShelfEnv } from './apply-import.ts'
export { readAmount, readSize, readTime } from './csv/cells.ts'
export { type OfferDraft, readTerms } from './csv/offer-cells.ts'
export { exportShelf, nameFile } from './export-shelf.ts'
export { type ClaimedFile, claimFile, type Fetched, FILE_BYTES_MAX, keepFile } from './fetch-files.ts'
export { type ImportKind, readImports, wantFile } from './imports.ts'
export { lookAtLine, lowerNextBill, markBill, switchLine } from './line-acts.ts'
export { addOffer, offerTimes, previewGoods, stopOffer } from './offer-acts.ts'
export {
  addCategory,
  addPlan,
  type CategoryEdit,
  dropPlannedPrice,
  editCategory,
  editPlan,
  marginOf,
  planPrice,
  setDuePrices,
} from './plan-acts.ts'
export { type ImportPreview, previewImport } from './preview-import.ts'
export { judgeReward, lookAtReferrals, readReferralFigures } from './referral-acts.ts'
export type { ShelfRefusal } from './refusals.ts'
