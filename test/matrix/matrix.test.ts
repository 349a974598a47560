import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMIN_COMMANDS, findAdminCommand } from '../../bot/admin-commands.ts'
import { COMMANDS, findCommand } from '../../bot/commands.ts'
import { DIALOGS } from '../../bot/dialogs/registry.ts'
import { changeRole, endAdminSessions, removeAdmin } from '../../core/admin/index.ts'
import { endSessions } from '../../core/auth/index.ts'
import { present } from '../../core/kernel/assert.ts'
import type { Trx } from '../../core/platform/transaction.ts'
import { type Actor, openStage, type Stage } from './stage.ts'
import { ACTORS, type ActorName, COMMAND_TABLE, cellOf, FOREIGN_BUTTON } from './table.ts'

/** Who may do what, held against a table that was written by hand: every command and every button, by everybody. */

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.stop())

const names = [...new Set([...COMMANDS, ...ADMIN_COMMANDS].map(({ name }) => name))]

test('every command has a row, with a cell for everybody', () => {
  expect(Object.keys(COMMAND_TABLE).sort()).toEqual([...names].sort())
  expect(Object.entries(COMMAND_TABLE).filter(([, row]) => row.length !== ACTORS.length)).toEqual([])
})

test.each(names)('/%s does for each what the table says', async (name) => {
  let row = ''
  for (const who of ACTORS) row += (await stage.command(who, name)).cell
  expect(row).toBe(COMMAND_TABLE[name])
})

/** Who is offered buttons by which command: customers in private, owners in the group. */
const OFFERED: [ActorName, string][] = [
  ...COMMANDS.map(({ name }): [ActorName, string] => ['customer', name]),
  ...ADMIN_COMMANDS.map(({ name }): [ActorName, string] => ['owner', name]),
]

/** In the default run, one of each kind of place and standing; all of them with NEXA_MATRIX=full. */
const TAPPERS: readonly ActorName[] =
  process.env.NEXA_MATRIX === 'full'
    ? ACTORS
    : ['customer', 'customer in the group', 'viewer', 'owner in private']

/** What a button leads to for somebody else: the command that it names, or nothing. */
function expectedFor(who: ActorName, token: string): string {
  const [, command] = /^go\.([a-z]+)/.exec(token) ?? []
  if (command === undefined) return cellOf(FOREIGN_BUTTON, who)
  const cell = cellOf(COMMAND_TABLE[command], who)
  // What is said to a command is said to nobody who taps: there the button is dead.
  return cell === '?' || cell === 'n' ? 's' : cell === 'p' ? '.' : cell
}

/** Leaving is what these two are for: what they offer afterwards is offered to somebody who is locked out. */
const AFTERWARDS: Record<string, ActorName> = {
  logout: 'suspended customer',
  adminlogout: 'owner without session',
}
/** The same shortcut stands under many messages, and is the same everywhere. */
const tried = new Set<string>()
const isNew = (token: string): boolean => {
  if (!token.startsWith('go.')) return true
  const is_new = !tried.has(token)
  tried.add(token)
  return is_new
}

test.each(OFFERED)(
  'what the %s is offered by /%s is good for them, and for nobody beyond the table',
  async (who, name) => {
    const { buttons } = await stage.command(who, name)
    const fresh = buttons.filter(isNew)
    for (const token of fresh) {
      const { cell } = await stage.wouldTap(who, token)
      const own = token.startsWith('go.') ? expectedFor(AFTERWARDS[name] ?? who, token) : '+LA'
      expect(own, `${who} taps ${token} of /${name}`).toContain(cell)
    }
    // Of the question's own buttons one: which it is makes no difference to somebody else.
    const own = fresh.find((token) => !token.startsWith('go.'))
    const foreign = [...fresh.filter((token) => token.startsWith('go.')), ...(own === undefined ? [] : [own])]
    for (const token of foreign)
      for (const other of TAPPERS.filter((each) => each !== who)) {
        const { cell } = await stage.wouldTap(other, token)
        expect(cell, `${other} taps ${token} of /${name}`).toBe(expectedFor(other, token))
      }
  },
)

type Change = (trx: Trx, actor: Actor) => Promise<unknown>
const admin = (actor: Actor) => present(actor.admin_id, 'an admin')

/** What may happen between a question and the tap that answers it, and the column of whoever one is then. */
const MEANWHILE: Record<string, { who: ActorName; after: ActorName; change: Change }> = {
  'their session ended': {
    ...{ who: 'customer', after: 'suspended customer' },
    change: (trx, actor) =>
      endSessions(trx, { customer_id: present(actor.customer_id, 'a customer'), reason: 'logout' }),
  },
  'they were suspended': {
    ...{ who: 'customer', after: 'suspended customer' },
    change: (trx, actor) => trx('customer').where({ id: actor.customer_id }).update({ status: 'suspended' }),
  },
  "the owner's session ended": {
    ...{ who: 'owner', after: 'owner without session' },
    change: (trx, actor) => endAdminSessions(trx, { admin_id: admin(actor), reason: 'logout' }),
  },
  'the owner became a viewer': {
    ...{ who: 'owner', after: 'viewer' },
    change: (trx, actor) => changeRole(trx, { admin_id: admin(actor), role: 'viewer', by: null }),
  },
  'the owner left the list': {
    ...{ who: 'owner', after: 'customer in the group' },
    change: (trx, actor) => removeAdmin(trx, { admin_id: admin(actor), by: null }),
  },
}

test.each(Object.entries(MEANWHILE))(
  'a question is as good as its command after %s',
  async (_, { who, after, change }) => {
    for (const [offered, name] of OFFERED.filter(([each]) => each === who)) {
      const { buttons, running } = await stage.command(offered, name)
      const own = buttons.find((token) => !token.startsWith('go.'))
      const asked = (who === 'owner' ? findAdminCommand(name) : findCommand(name, 'name', 'en'))?.dialog
      // A command that asks nothing, or led elsewhere, has no question of its own.
      if (own === undefined || running !== asked || DIALOGS[running ?? ''] === undefined) continue
      const { cell } = await stage.wouldTap(who, own, change)
      const said = cellOf(COMMAND_TABLE[name], after)
      // Whoever lost their role and their session with it is told of the role; whoever left is not heard.
      const expected = after === 'viewer' && said === '+' ? 'A' : said === 'p' ? '.' : said
      expect(cell, `/${name} for ${who}`).toBe(expected)
    }
  },
)
