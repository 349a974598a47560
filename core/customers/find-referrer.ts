import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Customer, customers } from './customer.ts'

export const REFERRAL_CODE_LENGTH = 7

/**
 * Whose code this is. Read as people say it: any case, spaces and hyphens ignored, O for 0 and I or L
 * for 1. Null for unknown codes and for customers who are suspended or closed.
 */
export async function findReferrer(db: Db | Trx, code: string): Promise<Customer | null> {
  const referral_code = readReferralCode(code)
  if (referral_code === null) return null
  const found = await customers(db).where({ referral_code }).whereIn('status', ['active', 'inactive']).first()
  return found ?? null
}

/** The code in the alphabet of `newCode`, or null when it cannot be one. */
function readReferralCode(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return code.length === REFERRAL_CODE_LENGTH && /^[0-9A-HJKMNP-TV-Z]+$/.test(code) ? code : null
}
