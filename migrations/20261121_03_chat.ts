import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table clock_slot, job_outbox, message_slot, message, dialog, inbound')
}

const TABLES = `
  -- Every update is stored before it is acknowledged; the channel's own id makes a repeat fall out.
  create table inbound (
    id bigint generated always as identity primary key,
    channel text not null,
    event_key text not null,
    conversation_id uuid not null references conversation,
    event jsonb not null,
    trace_id text not null,
    state text not null default 'waiting' check (state in ('waiting', 'used', 'failed')),
    attempts smallint not null default 0,
    received_at timestamptz not null,
    used_at timestamptz,
    unique (channel, event_key)
  );
  create index inbound_waiting on inbound (conversation_id, id) where state = 'waiting';
  create index inbound_of_conversation on inbound (conversation_id);

  create table dialog (
    conversation_id uuid primary key references conversation,
    name text not null,
    version integer not null,
    run_id text not null,
    state jsonb not null,
    suspended jsonb,
    updated_at timestamptz not null
  );

  -- The outbox of everything we say. A slot is a message that later ones may replace in place.
  create table message (
    id bigint generated always as identity primary key,
    conversation_id uuid not null references conversation,
    key text unique,
    op text not null check (op in ('show', 'delete')),
    slot text,
    body jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'expired')),
    attempts smallint not null default 0,
    due_at timestamptz not null,
    lease_until timestamptz,
    expires_at timestamptz,
    channel_ref text,
    error text,
    trace_id text,
    created_at timestamptz not null,
    sent_at timestamptz
  );
  create index message_open on message (conversation_id, id) where state in ('waiting', 'sending');
  create index message_due on message (due_at) where state in ('waiting', 'sending');
  create index message_of_conversation on message (conversation_id, id);

  create table message_slot (
    conversation_id uuid not null references conversation,
    slot text not null,
    channel_ref text not null,
    shown_at timestamptz not null,
    primary key (conversation_id, slot)
  );
  create index message_slot_shown on message_slot (shown_at);

  create table job_outbox (
    id bigint generated always as identity primary key,
    key text not null unique,
    name text not null,
    queue text not null,
    payload jsonb not null,
    trace_id text,
    due_at timestamptz not null,
    created_at timestamptz not null,
    relayed_at timestamptz
  );
  create index job_outbox_waiting on job_outbox (due_at) where relayed_at is null;
  create index job_outbox_relayed on job_outbox (relayed_at);

  -- A tick of the clock belongs to whoever claims its row first.
  create table clock_slot (
    name text not null,
    slot timestamptz not null,
    claimed_at timestamptz not null,
    primary key (name, slot)
  );
`
