import type { Knex } from 'knex'

/** In which of their chats a customer wants to be told things; null is where they were let in last. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table notice_wish add column place uuid references conversation on delete set null;
    create index notice_wish_place on notice_wish (place) where place is not null;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table notice_wish drop column place`)
}
