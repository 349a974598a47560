import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'drop table purchase_claim, network_waiter, network_outage, network_pause, provider_float, provider_health, provider_road, purchase_attempt',
  )
}

const TABLES = `
  -- What happened to each request that a provider was sent, one row per event and none ever changed.
  create table purchase_attempt (
    id bigint generated always as identity primary key,
    purchase_id uuid not null references purchase,
    provider text not null,
    network text not null,
    request_id text not null,
    event text not null check (event in
      ('sent', 'delivered', 'failed', 'turned_away', 'unreachable', 'silent', 'pending', 'missing', 'reversed')),
    amount bigint not null check (amount > 0),
    cost bigint check (cost >= 0),
    happened_at timestamptz not null,
    unique (request_id, event)
  );
  create index purchase_attempt_of_purchase on purchase_attempt (purchase_id);
  -- The watch over the providers reads the last minutes of it without touching the table.
  create index purchase_attempt_by_time on purchase_attempt (happened_at) include (provider, network, event);
  create trigger purchase_attempt_is_immutable before update or delete or truncate on purchase_attempt
    for each statement execute function refuse_change();

  -- A network at a provider. Open: nothing is sent there until a look at the provider says that it is worth a try.
  create table provider_road (
    provider text not null,
    network text not null,
    state text not null default 'closed' check (state in ('closed', 'open', 'half_open')),
    changed_at timestamptz not null,
    probe_at timestamptz,
    cooldown_seconds integer not null default 60 check (cooldown_seconds > 0),
    -- What a thousand of face value lately cost us there; null until something was delivered.
    cost_permille integer check (cost_permille >= 0),
    primary key (provider, network),
    constraint provider_road_open_is_probed check ((state = 'open') = (probe_at is not null))
  );

  -- How requests went, by the minute, made from purchase_attempt by the clock.
  create table provider_health (
    provider text not null,
    network text not null,
    minute timestamptz not null,
    good integer not null,
    bad integer not null,
    pending integer not null,
    delivered_amount bigint not null check (delivered_amount >= 0),
    delivered_cost bigint not null check (delivered_cost >= 0),
    primary key (provider, network, minute)
  );
  create index provider_health_by_minute on provider_health (minute);

  -- What is left of the money that we prepaid to a provider. Below zero is an overdraft.
  create table provider_float (
    id bigint generated always as identity primary key,
    provider text not null,
    balance bigint not null check (balance > -9000000000000000),
    read_at timestamptz not null
  );
  create index provider_float_latest on provider_float (provider, id);

  -- Set by operators: nothing goes this way while a row is open. Without a provider the whole network rests.
  create table network_pause (
    id bigint generated always as identity primary key,
    provider text,
    network text not null,
    reason text not null,
    paused_at timestamptz not null,
    resumed_at timestamptz
  );
  create index network_pause_now on network_pause (network) where resumed_at is null;

  -- Times in which no provider could sell a network.
  create table network_outage (
    id uuid primary key,
    category text not null,
    network text not null,
    since timestamptz not null,
    ended_at timestamptz
  );
  create unique index network_outage_now on network_outage (category, network) where ended_at is null;

  -- Who wants to hear that it is over.
  create table network_waiter (
    outage_id uuid not null references network_outage,
    conversation_id uuid not null references conversation,
    asked_at timestamptz not null,
    primary key (outage_id, conversation_id)
  );
  create index network_waiter_of_conversation on network_waiter (conversation_id);

  -- What a provider and we do not agree on after the end of a purchase: somebody has to clear it up with them.
  create table purchase_claim (
    id uuid primary key,
    purchase_id uuid not null references purchase,
    provider text not null,
    request_id text not null,
    kind text not null check (kind in ('delivered-after-return', 'delivered-twice', 'failed-after-delivery')),
    state text not null default 'open' check (state in ('open', 'closed')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    unique (purchase_id, kind, request_id),
    constraint purchase_claim_closes_with_a_time check ((state = 'closed') = (closed_at is not null))
  );
`
