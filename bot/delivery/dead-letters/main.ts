import { composeCore } from '../../../core/compose.ts'
import { countDeadLetters, readDeadLetters, sendAgain } from '../../../core/notices/index.ts'
import { ConfigError, readConfig } from '../../../core/platform/config.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'

const SHOWN_MAX = 50
const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run dead-letters` lists what failed for good; with `-- again all`, or `-- again 12 34`, it is sent again. */
async function main([act, ...given]: string[]): Promise<void> {
  const core = composeCore(readConfig(), 'nexa-dead-letters')
  try {
    if (act === 'again' && given.length > 0) {
      const ids = given[0] === 'all' ? ('all' as const) : given.filter((id) => /^\d+$/.test(id)).map(BigInt)
      const count = await inTransaction(core.db, (trx) => sendAgain(trx, ids))
      say(`${count} on their way again. Answers out of their time, and chats that are still blocked, stay.`)
      return
    }
    say(`${await countDeadLetters(core.db)} messages failed for good.`)
    for (const letter of await readDeadLetters(core.db, { limit: SHOWN_MAX })) {
      const { id, created_at, channel, kind, attempts, error } = letter
      say([id, created_at.toISOString(), channel, kind ?? 'an answer', `${attempts} tries`, error].join('  '))
    }
  } finally {
    await core.close()
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const words = error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)
  process.stderr.write(`${words}\n`)
  process.exit(1)
})
