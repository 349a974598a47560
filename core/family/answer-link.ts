import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { OverRefusal } from './refusals.ts'

type Moved = { id: Uuid; primary_id: Uuid; member_id: Uuid | null; name: string }

/** The yes or no of whoever owns the number, once and in time. Refuses 'family.over' for anybody else's. */
export async function answerLink(
  trx: Trx,
  { link_id, member_id, yes }: { link_id: Uuid; member_id: Uuid; yes: boolean },
): Promise<Result<{ linked: boolean }, OverRefusal>> {
  const time = now()
  const [moved] = await trx('family_link')
    .where({ id: link_id, member_id, state: 'asked' })
    .where('answer_until', '>', time)
    .update(
      yes ? { state: 'linked', linked_at: time } : { state: 'declined', over_at: time, over_by: 'member' },
    )
    .returning<Moved[]>(['id', 'primary_id', 'member_id', 'name'])
  if (moved === undefined) return refuse({ code: 'family.over' })
  await notifyCustomers(trx, [
    {
      customer_id: moved.primary_id,
      key: `family:${link_id}:answered`,
      notice: { kind: 'family.answered', name: moved.name, linked: yes },
    },
  ])
  return ok({ linked: yes })
}

/** Either side ends it, at any time; the other hears of it. Refuses 'family.over' for anybody else's. */
export async function endLink(
  trx: Trx,
  { link_id, customer_id }: { link_id: Uuid; customer_id: Uuid },
): Promise<Result<{ ended: true }, OverRefusal>> {
  const found = await trx('family_link')
    .where({ id: link_id })
    .whereIn('state', ['asked', 'linked'])
    .where((either) => either.where({ primary_id: customer_id }).orWhere({ member_id: customer_id }))
    .forNoKeyUpdate()
    .first<(Moved & { state: 'asked' | 'linked' }) | undefined>(
      'id',
      'primary_id',
      'member_id',
      'name',
      'state',
    )
  if (found === undefined) return refuse({ code: 'family.over' })
  const by_primary = found.primary_id === customer_id
  await trx('family_link')
    .where({ id: link_id })
    .update({ state: 'ended', over_at: now(), over_by: by_primary ? 'primary' : 'member' })
  const other = by_primary ? found.member_id : found.primary_id
  // Who has not answered yet need not hear that nobody asks any more.
  if (other !== null && found.state === 'linked')
    await notifyCustomers(trx, [
      { customer_id: other, key: `family:${link_id}:ended`, notice: { kind: 'family.ended', by_primary } },
    ])
  return ok({ ended: true })
}

/** Requests that nobody answered in time. Safe to run at once and late. */
export async function lapseLinks(trx: Trx): Promise<number> {
  const time = now()
  return await trx('family_link')
    .where({ state: 'asked' })
    .where('answer_until', '<=', time)
    .update({ state: 'lapsed', over_at: time, over_by: 'time' })
}
