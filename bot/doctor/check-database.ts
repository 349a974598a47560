import type { Core } from '../../core/compose.ts'
import { now, secondsBetween } from '../../core/kernel/clock.ts'
import { bad, doubt, type Finding, good } from '../../core/platform/finding.ts'
import { appliedMigrations, knownMigrations } from '../../core/platform/migrate.ts'
import { readServer, type ServerFacts } from '../../core/platform/read-server.ts'

const SKEW_SECONDS_MAX = 2
const VERSION_MIN = 150_000
/** Two bots, two workers and an operator want to find room. */
const PROCESSES = 5

/** Whether the database is there, as new as this program, and set up so that what it says is kept is kept. */
export async function checkDatabase(core: Core): Promise<Finding[]> {
  const facts = await readFacts(core)
  if (typeof facts === 'string')
    return [
      bad(
        'database-away',
        facts,
        'Look at DATABASE_URL, and whether PostgreSQL runs and lets this machine in.',
      ),
    ]
  const major = Math.floor(facts.version / 10_000)
  return [
    facts.version >= VERSION_MIN
      ? good('database-there', `PostgreSQL ${major} answers`)
      : bad('database-old', `PostgreSQL ${major} is too old`, 'Move to PostgreSQL 15 or newer.'),
    facts.is_replica
      ? bad(
          'database-replica',
          'DATABASE_URL leads to a replica',
          'Nothing can be written there: name the primary.',
        )
      : null,
    await checkSchema(core),
    checkKeeping(facts),
    checkClocks(facts),
    facts.encoding === 'UTF8'
      ? null
      : bad(
          'database-encoding',
          `it keeps ${facts.encoding}`,
          'Names need UTF8: make the database anew with it.',
        ),
    checkRoom(core, facts),
    facts.is_superuser
      ? doubt(
          'database-superuser',
          'we are a superuser there',
          'A role that owns the database is enough. A superuser can undo what makes entries unchangeable.',
        )
      : null,
  ].filter((finding) => finding !== null)
}

async function readFacts({ db }: Core): Promise<ServerFacts | string> {
  try {
    return await readServer(db)
  } catch (error) {
    return `the database cannot be reached: ${(error as Error).message}`
  }
}

async function checkSchema({ db }: Core): Promise<Finding> {
  const known = await knownMigrations()
  const applied = await appliedMigrations(db)
  const missing = known.filter((each) => !applied.includes(each))
  const strange = applied.filter((each) => !known.includes(each))
  if (missing.length > 0)
    return bad('schema-behind', `${missing.length} changes of the schema are missing`, 'Run npm run migrate.')
  if (strange.length > 0)
    return bad(
      'schema-ahead',
      `the schema has ${strange.length} changes that this program does not know`,
      'A newer version ran here. Start that one, or restore a backup from before it.',
    )
  return good('schema-current', `the schema is up to date, by ${known.length} changes`)
}

/** With any of these off, a purchase that was confirmed may be gone after the power failed. */
function checkKeeping({ fsync, full_page_writes, synchronous_commit }: ServerFacts): Finding {
  const off = Object.entries({ fsync, full_page_writes, synchronous_commit })
    .filter(([, value]) => value === 'off')
    .map(([setting]) => setting)
  return off.length === 0
    ? good('database-keeps', 'what is committed is on disk')
    : bad(
        'database-forgets',
        `${off.join(', ')} is off`,
        'Money is kept here: switch it on in postgresql.conf.',
      )
}

function checkClocks({ time }: ServerFacts): Finding {
  const skew = Math.abs(secondsBetween(time, now()))
  return skew <= SKEW_SECONDS_MAX
    ? good('clocks-agree', 'this machine and the database have the same time')
    : bad(
        'clocks-differ',
        `this machine and the database are ${Math.round(skew)} s apart`,
        'Let both follow a time server (chrony, systemd-timesyncd): codes and sessions go by the clock.',
      )
}

function checkRoom({ config }: Core, { max_connections }: ServerFacts): Finding {
  const wanted = config.DATABASE_POOL_MAX * PROCESSES
  return wanted <= max_connections
    ? good('database-room', `${max_connections} connections are enough for ${PROCESSES} processes`)
    : doubt(
        'database-narrow',
        `${PROCESSES} processes of ${config.DATABASE_POOL_MAX} connections are more than its ${max_connections}`,
        'Raise max_connections, lower DATABASE_POOL_MAX, or put PgBouncer (1.21 or newer, with max_prepared_statements) between.',
      )
}
