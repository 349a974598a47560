import type { Knex } from 'knex'

/**
 * When somebody last spoke is asked with each message to a channel that has a window. Without the id in the index all
 * that they said in a week was read for it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index inbound_of_conversation;
    create index inbound_of_conversation on inbound (conversation_id, id);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index inbound_of_conversation;
    create index inbound_of_conversation on inbound (conversation_id);
  `)
}
