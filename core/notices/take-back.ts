import type { Trx } from '../platform/transaction.ts'

/**
 * Takes notices back that are not under way yet, and the mails that go with them, as if nobody had asked for them.
 * Gives back the keys of those that will not come.
 */
export async function takeBack(trx: Trx, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const { rows } = await trx.raw<{ rows: { key: string }[] }>(
    `delete from message where key = any(:keys::text[]) and state = 'waiting' and attempts = 0 returning key`,
    { keys },
  )
  const taken = rows.map(({ key }) => key)
  await trx.raw(
    `delete from message where key = any(:mails::text[]) and state = 'waiting' and attempts = 0`,
    {
      mails: taken.map((key) => `${key}:mail`),
    },
  )
  return taken
}
