import type { CodeRefusal } from '../auth/index.ts'

/** Why somebody does not get onto the list, or stays on it as they are. */
export type AdminChangeRefusal =
  | { code: 'admin.bad-name' }
  | { code: 'admin.listed-already'; name: string }
  | { code: 'admin.unlisted' }
  | { code: 'admin.last-owner' }

/** Why a code of an authenticator is not taken. */
export type TotpRefusal =
  | Extract<CodeRefusal, { code: 'auth.locked' | 'auth.wrong-code' }>
  | { code: 'admin.no-authenticator' }
  | { code: 'admin.code-used' }

export type AdminRefusal = AdminChangeRefusal | TotpRefusal
