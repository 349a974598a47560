export {
  readCreds,
  readKeys,
  type StoredKey,
  saveCreds,
  saveKeys,
} from './auth-state.ts'
export { findAddress, type KnownChat, readHeard, readNames, settleAddress } from './chats.ts'
export { beginSent, keepSent, readSent } from './sent.ts'
export {
  endSession,
  holdSession,
  markLinked,
  readSession,
  releaseSession,
  SESSION_LEASE_SECONDS,
  type Session,
  type SessionKey,
  type SessionState,
} from './session.ts'
export { admitUnasked } from './unasked.ts'
