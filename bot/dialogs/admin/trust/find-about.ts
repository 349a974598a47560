import { readAdmins } from '../../../../core/admin/index.ts'
import { findApproval } from '../../../../core/approval/index.ts'
import type { AuditFilter } from '../../../../core/audit/index.ts'
import { findCustomerByPhone } from '../../../../core/customers/index.ts'
import { parsePhone } from '../../../../core/kernel/phone.ts'
import type { Trx } from '../../../../core/platform/transaction.ts'
import { findRefundable } from '../../../../core/purchase/index.ts'

/** Whom or what somebody means by a word: a colleague, a customer's number, a reference. Null: nobody that we know. */
export async function findAbout(trx: Trx, about: string, country: 'NG' | 'IN'): Promise<AuditFilter | null> {
  if (about === '') return {}
  const named = (await readAdmins(trx)).find(({ name }) => name.toLowerCase() === about.toLowerCase())
  if (named !== undefined) return { admin_id: named.id }
  const phone = parsePhone(about, country)
  if (phone !== null) {
    const customer = await findCustomerByPhone(trx, phone)
    return customer === null ? null : { subject: `customer:${customer.id}` }
  }
  const approval = await findApproval(trx, about)
  if (approval !== null) return { subject: approval.subject }
  const found = await findRefundable(trx, about)
  if (found !== null) return { subject: `purchase:${found.purchase.id}` }
  return /^[a-z]+:\S{1,120}$/.test(about) ? { subject: about } : null
}
