import { addSeconds, now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { notifyGroups } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Broadcast, COLUMNS, leftOf } from './broadcast.ts'
import { minutesFor } from './count-segment.ts'

/** A group takes twenty messages a minute, and others want to speak there too. */
const TELL_EVERY_SECONDS = 15
/** A count that came so late is followed by a newer one. */
const GOOD_SECONDS = 60

type Row = Broadcast & { told: string | null; told_at: Date | null; asked_by_name: string; held: number }

/**
 * Tells the group how a broadcast goes, in place of what it was told before: at once when it began, stopped, went on
 * or ended, else every few seconds while something changes.
 */
export async function tellProgress(
  trx: Trx,
  { config }: Pick<Environment, 'config'>,
  broadcast_id: Uuid,
): Promise<void> {
  const row = await readRow(trx, broadcast_id)
  if (row === undefined) return
  const { reference, state, people, sent, failed, blocked, skipped, held } = row
  const told = [state, people, sent, failed, blocked, skipped, held].join(' ')
  if (told === row.told) return
  const time = now()
  const due = await readDue(trx, broadcast_id, time)
  const is_turn = row.told?.split(' ')[0] !== state
  if (!is_turn && row.told_at !== null && addSeconds(row.told_at, TELL_EVERY_SECONDS) > time) return
  await notifyGroups(
    trx,
    { config },
    {
      notice: {
        kind: 'broadcast.progress',
        ...{ reference, state, people, sent, failed, blocked, skipped, held },
        left: leftOf(row),
        minutes_left: minutesFor(config, due),
        is_found: row.found_at !== null,
        asked_by: row.asked_by_name,
      },
      key: `broadcast:${broadcast_id}:told:${state}:${time.getTime()}`,
      slot: `broadcast:${broadcast_id}`,
      ...(is_turn ? {} : { expires_at: addSeconds(time, GOOD_SECONDS) }),
    },
  )
  await trx('broadcast').where({ id: broadcast_id }).update({ told, told_at: time })
}

/** Who is on their way or goes next, by channel. */
async function readDue(trx: Trx, id: Uuid, time: Date): Promise<{ channel: string; people: number }[]> {
  const { rows } = await trx.raw<{ rows: { channel: string; people: number }[] }>(
    `select channel, count(*)::int as people from broadcast_recipient as recipient
     where recipient.broadcast_id = :id and (recipient.state = 'handed' or recipient.state = 'waiting' and recipient.due_at <= :time)
     group by channel`,
    { id, time },
  )
  return rows
}

/** `held` are those for whom it is night, or who are to be asked again later for another reason. */
async function readRow(trx: Trx, id: Uuid): Promise<Row | undefined> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `select ${COLUMNS.map((name) => `broadcast.${name}`).join(', ')}, told, told_at, admin.name as asked_by_name,
       (select count(*)::int from broadcast_recipient as recipient
        where recipient.broadcast_id = broadcast.id and recipient.state = 'waiting' and recipient.due_at > :time) as held
     from broadcast join admin on admin.id = broadcast.asked_by where broadcast.id = :id`,
    { id, time: now() },
  )
  return rows[0]
}
