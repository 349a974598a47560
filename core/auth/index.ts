export { checkCode } from './check-code.ts'
export { checkPin } from './check-pin.ts'
export { type CodePurpose, type CodeSubject, readCode } from './code.ts'
export { dropPin } from './drop-pin.ts'
export { type EndedSession, endSessions } from './end-session.ts'
export { hashPin } from './hash-pin.ts'
export { lockSubjects } from './lock-subjects.ts'
export { type Locks, liftLocks, readLocks } from './locks.ts'
export { countFailure, forgetFailures, lockedMinutes } from './otp-lock.ts'
export { type Pin, readPin } from './pin.ts'
export {
  type PastSession,
  readLiveSession,
  readLiveSessions,
  readPastSessions,
  touchSessions,
} from './read-session.ts'
export type {
  AuthRefusal,
  CodeRefusal,
  CodeRequestRefusal,
  PinRefusal,
  WeakPin,
  WeakPinReason,
} from './refusals.ts'
export { type CodeSent, requestCode } from './request-code.ts'
export { resetPin } from './reset-pin.ts'
export { type EndedBySomebody, type EndReason, naturalEnd, type Session } from './session.ts'
export type { SmsSender } from './sms/sms-sender.ts'
export { createTermii } from './sms/termii.ts'
export { startSession } from './start-session.ts'
