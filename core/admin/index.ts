export {
  addAdmin,
  changeRole,
  cleanAdminName,
  type Identity,
  type ListedAdmin,
  type NewAdmin,
  readAdmin,
  readAdmins,
  removeAdmin,
} from './admin-list.ts'
export { opensSecrets, renewAuthenticator } from './authenticator.ts'
export { checkTotp } from './check-totp.ts'
export type { AdminChangeRefusal, AdminRefusal, TotpRefusal } from './refusals.ts'
export { type Admin, may, PERMISSIONS, type Permission, ROLES, type Role } from './role.ts'
export {
  type AdminSession,
  endAdminSessions,
  readLiveAdminSession,
  startAdminSession,
  touchAdminSession,
} from './session.ts'
export { readStanding, type Standing } from './standing.ts'
