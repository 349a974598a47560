import { recordAct } from '../audit/index.ts'
import { isUuid, type Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Trace } from './trace.ts'
import { traceFunding } from './trace-funding.ts'
import { tracePurchase } from './trace-purchase.ts'

/**
 * The story of a purchase or a payment by its reference, its id, or what a provider knows a request of it by. That an
 * admin looked is written down; with `unmask` also that they saw the number.
 */
export async function findTrace(
  trx: Trx,
  { admin_id, words, look = 'trace' }: { admin_id: Uuid; words: string; look?: 'trace' | 'unmask' },
): Promise<Trace | null> {
  const reference = await referenceOf(trx, words.trim())
  if (reference === null) return null
  const trace = (await tracePurchase(trx, reference)) ?? (await traceFunding(trx, reference))
  if (trace === null) return null
  await recordAct(trx, { admin_id, action: `${trace.kind}.${look}`, subject: `${trace.kind}:${trace.id}` })
  return trace
}

const REFERENCE = /^nxf?-/i
/** Longer names no provider takes. */
const REQUEST_CHARS_MAX = 64

async function referenceOf(trx: Trx, words: string): Promise<string | null> {
  if (words === '' || words.length > REQUEST_CHARS_MAX) return null
  if (REFERENCE.test(words)) return words
  const id = words.toLowerCase()
  const { rows } = isUuid(id)
    ? await trx.raw<{ rows: { reference: string }[] }>(
        'select reference from purchase where id = :id union all select reference from funding where id = :id',
        { id },
      )
    : await trx.raw<{ rows: { reference: string }[] }>(
        `select reference from purchase_attempt as attempt join purchase on purchase.id = attempt.purchase_id
         where request_id = :words limit 1`,
        { words },
      )
  return rows[0]?.reference ?? null
}
