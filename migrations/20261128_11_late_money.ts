import type { Knex } from 'knex'

/** Closed accounts are few, and looked through every hour for money that came too late. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create index customer_closed on customer (id) where status = 'closed'`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index customer_closed')
}
