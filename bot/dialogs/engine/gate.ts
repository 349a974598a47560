import { may, type Standing } from '../../../core/admin/index.ts'
import type { Customer } from '../../../core/customers/index.ts'
import type { Dialog } from './dialog.ts'

/** Who wants to pass, and where. */
type Person = {
  kind: 'private' | 'group'
  customer: Customer | null
  /** A customer's session is open here. */
  live: boolean
  standing: Standing | null
}

/**
 * What stands between a person and a dialog: nothing, a dialog that proves who they are, or a reason why they do
 * not pass. `elsewhere` is a customers' dialog in a group, `closed` one of the admins' for somebody who is none here.
 */
export type Gate = 'open' | 'register' | 'login' | 'admin-sign-in' | 'role-too-low' | 'elsewhere' | 'closed'

export function gateOf({ kind, customer, live, standing }: Person, dialog: Dialog): Gate {
  if (dialog.admin === undefined) {
    if (kind === 'group') return 'elsewhere'
    if (!dialog.session || live) return 'open'
    return customer === null ? 'register' : 'login'
  }
  if (kind !== 'group' || standing === null) return 'closed'
  if (dialog.admin === 'listed') return 'open'
  if (!may(standing.admin.role, dialog.admin)) return 'role-too-low'
  return standing.session === null ? 'admin-sign-in' : 'open'
}
