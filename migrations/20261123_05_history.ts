import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(WALLET_EVENTS)
  await knex.raw(LINES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop view wallet_line, history_of_wallet, history_of_fundings, history_of_purchases;
    drop trigger transfer_is_a_wallet_event on transfer;
    drop function note_wallet_event, write_wallet_event;
    drop table wallet_event;
    drop function digits_of, search_words;
  `)
}

/**
 * What moved in a wallet without being a purchase or a funding: money that came back after a delivery, what a bank
 * took back, corrections by hand. These are rare, and among a wallet's entries they could only be found by reading all
 * of them. The trigger's condition is looked at before anything is called, so purchases and fundings pay nothing for it.
 */
const WALLET_EVENTS = `
  create table wallet_event (
    transfer_id uuid not null,
    customer_id uuid not null,
    kind text not null,
    -- What the transfer's key names: a purchase's id, a funding's reference.
    about text,
    purchase_id uuid,
    amount bigint not null check (amount <> 0),
    created_at timestamptz not null,
    primary key (transfer_id, customer_id)
  );
  create index wallet_event_of_customer on wallet_event (customer_id, created_at desc);
  create trigger wallet_event_is_immutable before update or delete or truncate on wallet_event
    for each statement execute function refuse_change();

  create function write_wallet_event(transfer_row transfer) returns void language sql as $$
    insert into wallet_event (transfer_id, customer_id, kind, about, purchase_id, amount, created_at)
    select transfer_row.id, substr(account.code, 8)::uuid, transfer_row.kind, nullif(split_part(transfer_row.key, ':', 2), ''),
      case when transfer_row.key ~ '^purchase-reversal:[0-9a-f-]{36}$' then split_part(transfer_row.key, ':', 2)::uuid end,
      sum(entry.amount), transfer_row.created_at
    from entry join account on account.id = entry.account_id
    where entry.transfer_id = transfer_row.id and account.code ~ '^wallet/[0-9a-f-]{36}$'
    group by account.code having sum(entry.amount) <> 0
  $$;
  -- When a statement ends all its parts are there: a transfer and its entries are written together.
  create function note_wallet_event() returns trigger language plpgsql as $$
  begin
    perform write_wallet_event(new);
    return null;
  end $$;
  create trigger transfer_is_a_wallet_event after insert on transfer for each row
    when (new.kind not in ('purchase', 'funding')) execute function note_wallet_event();

  select write_wallet_event(transfer) from transfer where kind not in ('purchase', 'funding');
`

/**
 * The three sources of a history, with the same columns each, so that one question can be asked of all of them.
 * Status is how it stands in the words of people: waiting, done, returned, failed.
 */
const LINES = `
  create function digits_of(phone text) returns text language sql immutable parallel safe
    return regexp_replace(phone, '[^0-9]', '', 'g');
  -- A space before every word, so that ' mt' finds a word that begins with it.
  create function search_words(words text) returns text language sql immutable parallel safe
    return ' ' || regexp_replace(lower(words), '[^a-z0-9.]+', ' ', 'g');

  create view history_of_purchases as
  select id, customer_id, case category when 'airtime' then 'airtime' else 'data' end as kind, state,
    case when state = 'delivered' then 'done' when state in ('returned', 'reversed') then 'returned' else 'waiting' end as status,
    reference, network, recipient, plan_name, null::text as gateway,
    face_amount as amount, face_amount as asked, discount, price, false as comes_in, created_at, ended_at,
    search_words(reference || ' ' || network || ' ' || category || ' ' || coalesce(plan_name, '')) as words,
    digits_of(recipient) as digits
  from purchase;

  create view history_of_fundings as
  select id, customer_id, 'funding'::text as kind, state,
    case when state = 'credited' then 'done' when state in ('failed', 'abandoned', 'reversed') then 'failed' else 'waiting' end as status,
    reference, null::text as network, null::text as recipient, null::text as plan_name, gateway,
    coalesce(credited_amount, amount) as amount, amount as asked, 0::bigint as discount, coalesce(credited_amount, amount) as price,
    true as comes_in, created_at, ended_at,
    search_words(reference || ' ' || gateway || ' funding') as words, '' as digits
  from funding;

  create view history_of_wallet as
  select event.transfer_id as id, event.customer_id,
    case event.kind when 'purchase-reversal' then 'refund' when 'funding-reversal' then 'taken_back' else 'correction' end as kind,
    'done'::text as state, 'done'::text as status,
    coalesce(purchase.reference, event.about) as reference, purchase.network, purchase.recipient, purchase.plan_name,
    null::text as gateway, abs(event.amount) as amount, abs(event.amount) as asked, 0::bigint as discount, abs(event.amount) as price,
    event.amount > 0 as comes_in, event.created_at, event.created_at as ended_at,
    search_words(coalesce(purchase.reference, event.about, '') || ' ' || coalesce(purchase.network, '') || ' ' ||
      event.kind || ' ' || coalesce(purchase.plan_name, '')) as words,
    coalesce(digits_of(purchase.recipient), '') as digits
  from wallet_event as event left join purchase on purchase.id = event.purchase_id;

  -- Every movement of a wallet, in the ledger's order, with what it was for.
  create view wallet_line as
  select entry.account_id, entry.seq, entry.amount, entry.balance_after, entry.created_at, transfer.kind,
    coalesce(bought.reference, taken_back.reference, split_part(transfer.key, ':', 2)) as reference,
    coalesce(bought.category, taken_back.category) as category, coalesce(bought.network, taken_back.network) as network,
    coalesce(bought.recipient, taken_back.recipient) as recipient, coalesce(bought.plan_name, taken_back.plan_name) as plan_name
  from entry
  join transfer on transfer.id = entry.transfer_id
  left join hold on hold.transfer_id = entry.transfer_id
  left join purchase as bought on bought.hold_id = hold.id
  left join wallet_event on wallet_event.transfer_id = entry.transfer_id and wallet_event.purchase_id is not null
  left join purchase as taken_back on taken_back.id = wallet_event.purchase_id
  where entry.balance_after is not null;
`
