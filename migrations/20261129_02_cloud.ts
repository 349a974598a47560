import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table cloud_media')
}

const TABLES = `
  -- What Meta has of ours, by its content: a picture that was uploaded once is not uploaded again while it is kept there.
  create table cloud_media (
    phone_number_id text not null,
    content_hash bytea not null,
    media_id text not null,
    expires_at timestamptz not null,
    primary key (phone_number_id, content_hash)
  );
  create index cloud_media_named on cloud_media (media_id);
`
