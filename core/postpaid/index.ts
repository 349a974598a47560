export { activateLine, type LineWish, type Quote, quoteLine } from './activate-line.ts'
export type { Part } from './bill.ts'
export { addData, changePlan, endLine } from './change-line.ts'
export { creditBill } from './credit-bill.ts'
export { disputeBill } from './dispute-bill.ts'
export {
  type FoundLine,
  findLines,
  readLineBills,
  readShopLine,
  type ShopBill,
  type ShopLine,
} from './find-lines.ts'
export type { Line } from './line.ts'
export { payBill } from './pay-bill.ts'
export type { CycleKind } from './period.ts'
export { type BillView, type LineView, readBills, readLine, readLines } from './read-lines.ts'
export type { BillRefusal, PostpaidRefusal } from './refusals.ts'
export { rulesOf } from './rules.ts'
export { addNumber, removeNumber } from './secondary-numbers.ts'
export { sweepLines } from './sweep-lines.ts'
