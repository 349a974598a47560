import { cleanRecipientName, findCustomerByPhone } from '../customers/index.ts'
import { addHours, now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { ANSWER_HOURS, ASKED_PER_DAY_MAX, LINKS_MAX, type Relationship } from './link.ts'
import type { LinkRefusal } from './refusals.ts'

export type LinkWish = { primary_id: Uuid; phone: Phone; name: string; relationship: Relationship }

/**
 * Links a number. Where it is a customer's, that person is asked, in a chat that only opens with a code sent to the
 * number; until their yes nothing is seen of them. A number that is nobody's here is linked at once. Refusals: see
 * `LinkRefusal`. Whether a number is a customer's can be learned this way, so few may be asked in a day.
 */
export async function askLink(
  trx: Trx,
  wish: LinkWish,
): Promise<Result<{ id: Uuid; state: 'asked' | 'linked' }, LinkRefusal>> {
  const { primary_id, phone, relationship } = wish
  const name = cleanRecipientName(wish.name)
  if (name === null) return refuse({ code: 'family.bad-name' })
  // One at a time for each primary: two at once would both find room.
  const primary = await trx('customer')
    .where({ id: primary_id })
    .forNoKeyUpdate()
    .first<{ phone: Phone; full_name: string }>('phone', 'full_name')
  if (primary.phone === phone) return refuse({ code: 'family.own-number' })
  const against = await judge(trx, primary_id, phone)
  if (against !== null) return refuse(against)

  const [id, time, owner] = [newId(), now(), await findCustomerByPhone(trx, phone)]
  const row = { id, primary_id, phone, name, relationship, asked_at: time }
  if (owner === null || owner.status === 'closed') {
    await trx('family_link').insert({ ...row, state: 'linked', linked_at: time })
    return ok({ id, state: 'linked' })
  }
  const answer_until = addHours(time, ANSWER_HOURS)
  await trx('family_link').insert({ ...row, member_id: owner.id, state: 'asked', answer_until })
  await notifyCustomers(trx, [
    {
      customer_id: owner.id,
      key: `family:${id}:asked`,
      notice: { kind: 'family.asked', name: primary.full_name, link_id: id },
      expires_at: answer_until,
    },
  ])
  return ok({ id, state: 'asked' })
}

async function judge(trx: Trx, primary_id: Uuid, phone: Phone): Promise<LinkRefusal | null> {
  const { rows } = await trx.raw<{ rows: { live: number; same: boolean | null; asked_today: number }[] }>(
    `select count(*) filter (where state in ('asked', 'linked'))::integer as live,
       bool_or(phone = :phone and state in ('asked', 'linked')) as same,
       count(*) filter (where member_id is not null and asked_at > :day_ago)::integer as asked_today
     from family_link where primary_id = :primary_id`,
    { primary_id, phone, day_ago: addHours(now(), -24) },
  )
  const [found] = rows
  if (found?.same === true) return { code: 'family.linked-already' }
  if ((found?.live ?? 0) >= LINKS_MAX) return { code: 'family.too-many', most: LINKS_MAX }
  if ((found?.asked_today ?? 0) >= ASKED_PER_DAY_MAX)
    return { code: 'family.too-many-asked', most: ASKED_PER_DAY_MAX }
  return null
}
