export { type HistoryFilter, thisMonth } from './filter.ts'
export {
  HISTORY_KINDS,
  HISTORY_STATUSES,
  type HistoryKind,
  type HistoryLine,
  type HistoryPlace,
  type HistoryStatus,
} from './history-line.ts'
export { countHistory, type HistoryWish, readHistory, streamHistory } from './read-history.ts'
