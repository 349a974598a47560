import qrcode from 'qrcode'
import { never } from '../../kernel/assert.ts'
import type { Uuid } from '../../kernel/ids.ts'
import { maskPhone } from '../../kernel/phone.ts'
import { ConfigError, readConfig } from '../../platform/config.ts'
import { openDatabase } from '../../platform/db.ts'
import { Vault } from '../../platform/seal.ts'
import { inTransaction, type Trx } from '../../platform/transaction.ts'
import {
  addAdmin,
  changeRole,
  findAdmin,
  type Identity,
  type ListedAdmin,
  readAdmins,
  removeAdmin,
} from '../admin-list.ts'
import { renewAuthenticator } from '../authenticator.ts'
import type { AdminChangeRefusal } from '../refusals.ts'
import { BadOption, type Options, readOptions } from './read-options.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** What was done, to be told once it is sure; and what an authenticator must learn, where there is something. */
type Done = { lines: string[]; uri?: string }

/** `npm run admin`: who runs the shop from the admin group. The first owner can only come from here. */
async function run(args: string[]): Promise<void> {
  const config = readConfig()
  const options = readOptions(args, config)
  const db = openDatabase(config.DATABASE_URL, { pool_max: 1, name: 'nexa-admin' })
  try {
    const vault = new Vault(config.NEXA_SECRET_KEY)
    const { lines, uri } = await inTransaction(db, (trx) => perform(trx, vault, options))
    for (const line of lines) say(line)
    if (uri !== undefined) await showAuthenticator(uri)
  } finally {
    await db.destroy()
  }
}

async function perform(trx: Trx, vault: Vault, options: Options): Promise<Done> {
  if (options.act === 'list') {
    const lines = (await readAdmins(trx)).map(lineOf)
    return { lines: lines.length > 0 ? lines : ['Nobody is on the list yet. Begin with an owner, by add.'] }
  }
  if (options.act === 'add') return add(trx, vault, options)
  const { id: admin_id, name } = await find(trx, options.identity)
  switch (options.act) {
    case 'role': {
      const { role } = options
      const changed = await changeRole(trx, { admin_id, role, by: null })
      if (!changed.ok) throw new BadOption(explain(changed.refusal))
      return { lines: [`${name} is ${role} now. What they had open has ended.`] }
    }
    case 'totp':
      return { lines: [], uri: await renew(trx, vault, admin_id) }
    case 'remove': {
      const removed = await removeAdmin(trx, { admin_id, by: null })
      if (!removed.ok) throw new BadOption(explain(removed.refusal))
      return { lines: [`${name} is off the list.`] }
    }
    default:
      return never(options)
  }
}

async function add(trx: Trx, vault: Vault, options: Extract<Options, { act: 'add' }>): Promise<Done> {
  const { identity, name, role, phone } = options
  const added = await addAdmin(trx, { ...identity, name, role, phone, by: null })
  if (!added.ok) throw new BadOption(explain(added.refusal))
  const { id, name: called } = added.value
  return { lines: [`${called} is on the list as ${role}.`], uri: await renew(trx, vault, id) }
}

async function find(trx: Trx, identity: Identity): Promise<ListedAdmin> {
  const found = await findAdmin(trx, identity)
  if (found === null) throw new BadOption(explain({ code: 'admin.unlisted' }))
  return found
}

async function renew(trx: Trx, vault: Vault, admin_id: Uuid): Promise<string> {
  const renewed = await renewAuthenticator(trx, { vault }, { admin_id, by: null })
  if (!renewed.ok) throw new BadOption(explain(renewed.refusal))
  return renewed.value.uri
}

function lineOf({ name, role, identities, phone, has_authenticator }: ListedAdmin): string {
  const who = identities.map(({ channel, sender }) => `${channel} ${sender}`).join(', ')
  const app = has_authenticator ? 'authenticator' : 'no authenticator'
  return [name, role, who, app, phone === null ? 'no phone' : maskPhone(phone)].join('  ')
}

/** Once, and only here: whoever reads it can sign in as this admin. */
async function showAuthenticator(uri: string): Promise<void> {
  say('\nScan this with an authenticator, such as Google Authenticator or Aegis. It is not shown again.\n')
  say(await qrcode.toString(uri, { type: 'terminal', small: true }))
  say(uri)
}

function explain(refusal: AdminChangeRefusal): string {
  switch (refusal.code) {
    case 'admin.bad-name':
      return '--name is what colleagues call them: 2 to 60 letters.'
    case 'admin.listed-already':
      return `That person is on the list already, as ${refusal.name}.`
    case 'admin.unlisted':
      return 'Nobody who is called that is on the list. See: npm run admin -- list'
    case 'admin.last-owner':
      return 'This is the only owner. Make somebody else an owner first.'
    default:
      return never(refusal)
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof BadOption)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
