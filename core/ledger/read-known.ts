import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'

/** What a key was used for before. */
export type Known = { readonly id: Uuid; readonly content_hash: string }

/**
 * Looks keys up. To be called with the wallets locked: a twin of ours over the same wallet has
 * committed by then. A twin over none is met at the insert, see `KeyTaken`.
 */
export async function readKnown(
  trx: Trx,
  table: 'hold' | 'transfer',
  keys: readonly string[],
): Promise<Map<string, Known>> {
  const { rows } = await trx.raw<{ rows: (Known & { key: string })[] }>(
    `select id, key, encode(content_hash, 'hex') as content_hash from ${table} where key = any(?::text[])`,
    [[...keys]],
  )
  return new Map(rows.map((row) => [row.key, row]))
}
