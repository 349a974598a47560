export { addUpDays } from './add-up-days.ts'
export { countExport, type ExportRow, type ExportWish, exportSpan, streamExport } from './export.ts'
export { EXPORT_SOURCES, EXPORTS, type ExportKind } from './export-sources.ts'
export { countDays, type DaySpan, type Period, readPeriod } from './period.ts'
export { postReport } from './post-report.ts'
export { type Figures, readCountedUntil, readFigures } from './read-figures.ts'
export {
  daysOf,
  type Goods,
  type PlanTurnover,
  readTurnover,
  readTurnoverByDay,
  readTurnoverByGoods,
  readTurnoverByPlan,
  type Turnover,
} from './read-money.ts'
export { type People, readPeople, readPeopleByDay, readReferrals, readReferralsByDay } from './read-people.ts'
export { type ProviderRecord, readRequests } from './read-requests.ts'
