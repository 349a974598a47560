export { type HistoryFilter, thisMonth } from './filter.ts'
export {
  effectOf,
  HISTORY_KINDS,
  HISTORY_STATUSES,
  type HistoryKind,
  type HistoryLine,
  type HistoryPlace,
  type HistoryStatus,
} from './history-line.ts'
export { countHistory, type HistoryWish, readHistory, streamHistory } from './read-history.ts'
export {
  countStatement,
  fixStatement,
  type Movement,
  type StatementPart,
  type StatementSummary,
  streamStatement,
  sumStatement,
} from './statement.ts'
