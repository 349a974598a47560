import { z } from 'zod'
import { parseJson } from '../../kernel/json.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { readConfig } from '../../platform/config.ts'
import { openDatabase } from '../../platform/db.ts'
import { Vault } from '../../platform/seal.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { addAdmin, readAdmins } from '../admin-list.ts'
import { renewAuthenticator } from '../authenticator.ts'
import { ROLES } from '../role.ts'

const staff = z.array(
  z.object({
    channel: z.string(),
    sender: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    phone: z.string(),
    secret: z.string(),
  }),
)

/**
 * `node --import tsx core/admin/seed/main.ts '[…]'`: admins whose secrets everybody knows, for a shop whose Telegram
 * is the stand-in. Where somebody is on the list already, or the real Telegram is about, nobody is added.
 */
const config = readConfig()
const given = staff.parse(parseJson(process.argv[2] ?? '[]'))
const db = openDatabase(config.DATABASE_URL, { pool_max: 1, name: 'nexa-seed-admins' })
try {
  const is_loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(config.TELEGRAM_API_URL).hostname)
  const vault = new Vault(config.NEXA_SECRET_KEY)
  const added = await inTransaction(db, async (trx) => {
    if (!is_loopback || (await readAdmins(trx)).length > 0) return 0
    for (const { secret, phone, ...wish } of given) {
      const asked = { ...wish, phone: parsePhone(phone), by: null }
      const made = await addAdmin(trx, asked)
      if (made.ok) await renewAuthenticator(trx, { vault }, { admin_id: made.value.id, by: null, secret })
    }
    return given.length
  })
  process.stdout.write(added === 0 ? 'The admins are there already.\n' : `Added ${added} admins.\n`)
} finally {
  await db.destroy()
}
