import { verbatim } from '../../platform/copy.ts'
import type { Trx } from '../../platform/transaction.ts'

type Aside = {
  tables: string[]
  /** What makes each of them again, as the database itself writes it. */
  indexes: string[]
  foreign_keys: string[]
}

/**
 * Takes away what stands in the way of filling tables one after the other, and empties them of what migrations put
 * there: triggers of ours, which would judge and derive what is in the backup already; foreign keys, which need the
 * other table first; indexes, which are made quicker afterwards. Needs no more rights than the owner has.
 */
export async function setAside(trx: Trx): Promise<Aside> {
  const tables = await lines(
    trx,
    `select oid::regclass::text as line from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'knex\\_%' order by relname`,
  )
  const foreign_keys = await lines(
    trx,
    `select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1`,
  )
  const indexes = await lines(trx, `select pg_get_indexdef(indexrelid) as line ${LOOSE_INDEXES} order by 1`)
  for (const table of tables) await trx.raw(verbatim(`alter table ${table} disable trigger user`))
  const drops = await lines(
    trx,
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as line
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
     union all select format('drop index %s', indexrelid::regclass) ${LOOSE_INDEXES}`,
  )
  for (const drop of drops) await trx.raw(verbatim(drop))
  await trx.raw(verbatim(`truncate ${tables.join(', ')}`))
  return { tables, indexes, foreign_keys }
}

/** Puts all of it back; a foreign key looks at every row as it comes. */
export async function putBack(trx: Trx, { tables, indexes, foreign_keys }: Aside): Promise<void> {
  // For this transaction only; more than a database is commonly given for it, and still little.
  await trx.raw(`set local maintenance_work_mem = '256MB'`)
  for (const definition of [...indexes, ...foreign_keys]) await trx.raw(verbatim(definition))
  for (const table of tables) await trx.raw(verbatim(`alter table ${table} enable trigger user`))
}

/** Those that no constraint needs. */
const LOOSE_INDEXES = `
  from pg_index join pg_class on pg_class.oid = indrelid
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'knex\\_%'
    and not exists (select from pg_constraint where conindid = indexrelid)`

async function lines(trx: Trx, sql: string): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { line: string }[] }>(sql)
  return rows.map(({ line }) => line)
}
