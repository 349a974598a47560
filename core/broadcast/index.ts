export {
  type Broadcast,
  type BroadcastState,
  readBroadcast,
  readBroadcasts,
} from './broadcast.ts'
export { countSegment, readLanguages, type SegmentCount } from './count-segment.ts'
export type { BroadcastRefusal } from './refusals.ts'
export { runBroadcasts } from './run-broadcasts.ts'
export { ACTIVE_DAYS, type BroadcastClass, type Segment } from './segment.ts'
export { type BroadcastWish, startBroadcast } from './start-broadcast.ts'
export { resumeBroadcast, stopBroadcast } from './stop-broadcast.ts'
export { readWords, WORDS_CHARS_MAX, type Words } from './words.ts'
