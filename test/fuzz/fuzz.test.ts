import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAdminCommand } from '../../bot/admin-commands.ts'
import type { View } from '../../bot/channels/channel.ts'
import { telegramLimits } from '../../bot/channels/telegram/limits.ts'
import { receiveUpdate } from '../../bot/channels/telegram/receive.ts'
import { renderView } from '../../bot/channels/telegram/render.ts'
import { findCommand } from '../../bot/commands.ts'
import { takeTurn } from '../../bot/dialogs/engine/take-turns.ts'
import { DIALOGS } from '../../bot/dialogs/registry.ts'
import { storeEvents } from '../../bot/door/store-events.ts'
import { seedPlans } from '../../core/catalog/index.ts'
import { type Core, composeCore } from '../../core/compose.ts'
import { MovableClock, useClock } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { readConfig } from '../../core/platform/config.ts'
import { parseHtml } from '../../sandbox/telegram/parse-html.ts'
import { Dice } from '../simulate/dice.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { worldSettings } from '../support/world.ts'
import { gatherCrowd, letInAgain, type Player } from './crowd.ts'
import { makeUpdate } from './mischief.ts'

/** `npm run fuzz` plays fifty thousand. The same seed plays the same. */
const updates = Number(process.env.FUZZ_UPDATES ?? 250)
const seed = process.env.FUZZ_SEED ?? 'fuzz'
const READER = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const

let database: FreshDatabase
let core: Core
let players: Player[]
const clock = new MovableClock(new Date('2026-11-21T11:00:00Z'))
const restoreClock = useClock(clock)
beforeAll(async () => {
  database = await freshDatabase()
  core = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:9')), 'nexa-fuzz')
  await seedPlans(core)
  players = await gatherCrowd(core)
})
afterAll(async () => {
  await core.close()
  await database.drop()
  restoreClock()
})

test('whatever comes in, nothing crashes, nobody reads what is not theirs, and the books balance', async () => {
  const dice = new Dice(seed)
  const trouble: string[] = []
  let last = 0n
  for (let update_id = 1; update_id <= updates && trouble.length < 10; update_id++) {
    clock.move(dice.below(400) === 0 ? 3_600 * dice.below(40) : dice.below(30))
    const player = dice.one(players)
    if (dice.below(12) === 0) await letInAgain(core, player)
    const update = makeUpdate(
      dice,
      dice.below(50) === 0 ? Math.max(1, update_id - 3) : update_id,
      player,
      players,
    )
    try {
      await take(update, player)
    } catch (error) {
      trouble.push(`${update_id}: ${JSON.stringify(update).slice(0, 400)} brought ${String(error)}`)
    }
    last = await look(player, last, trouble, update_id)
  }
  expect(trouble).toEqual([])
  expect(await reconcileLedger(core.db)).toEqual([])
  expect(await core.db('inbound').where({ state: 'failed' }).count()).toEqual([{ count: 0n }])
}, 7_200_000)

async function take(update: Parameters<typeof receiveUpdate>[0], player: Player): Promise<void> {
  const event = receiveUpdate(update)
  if (event === null) return
  const ids = await storeEvents(core.db, [event])
  const commands = { findCommand, findAdminCommand }
  const limits = new Map([['telegram', telegramLimits]])
  for (const id of ids) {
    if (player.conversation_id === null) player.conversation_id = id
    while ((await takeTurn({ core, dialogs: DIALOGS, commands, limits }, id))?.more === true);
  }
}

type Said = { id: bigint; conversation_id: Uuid; body: { view?: View } }

/** Everything that was said since: whoever it went to, it can be shown, and is nobody else's. */
async function look(player: Player, since: bigint, trouble: string[], update_id: number): Promise<bigint> {
  const rows: Said[] = await core.db('message').where('id', '>', since.toString()).orderBy('id')
  for (const { conversation_id, body } of rows) {
    const reader = players.find((each) => each.conversation_id === conversation_id)
    const words = JSON.stringify(body)
    for (const { customer, sender } of players)
      if (customer !== null && reader?.is_admin !== true && reader?.sender !== sender)
        for (const secret of customer.secrets)
          if (words.includes(secret) && !(await knowEachOther(customer.id, reader)))
            trouble.push(`${update_id}: ${reader?.sender} read ${secret}: ${words.slice(0, 300)}`)
    const { view } = body
    if (view === undefined) continue
    trouble.push(...unshowable(view).map((why) => `${update_id}: ${why}: ${words.slice(0, 300)}`))
    if (conversation_id === player.conversation_id)
      player.tokens.push(
        ...[...(view.choices ?? []).flat(), ...(view.keypad ?? [])].map(({ token }) => token),
      )
    player.tokens.splice(0, Math.max(0, player.tokens.length - 60))
  }
  return rows.at(-1)?.id ?? since
}

/** Who asks to look after a number is named there, and the other way round once it is allowed. */
async function knowEachOther(id: Uuid, reader: Player | undefined): Promise<boolean> {
  const other = reader?.customer?.id
  if (other === undefined) return false
  const rows = await core
    .db('family_link')
    .where({ primary_id: id, member_id: other })
    .orWhere({ primary_id: other, member_id: id })
  return rows.length > 0
}

/** What Telegram would refuse: broken markup, an empty or endless text, a button with too much in it. */
function unshowable(view: View): string[] {
  const { text, reply_markup } = renderView(view, READER)
  const wrong: string[] = []
  try {
    const { text: plain } = parseHtml(text)
    const chars_max = view.picture === undefined ? 4096 : 1024
    if (plain.trim() === '' || plain.length > chars_max) wrong.push(`a text of ${plain.length} characters`)
  } catch (error) {
    wrong.push(`broken markup (${String(error)})`)
  }
  const buttons =
    reply_markup !== undefined && 'inline_keyboard' in reply_markup ? reply_markup.inline_keyboard.flat() : []
  for (const button of buttons) {
    const bytes = 'callback_data' in button ? Buffer.byteLength(button.callback_data) : 1
    if (bytes < 1 || bytes > 64 || button.text.trim() === '') wrong.push('a button that cannot be shown')
  }
  return wrong
}
