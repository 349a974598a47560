import type { Knex } from 'knex'

/** Notes of support are sealed, which makes them longer: 500 signs of four bytes, by a third, and what seals them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table customer_note drop constraint customer_note_words_check,
      add constraint customer_note_words_check check (char_length(words) between 1 and 4000)
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table customer_note drop constraint customer_note_words_check,
      add constraint customer_note_words_check check (char_length(words) between 1 and 1000)
  `)
}
