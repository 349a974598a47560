import { now } from '../kernel/clock.ts'
import { idFromName, type Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'

type Address = {
  channel: string
  address: string
  kind: 'private' | 'group'
  language: string
}

/** An address that we speak to without having been spoken to: a phone by SMS, a mailbox, a group as a whole. */
export async function openAddress(trx: Trx, { channel, address, kind, language }: Address): Promise<Uuid> {
  const id = idFromName(`conversation:${channel}:${address}:`)
  await trx.raw(
    `insert into conversation (id, channel, address, sender, kind, language, created_at)
     values (?, ?, ?, '', ?, ?, ?) on conflict do nothing`,
    [id, channel, address, kind, language, now()],
  )
  return id
}
