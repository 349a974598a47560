import { readConfig } from '../../platform/config.ts'
import { openDatabase } from '../../platform/db.ts'
import { seedPlans } from './seed-plans.ts'
import { seedPostpaidPlans } from './seed-postpaid.ts'

/** `node --import tsx core/catalog/seed/main.ts`: a demo catalogue, for a shop whose provider is the stand-in. */
const config = readConfig()
const db = openDatabase(config.DATABASE_URL, { pool_max: 1, name: 'nexa-seed' })
try {
  const added = (await seedPlans({ db, config })) + (await seedPostpaidPlans({ db, config }))
  process.stdout.write(added === 0 ? 'The plans are there already.\n' : `Added ${added} plans.\n`)
} finally {
  await db.destroy()
}
