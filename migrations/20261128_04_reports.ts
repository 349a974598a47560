import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(DAYS)
  await knex.raw(SUMS)
  await knex.raw(WAYS)
  await knex.raw(HANDS)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table anomaly drop constraint anomaly_is_kept_by_somebody_since, drop column kept_by, drop column kept_at;
    drop index network_pause_once;
    drop index account_of_the_house, referral_event_by_time;
    drop table report_posted, report_latency, report_provider, report_buyer, report_money, report_day;
  `)
}

const DAYS = `
  -- A day of the shop, from its first moment to the next day's: fixed when it begins, so that a shop that moves to
  -- another time zone counts nothing twice and leaves nothing out. It is added up to counted_until, and counted again
  -- as a whole at recount_at, for what was committed late.
  create table report_day (
    day date primary key,
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    counted_until timestamptz not null,
    recount_at timestamptz,
    joined integer not null default 0 check (joined >= 0),
    constraint report_day_has_moments check (begins_at < ends_at),
    constraint report_day_is_counted_within check (counted_until between begins_at and ends_at)
  );
`

const money = (name: string): string =>
  `${name} bigint not null check (${name} > -9000000000000000 and ${name} < 9000000000000000)`

const SUMS = `
  -- What moved on a day by the entries of the ledger: for each kind of account what its entries sum to, in the
  -- ledger's own signs. All transfers are in it, so that it sums to what the books say. Empty is 'none of these'.
  create table report_money (
    day date not null references report_day,
    kind text not null,
    category text not null,
    network text not null,
    party text not null,
    plan text not null,
    transfers integer not null check (transfers > 0),
    ${money('wallet_amount')},
    ${money('provider_amount')},
    ${money('revenue_amount')},
    ${money('gateway_amount')},
    ${money('loss_amount')},
    ${money('discount')},
    primary key (day, kind, category, network, party, plan)
  );

  -- Who was delivered something on a day: only so can a customer of two days be told from two customers.
  create table report_buyer (
    day date not null references report_day,
    customer_id uuid not null,
    primary key (day, customer_id)
  );

  -- How requests to providers ended on a day, and how long a verdict took, by steps of a fifth (see latency.ts).
  create table report_provider (
    day date not null references report_day,
    provider text not null,
    network text not null,
    delivered integer not null check (delivered >= 0),
    failed integer not null check (failed >= 0),
    not_taken integer not null check (not_taken >= 0),
    silent integer not null check (silent >= 0),
    primary key (day, provider, network)
  );
  create table report_latency (
    day date not null references report_day,
    provider text not null,
    step smallint not null check (step between 0 and 200),
    requests integer not null check (requests > 0),
    primary key (day, provider, step)
  );

  -- Up to which day the group was told, so that a report after days of silence is one and speaks of all of them.
  create table report_posted (
    last_day date primary key,
    first_day date not null,
    posted_at timestamptz not null,
    constraint report_posted_is_a_span check (first_day <= last_day)
  );
`

const WAYS = `
  -- The accounts of the house among a million wallets. What it names of an account never changes.
  create index account_of_the_house on account (kind) where kind <> 'wallet';
  create index referral_event_by_time on referral_event (happened_at, step);
`

const HANDS = `
  -- Two people who pause the same at once pause it once.
  create unique index network_pause_once on network_pause (network, coalesce(provider, '')) where resumed_at is null;
  -- Which admin looks after it.
  alter table anomaly add column kept_by uuid, add column kept_at timestamptz,
    add constraint anomaly_is_kept_by_somebody_since check ((kept_by is null) = (kept_at is null));
`
