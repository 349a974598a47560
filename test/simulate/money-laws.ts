import type { FundingState } from '../../core/payments/index.ts'
import type { Page } from './gateway.ts'
import type { World } from './world.ts'

type SeenFunding = { reference: string; state: FundingState; credited_amount: bigint | null }

/** Where a funding may rest, by what the gateway's own books say. */
const RESTS: Record<Page['state'] | 'wrong currency', readonly FundingState[]> = {
  unpaid: ['abandoned', 'failed'],
  failed: ['failed', 'abandoned'],
  paid: ['credited'],
  reversed: ['reversed', 'failed', 'abandoned'],
  'wrong currency': ['review'],
}

/** Once all is quiet: what was paid in is credited, to the coin, and nothing else is. */
export async function checkFundings(world: World): Promise<void> {
  const fundings: SeenFunding[] = await world
    .db('funding')
    .orderBy('reference')
    .select('reference', 'state', 'credited_amount')
  for (const { reference, state, credited_amount } of fundings) {
    const page = world.gateway.pages.get(reference)
    const truth = page === undefined ? 'unpaid' : page.currency === 'NGN' ? page.state : 'wrong currency'
    const detail = `${reference} is ${state} with ${credited_amount}; the gateway: ${truth} ${page?.paid}`
    if (!RESTS[truth].includes(state)) world.report({ law: 'a payment ends as the gateway says', detail })
    const is_credited = state === 'credited' || state === 'reversed'
    if (is_credited && credited_amount !== page?.paid)
      world.report({ law: 'what arrived is credited, to the coin', detail })
  }
}

/**
 * Each wallet has what was put in, less what was bought. What a reversed payment could not take back
 * is a loss of ours, so such wallets may have up to that much more.
 */
export async function checkWallets(world: World, began_with: bigint): Promise<void> {
  const { rows } = await world.db.raw<{ rows: Record<'code' | 'balance' | 'least' | 'most', string>[] }>(
    `select code, balance::text, least::text, most::text from (
       select account.code, account.balance,
         :began_with::bigint + coalesce(credited, 0) - coalesce(spent, 0) as most,
         :began_with::bigint + coalesce(credited, 0) - coalesce(spent, 0) - coalesce(reversed, 0) as least
       from customer join account on account.code = 'wallet/' || customer.id
       left join (select customer_id, sum(credited_amount) as credited,
           sum(credited_amount) filter (where state = 'reversed') as reversed
         from funding where state in ('credited', 'reversed') group by customer_id) as paid on paid.customer_id = customer.id
       left join (select customer_id, sum(price) as spent from purchase where state = 'delivered' group by customer_id)
         as bought on bought.customer_id = customer.id) as owed
     where balance < least or balance > most`,
    { began_with },
  )
  for (const row of rows)
    world.report({ law: 'a wallet has what came in less what was bought', detail: JSON.stringify(row) })
}

/**
 * The same for the same number so soon after the last one is only bought by somebody who said that it is meant. What
 * had come back by then does not count.
 */
export async function checkTwins(world: World): Promise<void> {
  const { rows } = await world.db.raw<{ rows: { earlier: string; later: string }[] }>(
    `select earlier.reference as earlier, later.reference as later
     from purchase as earlier join purchase as later using (customer_id, category, recipient, face_amount)
     where (earlier.created_at, earlier.id) < (later.created_at, later.id)
       and later.created_at - earlier.created_at < make_interval(secs => :guard_seconds)
       and (earlier.ended_at is null or earlier.state = 'delivered' or earlier.ended_at > later.created_at)
       and later.key <> all(:accepted::text[])
       -- Two of the same moment may have been placed in either order.
       and (earlier.created_at < later.created_at or earlier.key <> all(:accepted::text[]))`,
    {
      guard_seconds: world.core.config.DUPLICATE_GUARD_SECONDS,
      accepted: [...world.accepted_twins],
    },
  )
  for (const { earlier, later } of rows)
    world.report({ law: 'the same is not bought twice unasked', detail: `${earlier} and ${later}` })
}
