import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Through which channel, and when they were written to out of a silence, which WhatsApp counts by the day.
    alter table broadcast_recipient add column channel text, add column opened_at timestamptz;
    update broadcast_recipient set channel = 'telegram';
    alter table broadcast_recipient alter column channel set not null;
    create index broadcast_recipient_opened on broadcast_recipient (opened_at) where opened_at is not null;
    drop index broadcast_recipient_open;
    create index broadcast_recipient_open on broadcast_recipient (broadcast_id, state, channel, due_at)
      where state in ('waiting', 'handed');

    -- When the next of all broadcasts may be sent, for each channel that takes any.
    drop table broadcast_pace;
    create table broadcast_pace (channel text primary key, next_at timestamptz not null);
    insert into broadcast_pace (channel, next_at)
    select channel, '2026-01-01T00:00:00Z' from unnest(array['telegram', 'cloud', 'console']) as taking (channel);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table broadcast_pace;
    create table broadcast_pace (
      one boolean primary key default true check (one),
      next_at timestamptz not null,
      turns bigint not null
    );
    insert into broadcast_pace (next_at, turns) values ('2026-01-01T00:00:00Z', 0);
    drop index broadcast_recipient_open;
    create index broadcast_recipient_open on broadcast_recipient (broadcast_id, state, due_at)
      where state in ('waiting', 'handed');
    alter table broadcast_recipient drop column channel, drop column opened_at;
  `)
}
