import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(TABLES)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table purchase_recheck')
}

const TABLES = `
  -- Requests of ended purchases that a provider is still to be asked about. A row goes when it was heard.
  create table purchase_recheck (
    request_id text primary key,
    purchase_id uuid not null references purchase,
    provider text not null,
    round integer not null check (round >= 0),
    -- How often it was asked for, so that an answer to an earlier question does not take a later one away.
    asks integer not null default 1 check (asks > 0),
    -- When the job that asks counts as lost.
    next_check_at timestamptz not null
  );
  create index purchase_recheck_of_purchase on purchase_recheck (purchase_id);
  create index purchase_recheck_due on purchase_recheck (next_check_at);
`
