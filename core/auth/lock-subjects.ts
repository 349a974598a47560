import type { Trx } from '../platform/transaction.ts'
import type { CodeSubject } from './code.ts'

/** What wrong codes are counted against, and what is locked. */
export const subjectsOf = ({ phone, conversation_id }: Pick<CodeSubject, 'phone' | 'conversation_id'>) => [
  `phone:${phone}`,
  `conversation:${conversation_id}`,
]

/**
 * One at a time per phone and per chat, until the transaction ends. The rows to lock may not exist yet,
 * so these are advisory locks. They are taken in one order everywhere: the order of the numbers, not of
 * the names, or two names with one number could still make two transactions wait for each other.
 */
export async function lockSubjects(trx: Trx, subjects: string[]): Promise<void> {
  await trx.raw(
    `select pg_advisory_xact_lock(number) from (
       select distinct hashtextextended('auth:' || subject, 0) as number
       from unnest(:subjects::text[]) as subject order by number
     ) as ordered`,
    { subjects },
  )
}
