import type { Uuid } from '../kernel/ids.ts'

/** What somebody is to the shop, from seeing to deciding. */
export const ROLES = ['viewer', 'support', 'finance', 'owner'] as const
export type Role = (typeof ROLES)[number]

/** Somebody on the list of those who run the shop. */
export type Admin = { id: Uuid; name: string; role: Role }

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)

const EVERYBODY = ROLES
const SUPPORT: readonly Role[] = ['support', 'owner']
const MONEY: readonly Role[] = ['finance', 'owner']
const OWNER: readonly Role[] = ['owner']

/** Everything that may be done in the admin group, and by whom. `docs/admins.md` shows the same as a table. */
export const PERMISSIONS = {
  'stats.view': EVERYBODY,
  'providers.view': EVERYBODY,
  'anomalies.view': EVERYBODY,
  'reconciliation.view': EVERYBODY,
  'transactions.view': EVERYBODY,
  'plans.view': EVERYBODY,
  'customers.view': ['support', 'finance', 'owner'],
  'customers.act': SUPPORT,
  'customers.unmask': SUPPORT,
  'lines.manage': SUPPORT,
  'referrals.view': SUPPORT,
  'refunds.ask': ['support', 'finance', 'owner'],
  'refunds.approve': MONEY,
  'credits.ask': MONEY,
  'exports.make': MONEY,
  'reconciliation.run': MONEY,
  'audit.view': MONEY,
  'providers.manage': OWNER,
  'plans.manage': OWNER,
  'offers.manage': OWNER,
  'content.manage': OWNER,
  'broadcasts.send': OWNER,
  'backups.manage': OWNER,
  'restores.approve': OWNER,
  'admins.manage': OWNER,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

/** Whether this role may do this. Whether the person holds the role now is read anew on every turn. */
export const may = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role)
