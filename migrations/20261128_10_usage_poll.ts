import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- How far the plans that run have been asked about in this round; null when the round is over.
    create table usage_poll (
      is_one boolean primary key default true check (is_one),
      after uuid,
      round_at timestamptz not null
    );
    insert into usage_poll (round_at) values ('-infinity');
    create index subscription_running on subscription (id) where state = 'active';
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index subscription_running; drop table usage_poll')
}
