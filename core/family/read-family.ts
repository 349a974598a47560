import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Link, LinkToMe } from './link.ts'

/** Numbers that a customer looks after, and those who look after this customer's number or ask to. */
export type Family = { links: Link[]; to_me: LinkToMe[] }

/** What is over is not shown. Neither side sees anything of the other's wallet. */
export async function readFamily(db: Db | Trx, customer_id: Uuid): Promise<Family> {
  const links = await db.raw<{ rows: Link[] }>(
    `select id, phone, name, relationship, allowance, state, member_id is not null as is_customer
     from family_link where primary_id = :customer_id and state in ('asked', 'linked')
     order by lower(name), id`,
    { customer_id },
  )
  const to_me = await db.raw<{ rows: LinkToMe[] }>(
    `select link.id, customer.full_name as primary_name, link.state, link.answer_until
     from family_link as link join customer on customer.id = link.primary_id
     where link.member_id = :customer_id and link.state in ('asked', 'linked')
     order by link.state, link.asked_at`,
    { customer_id },
  )
  return { links: links.rows, to_me: to_me.rows }
}
