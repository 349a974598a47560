import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index purchase_in_review;
    drop table anomaly, measurement, difference, statement_line, reconciliation_part, reconciliation;
  `)
}

const TABLES = `
  -- One row for each day that was, or is being, compared; a day of the deployment's time zone, as 2026-11-21.
  create table reconciliation (
    day text primary key check (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    state text not null default 'running' check (state in ('running', 'done')),
    begun_at timestamptz not null,
    ended_at timestamptz,
    constraint reconciliation_ends_with_a_time check ((state = 'done') = (ended_at is not null))
  );

  -- What a day is compared with: our own books, and the statement of each provider and gateway.
  -- The cursor says where the next page begins; empty is the first. Without a statement for a day it is 'missing'.
  create table reconciliation_part (
    day text not null references reconciliation,
    source text not null,
    state text not null default 'waiting' check (state in ('waiting', 'done', 'missing')),
    cursor text not null default '',
    tries integer not null default 0,
    next_try_at timestamptz,
    lines integer not null default 0,
    our_count integer not null default 0,
    our_amount bigint not null default 0 check (our_amount > -9000000000000000),
    their_count integer not null default 0,
    their_amount bigint not null default 0 check (their_amount > -9000000000000000),
    ended_at timestamptz,
    primary key (day, source),
    constraint reconciliation_part_ends_with_a_time check ((state = 'waiting') = (ended_at is null)),
    constraint reconciliation_part_waits_until_a_time check ((state = 'waiting') = (next_try_at is not null))
  );
  create index reconciliation_part_waiting on reconciliation_part (next_try_at) where state = 'waiting';

  -- Somebody else's books, as they were read. A line that is listed again is the same line, as it stands then.
  -- One that bears no reference of ours goes by its own id.
  create table statement_line (
    source text not null,
    line_id text not null,
    reference text not null,
    state text not null check (state in ('delivered', 'paid', 'failed', 'pending', 'reversed')),
    amount bigint check (amount >= 0),
    happened_at timestamptz,
    day text not null,
    collected_at timestamptz not null,
    primary key (source, line_id)
  );
  create index statement_line_reference on statement_line (source, reference);
  create index statement_line_day on statement_line (source, day);
  create index statement_line_collected on statement_line (collected_at);

  -- Where two books disagree. What settles by itself, because the other side was late, says by which day it did;
  -- what a person explained stays explained as long as both sides say the same.
  create table difference (
    id bigint generated always as identity primary key,
    day text not null,
    source text not null,
    kind text not null,
    reference text not null,
    our_state text,
    our_amount bigint check (our_amount > -9000000000000000),
    their_state text,
    their_amount bigint check (their_amount > -9000000000000000),
    state text not null default 'open' check (state in ('open', 'explained', 'settled')),
    first_seen_at timestamptz not null,
    seen_run uuid not null,
    settled_day text,
    note text,
    ended_at timestamptz,
    constraint difference_ends_with_a_time check ((state = 'open') = (ended_at is null)),
    constraint difference_explained_has_a_note check ((state = 'explained') = (note is not null)),
    constraint difference_settles_by_a_day check ((state = 'settled') = (settled_day is not null))
  );
  create unique index difference_open on difference (source, kind, reference) where state = 'open';
  create index difference_of_day on difference (day, source);
  create index difference_reference on difference (source, kind, reference);

  -- How the books and the shop stood, each minute. 'recent' proves what lately moved, 'whole' everything.
  create table measurement (
    id bigint generated always as identity primary key,
    proof text not null check (proof in ('recent', 'whole')),
    differences integer not null,
    first_difference jsonb,
    took_ms integer not null,
    figures jsonb not null,
    measured_at timestamptz not null
  );
  create index measurement_newest on measurement (proof, id);

  -- What is or was out of the ordinary. One is open for each kind and subject; it closes when it is over.
  create table anomaly (
    id uuid primary key,
    kind text not null check (kind in ('provider-failing', 'purchases-stuck', 'books-unbalanced', 'float-low',
      'unusual-spend', 'velocity', 'many-codes', 'wrong-codes')),
    subject text not null,
    facts jsonb not null,
    opened_at timestamptz not null,
    seen_at timestamptz not null,
    closed_at timestamptz
  );
  create unique index anomaly_open on anomaly (kind, subject) where closed_at is null;
  create index anomaly_by_time on anomaly (opened_at);

  -- Purchases in review have no next check, so no other index finds the few there are.
  create index purchase_in_review on purchase (id) where state = 'review';
`
