/**
 * What our own books must say of each other. Each law selects what breaks it, as: kind, reference, what we say
 * (state, amount), what the ledger says (state, amount). They trust neither triggers nor our code.
 */

const FOUND = '(kind, reference, our_state, our_amount, their_state, their_amount)'

/** The purchases that a run looks at: all begun since the day before, those whose money moved in this slice, and those in dispute. */
export const PURCHASES = {
  of_slice: 'select * from purchase where id >= :from_id and id < :to_id',
  moved_in_slice: `
    select purchase.* from transfer join hold on hold.transfer_id = transfer.id join purchase on purchase.hold_id = hold.id
    where transfer.id >= :from_id and transfer.id < :to_id and transfer.kind = 'purchase' and purchase.id < :oldest_id
    union all
    select purchase.* from transfer join purchase on purchase.id = substr(transfer.key, 19)::uuid
    where transfer.id >= :from_id and transfer.id < :to_id and transfer.kind = 'purchase-reversal' and purchase.id < :oldest_id
    union
    select purchase.* from transfer join purchase on purchase.id = substr(transfer.key, 17, 36)::uuid
    where transfer.id >= :from_id and transfer.id < :to_id and transfer.kind = 'purchase-refund' and purchase.id < :oldest_id`,
  in_dispute: `
    select purchase.* from difference join purchase using (reference)
    where difference.source = 'books' and difference.state = 'open'`,
} as const

export const FUNDINGS = {
  of_slice: 'select * from funding where id >= :from_id and id < :to_id',
  moved_in_slice: `
    select funding.* from transfer join funding on transfer.key in ('funding:' || reference, 'funding-reversal:' || reference)
    where transfer.id >= :from_id and transfer.id < :to_id and transfer.kind in ('funding', 'funding-reversal')`,
  in_dispute: `
    select funding.* from difference join funding using (reference)
    where difference.source = 'books' and difference.state = 'open'`,
} as const

/** A transfer that must be there, with exactly these legs; those of zero are left out. `heed` narrows the accounts that are compared. */
const transferLaw = (what: string, asked: string): string => `
  select case when transfer.id is null then 'no-${what}' else 'other-${what}' end,
    reference, asked.state, asked.amount, actual.legs, actual.moved
  from (${asked}) as asked (reference, transfer_key, state, amount, codes, amounts, heed)
  left join transfer on transfer.key = transfer_key
  left join lateral (
    select string_agg(code || ' ' || amount, ', ' order by code) as legs, sum(abs(amount))::bigint / 2 as moved from (
      select code, sum(entry.amount) as amount from entry join account on account.id = account_id
      where transfer_id = transfer.id and code like heed group by code
    ) as leg
  ) as actual on true
  left join lateral (
    select string_agg(code || ' ' || amount, ', ' order by code) as legs
    from unnest(codes, amounts) as leg (code, amount) where amount <> 0
  ) as wanted on true
  where transfer.id is null or actual.legs is distinct from wanted.legs`

/** Laws over purchases; each reads them from `scope`. */
export const PURCHASE_LAWS: readonly string[] = [
  transferLaw(
    'settlement',
    `select reference, 'hold:' || hold_id, state, price,
       array['wallet/' || customer_id, 'provider/' || provider || '/' || currency, 'revenue/' || category || '/' || currency],
       array[-price, cost, price - cost], '%'
     from scope where state in ('delivered', 'reversed')`,
  ),
  transferLaw(
    'reversal',
    `select reference, 'purchase-reversal:' || id, state, price,
       array['wallet/' || customer_id, 'provider/' || provider || '/' || currency, 'revenue/' || category || '/' || currency,
         'loss/refund/' || currency],
       array[price - given.back, -cost, cost - price, given.back], '%'
     from scope cross join lateral (
       select coalesce(sum(amount), 0)::bigint as back from purchase_refund where purchase_id = scope.id) as given
     where state = 'reversed'`,
  ),
  transferLaw(
    'refund',
    `select reference, 'purchase-refund:' || scope.id || ':' || part, scope.state, amount,
       array['wallet/' || scope.customer_id, 'loss/refund/' || currency], array[amount, -amount], '%'
     from scope join purchase_refund on purchase_id = scope.id`,
  ),
  `select 'other-refunds', reference, scope.state, price, 'given back', given.back
   from scope cross join lateral (
     select coalesce(sum(amount), 0)::bigint as back from purchase_refund where purchase_id = scope.id) as given
   where given.back > case when scope.state in ('delivered', 'reversed') then price else 0 end`,
  `select 'stray-reversal', reference, scope.state, price, transfer.kind, price
   from scope join transfer on transfer.key = 'purchase-reversal:' || scope.id where scope.state <> 'reversed'`,
  `select 'hold-' || hold.state, reference, scope.state, price, hold.state, hold.amount
   from scope join hold on hold.id = hold_id
   where hold.amount <> price or hold.state <> case
     when scope.state in ('delivered', 'reversed') then 'settled' when scope.state = 'returned' then 'released' else 'open' end`,
  `select 'other-facts', reference, scope.state, price, facts.said, facts.amount
   from scope left join lateral (
     select string_agg(status || ' ' || amount, ', ' order by status, part) as said, sum(amount)::bigint as amount
     from purchase_fact where purchase_id = scope.id
   ) as facts on true
   left join lateral (
     select string_agg('refunded -' || amount, ', ' order by part) as said, coalesce(sum(amount), 0)::bigint as back
     from purchase_refund where purchase_id = scope.id
   ) as given on true
   where facts.said is distinct from case scope.state
     when 'delivered' then concat_ws(', ', 'delivered ' || price, given.said) when 'returned' then 'returned ' || price
     when 'reversed' then concat_ws(', ', 'delivered ' || price, given.said,
       case when price > given.back then 'reversed -' || (price - given.back) end) end`,
]

export const FUNDING_LAWS: readonly string[] = [
  transferLaw(
    'credit',
    `select reference, 'funding:' || reference, state, credited_amount,
       array['wallet/' || customer_id, 'gateway/' || gateway || '/' || currency],
       array[credited_amount, -credited_amount], '%'
     from scope where state in ('credited', 'reversed')`,
  ),
  // How much of it the wallet could give and how much is lost was seen in the moment; what went back is known.
  transferLaw(
    'reversal',
    `select reference, 'funding-reversal:' || reference, state, reversed_amount,
       array['gateway/' || gateway || '/' || currency], array[reversed_amount], 'gateway/%'
     from scope where state = 'reversed'`,
  ),
  `select 'stray-credit', reference, scope.state, amount, transfer.kind, null::bigint
   from scope join transfer on transfer.key = 'funding:' || reference where scope.state not in ('credited', 'reversed')`,
  `select 'stray-reversal', reference, scope.state, credited_amount, transfer.kind, null::bigint
   from scope join transfer on transfer.key = 'funding-reversal:' || reference where scope.state <> 'reversed'`,
]

export const TRANSFERS = {
  of_slice: 'select * from transfer where id >= :from_id and id < :to_id',
  in_dispute: `
    select transfer.* from difference join transfer on transfer.key = difference.reference
    where difference.source = 'books' and difference.state = 'open'`,
} as const

/** Money that moved and that nobody here had asked to be moved. */
export const TRANSFER_LAWS: readonly string[] = [
  `select 'transfer-without-cause', transfer.key, null, null::bigint, transfer.kind,
     (select sum(abs(amount))::bigint / 2 from entry where transfer_id = transfer.id)
   from scope as transfer
   where case kind
     when 'purchase' then not exists (
       select from hold join purchase on purchase.hold_id = hold.id where hold.transfer_id = transfer.id)
     when 'purchase-reversal' then not exists (select from purchase where id::text = substr(transfer.key, 19))
     when 'purchase-refund' then not exists (
       select from purchase_refund where purchase_id = substr(transfer.key, 17, 36)::uuid
         and part::text = substr(transfer.key, 54))
     when 'manual-credit' then not exists (select from manual_credit where reference = substr(transfer.key, 15))
     when 'funding' then not exists (select from funding where reference = substr(transfer.key, 9))
     when 'funding-reversal' then not exists (select from funding where reference = substr(transfer.key, 18))
     when 'postpaid-bill' then not exists (
       select from postpaid_cycle where reference = substr(transfer.key, 15) and state = 'paid')
     else false end`,
  `select 'other-credit', reference, null, credit.amount, transfer.kind, paid.amount
   from scope as transfer join manual_credit as credit on 'manual-credit:' || reference = transfer.key
   left join lateral (
     select sum(entry.amount)::bigint as amount from entry join account on account.id = account_id
     where transfer_id = transfer.id and code = 'wallet/' || credit.customer_id
   ) as paid on true
   where paid.amount is distinct from credit.amount`,
]

/** What stands open now, of whatever day: few rows, found by the indexes of what is open. */
export const OPEN_LAWS: readonly string[] = [
  `select 'hold-without-purchase', hold.id::text, null, null::bigint, hold.state, hold.amount
   from hold where state = 'open' and not exists (select from purchase where hold_id = hold.id)`,
  `select 'hold-open', reference, purchase.state, price, hold.state, hold.amount
   from hold join purchase on hold_id = hold.id
   where hold.state = 'open' and purchase.state in ('delivered', 'returned', 'reversed')`,
  `select 'hold-' || hold.state, reference, purchase.state, price, hold.state, hold.amount
   from purchase_open as open join purchase on purchase.id = open.purchase_id join hold on hold.id = hold_id
   where purchase.ended_at is null and hold.state <> 'open'`,
]

/** A law over the rows of a scope, as one query that names its columns. */
export const underLaw = (law: string, scope?: string): string =>
  scope === undefined
    ? `select * from (${law}) as found ${FOUND}`
    : `select * from (with scope as (${scope}) ${law}) as found ${FOUND}`
