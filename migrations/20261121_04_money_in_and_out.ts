import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'drop table purchase_fact, purchase, callback, funding; drop function purchase_moves(), funding_moves()',
  )
}

const TABLES = `
  create table funding (
    id uuid primary key,
    reference text not null unique,
    key text not null unique,
    customer_id uuid not null references customer,
    conversation_id uuid not null references conversation,
    gateway text not null,
    amount bigint not null check (amount > 0),
    currency text not null,
    state text not null default 'opening' check (state in ('opening', 'open', 'credited', 'failed', 'abandoned', 'review', 'reversed')),
    checkout_url text,
    credited_amount bigint check (credited_amount > 0),
    reversed_amount bigint check (reversed_amount > 0),
    outcome text,
    checks integer not null default 0,
    next_check_at timestamptz,
    slot text not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint funding_credited_has_an_amount check (state not in ('credited', 'reversed') or credited_amount is not null)
  );
  create index funding_of_customer on funding (customer_id, created_at);
  create index funding_of_conversation on funding (conversation_id);
  create index funding_to_check on funding (next_check_at) where next_check_at is not null;

  -- Allowed moves. Late money still credits a funding that had failed or was given up; what was credited can
  -- only be reversed, and a reversal is the end.
  create function funding_moves() returns trigger language plpgsql as $$
  begin
    if old.state <> new.state and (old.state, new.state) not in (
      ('opening', 'open'), ('opening', 'failed'), ('opening', 'credited'), ('opening', 'review'),
      ('open', 'credited'), ('open', 'failed'), ('open', 'abandoned'), ('open', 'review'),
      ('failed', 'credited'), ('failed', 'review'), ('abandoned', 'credited'), ('abandoned', 'failed'), ('abandoned', 'review'),
      ('review', 'failed'), ('credited', 'reversed')
    ) then
      raise exception 'a funding does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger funding_moves before update of state on funding for each row execute function funding_moves();

  -- Callbacks of gateways and providers, stored raw before they are acknowledged. They are hints: the truth is asked for.
  create table callback (
    id bigint generated always as identity primary key,
    source text not null,
    event_key text not null,
    body text not null,
    received_at timestamptz not null,
    unique (source, event_key)
  );

  create table purchase (
    id uuid primary key,
    reference text not null unique,
    key text not null unique,
    content_hash bytea not null check (octet_length(content_hash) = 32),
    customer_id uuid not null references customer,
    conversation_id uuid not null references conversation,
    category text not null check (category in ('airtime', 'data', 'addon')),
    network text not null,
    recipient text not null,
    face_amount bigint not null check (face_amount > 0),
    discount bigint not null default 0 check (discount >= 0 and discount < face_amount),
    price bigint not null check (price > 0),
    cost bigint check (cost >= 0),
    currency text not null,
    state text not null check (state in ('held', 'sending', 'unknown', 'review', 'delivered', 'returned', 'reversed')),
    reason text,
    hold_id uuid not null unique references hold,
    provider text not null,
    provider_request_id text unique,
    provider_reference text,
    checks integer not null default 0,
    misses integer not null default 0,
    next_check_at timestamptz,
    slot text not null,
    trace_id text,
    created_at timestamptz not null,
    sent_at timestamptz,
    ended_at timestamptz,
    constraint purchase_price_is_face_less_discount check (price = face_amount - discount),
    constraint purchase_sent_has_a_request check (state in ('held', 'returned') or provider_request_id is not null),
    constraint purchase_delivered_has_a_cost check (state not in ('delivered', 'reversed') or cost is not null),
    constraint purchase_ends_with_a_time check ((state in ('delivered', 'returned', 'reversed')) = (ended_at is not null))
  );
  create index purchase_of_customer on purchase (customer_id, created_at desc);
  create index purchase_of_conversation on purchase (conversation_id);
  create index purchase_recipients on purchase (customer_id, recipient) where state = 'delivered';
  create index purchase_to_check on purchase (next_check_at) where next_check_at is not null;

  -- What was spent, once and for ever: the analytics' only source. What the provider took back after delivery is a
  -- second fact with the amount below zero, so that a sum over what was delivered and reversed is what was spent.
  create table purchase_fact (
    purchase_id uuid not null references purchase,
    customer_id uuid not null references customer,
    amount bigint not null check (amount <> 0),
    category text not null,
    network text not null,
    recipient text not null,
    status text not null check (status in ('delivered', 'returned', 'reversed')),
    happened_at timestamptz not null,
    primary key (purchase_id, status),
    constraint purchase_fact_of_a_reversal_lowers check ((amount < 0) = (status = 'reversed'))
  );
  create index purchase_fact_of_customer on purchase_fact (customer_id, happened_at);
  create trigger purchase_fact_is_immutable before update or delete or truncate on purchase_fact
    for each statement execute function refuse_change();

  -- Allowed moves. A purchase that ended stays ended, unless the provider takes its delivery back: the guarded updates of the code and this trigger say the same.
  create function purchase_moves() returns trigger language plpgsql as $$
  begin
    if old.state <> new.state and (old.state, new.state) not in (
      ('held', 'sending'), ('held', 'returned'),
      ('sending', 'delivered'), ('sending', 'returned'), ('sending', 'unknown'),
      ('unknown', 'delivered'), ('unknown', 'returned'), ('unknown', 'review'),
      ('review', 'delivered'), ('review', 'returned'),
      ('delivered', 'reversed')
    ) then
      raise exception 'a purchase does not move from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger purchase_moves before update of state on purchase for each row execute function purchase_moves();
`
