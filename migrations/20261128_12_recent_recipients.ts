import type { Knex } from 'knex'

/**
 * Whether the same was bought for a number a moment ago is asked before every purchase. Without the time in the index
 * everything that was ever bought for that number was read for it: a thousand rows for a customer of years.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index purchase_recipients;
    create index purchase_recipients on purchase (customer_id, recipient, created_at);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index purchase_recipients;
    create index purchase_recipients on purchase (customer_id, recipient);
  `)
}
