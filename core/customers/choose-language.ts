import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'

/**
 * This chat is spoken with in this language from now on, and where it is a customer's, so is every other chat of
 * theirs, their mails and their SMS.
 */
export async function chooseLanguage(
  trx: Trx,
  { conversation_id, language }: { conversation_id: Uuid; language: string },
): Promise<void> {
  const rows = await trx('conversation')
    .where({ id: conversation_id })
    .update({ language })
    .returning<{ customer_id: Uuid | null }[]>('customer_id')
  const customer_id = rows[0]?.customer_id ?? null
  if (customer_id !== null) await trx('customer').where({ id: customer_id }).update({ language })
}
