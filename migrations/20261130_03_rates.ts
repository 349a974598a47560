import type { Knex } from 'knex'

/** How the queues stand, and who writes faster than people do. Both are rewritten all the time, and nothing is lost with them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table queue_state (
      queue text primary key,
      taken_at timestamptz,
      waiting integer not null default 0 check (waiting >= 0),
      waiting_since timestamptz,
      looked_at timestamptz,
      check (waiting > 0 or waiting_since is null)
    );
    create unlogged table chat_rate (
      who uuid primary key,
      slot timestamptz not null,
      units integer not null check (units > 0),
      told_at timestamptz
    );
    create index chat_rate_slots on chat_rate (slot);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table chat_rate;
    drop table queue_state;
  `)
}
