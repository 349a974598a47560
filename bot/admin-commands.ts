import type { Permission } from '../core/admin/index.ts'
import type { JsonObject } from '../core/kernel/json.ts'
import type { FindAdminCommand } from './dialogs/engine/interpret.ts'
import type { Text } from './texts/text.ts'
import { text } from './texts/text.ts'

/**
 * Every command of the admin groups, once: what the menu there shows, and the dialog behind it. Nowhere else do
 * they exist. Who may is said by the dialog itself; here it stands for the menu, and a test compares the two.
 */
export type AdminCommand = {
  /** Letters only, so that a button may name it. */
  name: string
  dialog: string
  args?: JsonObject
  /** Shown in the group's command menu and by /admin. */
  help: Text
  permission: Permission | 'listed'
}

export const ADMIN_COMMANDS: AdminCommand[] = [
  { name: 'admin', dialog: 'admin-home', help: text('help-admin-home'), permission: 'listed' },
  { name: 'admins', dialog: 'admin-admins', help: text('help-admin-admins'), permission: 'admins.manage' },
  { name: 'stats', dialog: 'admin-stats', help: text('help-admin-stats'), permission: 'stats.view' },
  {
    name: 'providers',
    dialog: 'admin-providers',
    help: text('help-admin-providers'),
    permission: 'providers.view',
  },
  {
    name: 'anomalies',
    dialog: 'admin-anomalies',
    help: text('help-admin-anomalies'),
    permission: 'anomalies.view',
  },
  {
    name: 'reconciliation',
    dialog: 'admin-reconciliation',
    help: text('help-admin-reconciliation'),
    permission: 'reconciliation.view',
  },
  { name: 'exports', dialog: 'admin-exports', help: text('help-admin-exports'), permission: 'exports.make' },
  {
    name: 'customers',
    dialog: 'admin-customers',
    help: text('help-admin-customers'),
    permission: 'customers.view',
  },
  {
    name: 'transactions',
    dialog: 'admin-transactions',
    help: text('help-admin-transactions'),
    permission: 'transactions.view',
  },
  { name: 'trace', dialog: 'admin-trace', help: text('help-admin-trace'), permission: 'transactions.view' },
  {
    name: 'broadcast',
    dialog: 'admin-broadcast',
    help: text('help-broadcast'),
    permission: 'broadcasts.send',
  },
  { name: 'content', dialog: 'admin-content', help: text('help-content'), permission: 'content.manage' },
  { name: 'refund', dialog: 'admin-refund', help: text('help-admin-refund'), permission: 'refunds.ask' },
  { name: 'credit', dialog: 'admin-credit', help: text('help-admin-credit'), permission: 'credits.ask' },
  {
    name: 'approvals',
    dialog: 'admin-approvals',
    help: text('help-admin-approvals'),
    permission: 'refunds.ask',
  },
  {
    name: 'approve',
    dialog: 'admin-approve',
    help: text('help-admin-approve'),
    permission: 'refunds.approve',
  },
  { name: 'refuse', dialog: 'admin-refuse', help: text('help-admin-refuse'), permission: 'refunds.ask' },
  { name: 'audit', dialog: 'admin-audit', help: text('help-admin-audit'), permission: 'audit.view' },
  { name: 'catalog', dialog: 'admin-catalog', help: text('help-admin-catalog'), permission: 'plans.view' },
  { name: 'shelves', dialog: 'admin-shelves', help: text('help-admin-shelves'), permission: 'plans.manage' },
  { name: 'offers', dialog: 'admin-offers', help: text('help-admin-offers'), permission: 'plans.view' },
  { name: 'import', dialog: 'admin-import', help: text('help-admin-import'), permission: 'plans.manage' },
  { name: 'lines', dialog: 'admin-lines', help: text('help-admin-lines'), permission: 'lines.manage' },
  {
    name: 'referrals',
    dialog: 'admin-referrals',
    help: text('help-admin-referrals'),
    permission: 'referrals.view',
  },
  {
    name: 'backups',
    dialog: 'admin-backups',
    help: text('help-admin-backups'),
    permission: 'backups.manage',
  },
  { name: 'cancel', dialog: 'admin-cancel', help: text('help-cancel'), permission: 'listed' },
  { name: 'adminlogout', dialog: 'admin-log-out', help: text('help-admin-log-out'), permission: 'listed' },
]

const byName = new Map(ADMIN_COMMANDS.map((command) => [command.name, command]))

export const findAdminCommand: FindAdminCommand = (name) => byName.get(name) ?? null
