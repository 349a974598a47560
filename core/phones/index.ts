export {
  readCreds,
  readKeys,
  readProfile,
  type StoredKey,
  saveCreds,
  saveKeys,
  saveProfile,
} from './auth-state.ts'
export {
  findAddress,
  isHeard,
  type KnownChat,
  lastHeardAt,
  readGroups,
  readHeard,
  readNames,
  settleAddress,
} from './chats.ts'
export { beginSent, keepSent, readSent } from './sent.ts'
export {
  endSession,
  holdSession,
  markLinked,
  readSession,
  readSessions,
  releaseSession,
  SESSION_LEASE_SECONDS,
  type Session,
  type SessionKey,
  type SessionState,
} from './session.ts'
export { admitUnasked } from './unasked.ts'
