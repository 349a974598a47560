import { present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import { notifyAll, notifyCustomers } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Subscription } from './subscription.ts'

type Ended = Pick<
  Subscription,
  'id' | 'purchase_id' | 'customer_id' | 'phone' | 'network' | 'plan_name' | 'kind' | 'end_reason'
>

/** Of an add-on nothing is said: it ends with its plan, or was small. */
export async function tellEnded(trx: Trx, ended: readonly Ended[]): Promise<void> {
  const bases = ended.filter(({ kind }) => kind === 'base')
  if (bases.length === 0) return
  const references = await readReferences(trx, bases)
  await notifyCustomers(
    trx,
    bases.map(({ id, purchase_id, customer_id, phone, network, plan_name, end_reason }) => ({
      customer_id,
      key: `subscription:${id}:ended`,
      notice: {
        kind: 'subscription.ended' as const,
        ...{ plan: plan_name, phone, network, reference: references.get(purchase_id) ?? '' },
        replaced: end_reason === 'replaced',
      },
    })),
  )
}

async function readReferences(
  trx: Trx,
  of: readonly Pick<Ended, 'purchase_id'>[],
): Promise<Map<Uuid, string>> {
  const ids = of.map(({ purchase_id }) => purchase_id)
  const rows: { id: Uuid; reference: string }[] = await trx('purchase')
    .whereIn('id', ids)
    .select('id', 'reference')
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}

type Turn = {
  conversation_id: Uuid
  slot: string
  face_amount: Money
  recipient: Phone
  network: string
  plan_name: string | null
  reference: string
  trace_id: string | null
}

/** Its turn has come: a new message, which its outcome will replace. */
export async function tellTurns(trx: Trx, turns: readonly Turn[]): Promise<void> {
  await notifyAll(
    trx,
    turns.map(
      ({ conversation_id, slot, face_amount, recipient, network, plan_name, reference, trace_id }) => ({
        ...{ conversation_id, slot, trace_id, key: `${slot}:turn` },
        notice: {
          kind: 'subscription.next' as const,
          ...{
            amount: face_amount,
            plan: present(plan_name, 'data has a plan'),
            phone: recipient,
            network,
            reference,
          },
        },
      }),
    ),
  )
}

type Left = { phone: Phone; after: bigint }

/** Those that waited behind one that left the line are one place further now. */
export async function tellMovedUp(trx: Trx, left: readonly Left[]): Promise<void> {
  if (left.length === 0) return
  const { rows } = await trx.raw<{
    rows: (Pick<Subscription, 'id' | 'customer_id' | 'phone' | 'network' | 'plan_name'> & {
      line_place: number
    })[]
  }>(
    `select id, customer_id, phone, network, plan_name, line_place from (
       select subscription.*, left_line.after, row_number() over (partition by subscription.phone order by place)::int as line_place
       from unnest(:phones::text[], :after::bigint[]) as left_line (phone, after)
       join subscription on subscription.phone = left_line.phone and subscription.state = 'queued'
     ) as waiting where place > after`,
    { phones: left.map(({ phone }) => phone), after: left.map(({ after }) => after.toString()) },
  )
  await notifyCustomers(
    trx,
    rows.map(({ id, customer_id, phone, network, plan_name: plan, line_place }) => ({
      customer_id,
      key: `subscription:${id}:place:${line_place}`,
      notice: { kind: 'subscription.moved' as const, plan, phone, network, line_place },
    })),
  )
}
