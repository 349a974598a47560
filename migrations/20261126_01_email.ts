import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(UNDO)
}

const TABLES = `
  alter table otp
    drop constraint otp_purpose_check,
    add constraint otp_purpose_check check (purpose in ('register', 'login', 'reset_pin', 'email'));

  -- A mailbox is one customer's: with two, whose news went there would be chance.
  create unique index customer_of_email on customer (email) where email is not null;
  -- Limits of a day follow it, so it is not changed every hour. Null: never chosen.
  alter table customer add column time_zone_since timestamptz;
`

const UNDO = `
  alter table customer drop column time_zone_since;
  drop index customer_of_email;
  delete from otp where purpose = 'email';
  alter table otp
    drop constraint otp_purpose_check,
    add constraint otp_purpose_check check (purpose in ('register', 'login', 'reset_pin'));
`
