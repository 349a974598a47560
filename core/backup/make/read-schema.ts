import type { Trx } from '../../platform/transaction.ts'
import type { Balances, Sequence } from '../archive/contents.ts'

export type Table = { name: string; columns: string[]; rows_about: number }

/** knex keeps its own books; the schema is made anew by the migrations, which write them. */
const OURS = `relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'knex\\_%'`

/** Every table of ours with the columns that can be written. A column that is computed is computed again. */
export async function readTables(trx: Trx): Promise<Table[]> {
  const { rows } = await trx.raw<{ rows: Table[] }>(
    `select relname as name, greatest(reltuples, 0)::float8 as rows_about,
       (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
     from pg_class where ${OURS} order by relname`,
  )
  return rows
}

export async function readMigrations(trx: Trx): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { name: string }[] }>(
    'select name from knex_migrations order by name',
  )
  return rows.map(({ name }) => name)
}

/**
 * Where the counting columns stand. Sequences are outside of every transaction, so these may be ahead of the rows:
 * numbers are left out then, and none is given twice.
 */
export async function readSequences(trx: Trx): Promise<Sequence[]> {
  const { rows } = await trx.raw<{ rows: { table: string; column: string; sequence: string }[] }>(
    `select relname as table, attname as column, pg_get_serial_sequence(quote_ident(relname), attname) as sequence
     from pg_class join pg_attribute on attrelid = pg_class.oid
     where ${OURS} and attnum > 0 and not attisdropped and attidentity <> '' order by 1, 2`,
  )
  const all: Sequence[] = []
  for (const { table, column, sequence } of rows) {
    const { rows: found } = await trx.raw<{ rows: { last_value: string; is_called: boolean }[] }>(
      `select last_value::text as last_value, is_called from ${sequence}`,
    )
    for (const state of found) all.push({ table, column, ...state })
  }
  return all
}

/** What all money comes to, both as the accounts say it and as their entries do. */
export async function readBalances(trx: Trx): Promise<Balances[]> {
  const { rows } = await trx.raw<{ rows: Balances[] }>(
    `select kind, currency, count(*)::text as accounts, coalesce(sum(balance), 0)::text as balance,
       coalesce(sum(held), 0)::text as held, coalesce(sum(entries), 0)::text as entries
     from account left join (select account_id, sum(amount) as entries from entry group by 1) as posted
       on account_id = account.id
     group by 1, 2 order by 1, 2`,
  )
  return rows
}
