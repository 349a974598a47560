import { seedPlans, seedPostpaidPlans } from './catalog/index.ts'
import { seedContent } from './content/index.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/db.ts'

/**
 * `node --import tsx core/seed-shop.ts`: a demo catalogue, for a shop whose provider is the stand-in, and something to
 * read. Safe to repeat.
 */
const config = readConfig()
const db = openDatabase(config.DATABASE_URL, { pool_max: 1, name: 'nexa-seed' })
try {
  const plans = (await seedPlans({ db, config })) + (await seedPostpaidPlans({ db, config }))
  const pieces = await seedContent({ db })
  const said =
    plans + pieces === 0
      ? 'Plans and questions are there already.'
      : `Added ${plans} plans, and ${pieces} cards and questions.`
  process.stdout.write(`${said}\n`)
} finally {
  await db.destroy()
}
