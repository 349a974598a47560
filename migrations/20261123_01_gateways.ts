import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(CHANGES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table funding drop column payment_key, drop column checkout_key')
}

const CHANGES = `
  -- What a gateway itself calls the page and the payment, where it cannot be asked by our reference or
  -- later events carry no other name.
  alter table funding add column checkout_key text, add column payment_key text;
  create index funding_of_payment on funding (gateway, payment_key) where payment_key is not null;
`
