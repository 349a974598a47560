import { findAdminCommand } from '../../bot/admin-commands.ts'
import type { Inbound, View } from '../../bot/channels/channel.ts'
import { telegramLimits } from '../../bot/channels/telegram/limits.ts'
import { findCommand } from '../../bot/commands.ts'
import { takeTurn } from '../../bot/dialogs/engine/take-turns.ts'
import { DIALOGS } from '../../bot/dialogs/registry.ts'
import { storeEvents } from '../../bot/door/store-events.ts'
import { readLiveAdminSession, startAdminSession } from '../../core/admin/index.ts'
import { readLiveSession, startSession } from '../../core/auth/index.ts'
import { seedPlans } from '../../core/catalog/index.ts'
import { type Core, composeCore } from '../../core/compose.ts'
import { present } from '../../core/kernel/assert.ts'
import { MovableClock, useClock } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { readConfig } from '../../core/platform/config.ts'
import { inTransaction, type Trx } from '../../core/platform/transaction.ts'
import { freshDatabase } from '../support/database.ts'
import { openAccount } from '../support/open-account.ts'
import { openAdmin } from '../support/open-admin.ts'
import { worldSettings } from '../support/world.ts'
import { ACTORS, type ActorName, type Cell } from './table.ts'

const GROUP = -1_001_000_000_001
const OTHER_GROUP = -1_001_000_000_002

export type Actor = {
  address: number
  sender: number
  customer_id?: Uuid
  admin_id?: Uuid
  /** Let in before everything they do. */
  is_let_in: boolean
}

/** What came of one thing that somebody did. */
export type Outcome = { cell: Cell | 's'; running: string | undefined; buttons: string[] }

/** Everybody of the matrix over one database, and turns taken without a channel. */
export type Stage = {
  core: Core
  command(who: ActorName, name: string): Promise<Outcome>
  /** What would come of a tap now, or after something happened meanwhile; then all is as it was before. */
  wouldTap(
    who: ActorName,
    token: string,
    meanwhile?: (trx: Trx, actor: Actor) => Promise<unknown>,
  ): Promise<Outcome>
  stop(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const restoreClock = useClock(new MovableClock(new Date('2026-11-28T11:00:00Z')))
  const database = await freshDatabase()
  const core = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:9')), 'nexa-matrix')
  await seedPlans(core)
  const actors = await bringActors(core)
  const of = (who: ActorName): Actor => present(actors.get(who), `${who} was brought`)
  const act = async (who: ActorName, body: Inbound) => {
    await letIn(core, of(who))
    return takeOne(core, of(who), body)
  }
  return {
    core,
    command: (who, name) => act(who, { kind: 'command', name, argument: '', ref: '1' }),
    wouldTap: async (who, token, meanwhile) => {
      const trx = await core.db.transaction()
      try {
        await meanwhile?.(trx, of(who))
        // What the turn commits is a part of this, and goes with it.
        return await takeOne({ ...core, db: trx }, of(who), { kind: 'choice', token, ref: '1', ack: '1' })
      } finally {
        await trx.rollback()
      }
    },
    stop: async () => {
      await core.close()
      await database.drop()
      restoreClock()
    },
  }
}

/** Each is there for one column. */
async function bringActors(core: Core): Promise<Map<ActorName, Actor>> {
  const account = (person_id: number, place: number) =>
    openAccount(core, {
      channel: 'telegram',
      address: String(person_id),
      phone: `+2348037109${100 + place}`,
      naira: 5_000,
      logged_in: false,
    })
  const admin = async (person_id: number, role: 'viewer' | 'support' | 'finance' | 'owner', name: string) =>
    openAdmin(core, {
      channel: 'telegram',
      sender: String(person_id),
      group: String(GROUP),
      name,
      role,
      signed_in: false,
    })
  const actors = new Map<ActorName, Actor>()
  for (const [place, who] of ACTORS.entries()) {
    const sender = 6001 + place
    const priv = { address: sender, sender, is_let_in: true }
    const grouped = { address: GROUP, sender, is_let_in: true }
    switch (who) {
      case 'stranger':
        actors.set(who, priv)
        break
      case 'customer':
        actors.set(who, { ...priv, customer_id: await account(sender, place) })
        break
      case 'suspended customer': {
        const customer_id = await account(sender, place)
        await core.db('customer').where({ id: customer_id }).update({ status: 'suspended' })
        actors.set(who, { ...priv, is_let_in: false, customer_id })
        break
      }
      case 'customer in the group':
        await account(sender, place)
        actors.set(who, grouped)
        break
      case 'owner in private':
        actors.set(who, { ...priv, sender: 6008, address: 6008 })
        break
      case 'owner in another group':
        actors.set(who, { ...grouped, sender: 6008, address: OTHER_GROUP })
        break
      case 'owner without session':
        actors.set(who, { ...grouped, is_let_in: false, admin_id: await admin(sender, 'owner', 'Zainab') })
        break
      default:
        actors.set(who, { ...grouped, admin_id: await admin(sender, who, 'Ngozi') })
    }
  }
  return actors
}

/** Some commands end a session: each thing that is tried begins with an open one, for whom has one. */
async function letIn(
  core: Core,
  { is_let_in, admin_id, customer_id, address, sender }: Actor,
): Promise<void> {
  const [chat] = await core
    .db('conversation')
    .where({ channel: 'telegram', address: String(address), sender: String(sender) })
    .pluck('id')
  if (chat === undefined || !is_let_in) return
  const conversation_id: Uuid = chat
  await inTransaction(core.db, async (trx) => {
    if (admin_id !== undefined && (await readLiveAdminSession(trx, { admin_id, conversation_id })) === null)
      await startAdminSession(trx, { admin_id, conversation_id })
    if (customer_id !== undefined && (await readLiveSession(trx, conversation_id)) === null)
      await startSession(trx, { customer_id, conversation_id })
  })
}

let events = 0

async function takeOne(core: Core, { address, sender }: Actor, body: Inbound): Promise<Outcome> {
  events += 1
  const [conversation_id] = await storeEvents(core.db, [
    {
      ...{ channel: 'telegram', event_key: `m${events}`, language: 'en', body },
      ...{ address: String(address), sender: String(sender), kind: address < 0 ? 'group' : 'private' },
    },
  ])
  const id = present(conversation_id, 'the event is new')
  await core.db('message').where({ conversation_id: id }).delete()
  const commands = { findCommand, findAdminCommand }
  const limits = new Map([['telegram', telegramLimits]])
  const report = present(await takeTurn({ core, dialogs: DIALOGS, commands, limits }, id), 'it waits')
  const rows: { body: { view?: View } }[] = await core
    .db('message')
    .where({ conversation_id: id })
    .orderBy('id')
  const views = rows.flatMap((row) => (row.body.view === undefined ? [] : [row.body.view]))
  const running: string | undefined = (
    await core.db('dialog').where({ conversation_id: id }).pluck('name')
  )[0]
  const keys: string[] = views.flatMap((view) => [
    view.text.key,
    ...(view.lead === undefined ? [] : [view.lead.key]),
  ])
  const stale = report.note?.key === 'stale-button'
  const buttons = views.flatMap((view) => (view.choices ?? []).flat().map(({ token }) => token))
  return { cell: stale ? 's' : judge(keys, running), running, buttons }
}

function judge(keys: string[], running: string | undefined): Cell {
  const said: [string, Cell][] = [
    ['unknown-command', '?'],
    ['private-only', 'p'],
    ['admin-no-command', 'n'],
    ['admin-role-too-low', 'r'],
  ]
  for (const [key, cell] of said) if (keys.includes(key)) return cell
  const led: Record<string, Cell> = { register: 'R', login: 'L', 'admin-sign-in': 'A' }
  if (running !== undefined && led[running] !== undefined) return led[running]
  return keys.length === 0 ? '.' : '+'
}
