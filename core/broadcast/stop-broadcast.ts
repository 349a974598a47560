import { recordAct } from '../audit/index.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { takeBack } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Broadcast, lockBroadcast, noticeKey } from './broadcast.ts'
import type { BroadcastRefusal } from './refusals.ts'
import { tellProgress } from './tell-progress.ts'

type Asked = { reference: string; admin_id: Uuid }

/**
 * Stops it now: what was handed out and is not under way yet comes back, and waits to be handed out again.
 * Who has it keeps it.
 */
export async function stopBroadcast(
  trx: Trx,
  env: Pick<Environment, 'config'>,
  asked: Asked,
): Promise<Result<Broadcast, BroadcastRefusal>> {
  const held = await holdIn(trx, asked.reference, 'running')
  if (!held.ok) return held
  const { id } = held.value
  await bringBack(trx, id)
  await move(trx, held.value, { ...asked, state: 'stopped' })
  await tellProgress(trx, env, id)
  return ok({ ...held.value, state: 'stopped' })
}

/** Goes on where it was stopped. */
export async function resumeBroadcast(
  trx: Trx,
  env: Pick<Environment, 'config'>,
  asked: Asked,
): Promise<Result<Broadcast, BroadcastRefusal>> {
  const held = await holdIn(trx, asked.reference, 'stopped')
  if (!held.ok) return held
  await move(trx, held.value, { ...asked, state: 'running' })
  await tellProgress(trx, env, held.value.id)
  return ok({ ...held.value, state: 'running' })
}

async function holdIn(
  trx: Trx,
  reference: string,
  state: 'running' | 'stopped',
): Promise<Result<Broadcast, BroadcastRefusal>> {
  const broadcast = await lockBroadcast(trx, reference)
  if (broadcast === null) return refuse({ code: 'broadcast.unknown' })
  if (broadcast.state !== state) return refuse({ code: 'broadcast.moved-on', state: broadcast.state })
  return ok(broadcast)
}

async function bringBack(trx: Trx, broadcast_id: Uuid): Promise<void> {
  const handed: Uuid[] = await trx('broadcast_recipient')
    .where({ broadcast_id, state: 'handed' })
    .pluck('customer_id')
  const by_key = new Map(handed.map((customer_id) => [noticeKey(broadcast_id, customer_id), customer_id]))
  const taken = await takeBack(trx, [...by_key.keys()])
  await trx('broadcast_recipient')
    .where({ broadcast_id })
    .whereIn(
      'customer_id',
      taken.flatMap((key) => by_key.get(key) ?? []),
    )
    .update({ state: 'waiting', due_at: now(), handed_at: null })
}

async function move(
  trx: Trx,
  { id, reference }: Broadcast,
  { admin_id, state }: Asked & { state: 'running' | 'stopped' },
): Promise<void> {
  await trx('broadcast').where({ id }).update({ state })
  const action = state === 'running' ? 'broadcast.resume' : 'broadcast.stop'
  await recordAct(trx, { admin_id, action, subject: `broadcast:${id}`, facts: { reference } })
}
