import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(UNDO)
}

const CLASSES = `'money', 'budget', 'summary', 'security', 'service', 'operators'`

const TABLES = `
  -- Where and when a customer wants to hear of what can wait. Who never chose has no row.
  create table notice_wish (
    customer_id uuid primary key references customer,
    muted text[] not null default '{}' check (muted <@ array['budget', 'summary', 'service']),
    mailed text[] not null default '{}' check (mailed <@ array['money', 'budget', 'summary', 'service']),
    -- Hours of the customer's own day; both are null when no hour is quiet.
    quiet_from smallint check (quiet_from between 0 and 23),
    quiet_to smallint check (quiet_to between 0 and 23),
    constraint notice_wish_quiet_is_a_span check (
      quiet_from is null and quiet_to is null or quiet_from is not null and quiet_to is not null and quiet_from <> quiet_to)
  );

  -- Proven by a code before it is stored here.
  alter table customer add column email text check (email ~ '^[^@\\s]+@[^@\\s]+$' and char_length(email) <= 254);

  -- A notice is a message with a class. Whose inbox it is in is whose conversation it was, kept here for the search:
  -- it points at nobody, because a check on every outcome would be paid for by the money path.
  alter table message
    add column class text check (class in (${CLASSES})),
    add column inbox_of uuid,
    add column urgent boolean not null default true,
    add column quiet boolean not null default false,
    add column read_at timestamptz,
    add constraint message_in_an_inbox_is_a_notice check (inbox_of is null or class is not null),
    drop constraint message_state_check,
    add constraint message_state_check check (state in ('waiting', 'sending', 'sent', 'failed', 'expired', 'kept'));
  create index message_inbox on message (inbox_of, id) where inbox_of is not null;
  -- What can wait is looked for apart, so that ten thousand summaries stand in nobody's way.
  drop index message_due;
  create index message_due on message (urgent, due_at) where state in ('waiting', 'sending');

  create index message_under_way on message (lease_until) where state = 'sending' and not urgent;
  -- How many messages that can wait a channel takes now; all bots together keep to it.
  create table channel_pace (
    channel text primary key,
    allowance double precision not null,
    refilled_at timestamptz not null
  );

  -- Summaries of one period for the customers of one time zone: how far they were written.
  create table summary_round (
    kind text not null check (kind in ('week', 'month')),
    period text not null,
    time_zone text not null,
    begins_at timestamptz not null,
    customer_after uuid not null default '00000000-0000-0000-0000-000000000000',
    done_at timestamptz,
    primary key (kind, period, time_zone)
  );
  create index summary_round_open on summary_round (begins_at) where done_at is null;
  create index customer_of_zone on customer (time_zone, id);

  create index message_dead on message (id) where state = 'failed';
`

const UNDO = `
  drop index message_dead, message_due, message_inbox, message_under_way;
  create index message_due on message (due_at) where state in ('waiting', 'sending');
  update message set state = 'expired' where state = 'kept';
  alter table message
    drop constraint message_in_an_inbox_is_a_notice,
    drop constraint message_state_check,
    add constraint message_state_check check (state in ('waiting', 'sending', 'sent', 'failed', 'expired')),
    drop column class, drop column inbox_of, drop column urgent, drop column quiet, drop column read_at;
  alter table customer drop column email;
  drop index customer_of_zone;
  drop table notice_wish, channel_pace, summary_round;
`
