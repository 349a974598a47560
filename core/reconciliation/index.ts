export { reconcileDays } from './begin-days.ts'
export { collectPart } from './collect-part.ts'
export { lastClosedDay } from './days.ts'
export { delayPart } from './delay-part.ts'
export { explainDifference } from './explain-difference.ts'
export { inWords } from './in-words.ts'
export { collectJob } from './jobs.ts'
export type { ReconciliationCore } from './parties.ts'
export {
  type ComparedDay,
  type Difference,
  type Report,
  type ReportPart,
  readComparedDays,
  readDifferences,
  readOpenDifferences,
  readReport,
} from './read-report.ts'
export { reconcileDay } from './reconcile-day.ts'
export type { ReconciliationRefusal } from './refusals.ts'
export { compareAgain } from './reopen-day.ts'
