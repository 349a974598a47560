import { ADMIN_COMMANDS } from '../../bot/admin-commands.ts'
import type { Update } from '../../bot/channels/telegram/receive.ts'
import { COMMANDS } from '../../bot/commands.ts'
import type { Dice } from '../simulate/dice.ts'
import { PIN } from '../support/stories.ts'
import type { Player } from './crowd.ts'

const NAMES = [...COMMANDS, ...ADMIN_COMMANDS].map(({ name }) => name)

/** What people type, and what nobody would but somebody who wants to break something. */
const WORDS = [
  ...['500', '₦2,000', '0', '-5', '1e9', '999999999999999999999', '0x1F', '٥٠٠', '1.999', 'NaN'],
  ...[
    'buy 1gb mtn',
    'airtime 200 for 08037100001',
    'history mtn october',
    'budget 20000',
    'yes',
    'cancel',
    'back',
  ],
  ...['123456', '000000', PIN, '1 2 3 4', '2'],
  ...[
    "'; drop table customer; --",
    '" or 1=1 --',
    '1) union select full_name from customer --',
    '$1',
    ':id',
    '?',
  ],
  ...[
    '<b>bold',
    '<a href="javascript:alert(1)">x</a>',
    '&lt;script&gt;',
    '</b></i></code>',
    '<tg-spoiler>',
    '{ $name }',
  ],
  ...[
    '{{constructor}}',
    '__proto__',
    'constructor',
    '$'.concat('{process.env.NEXA_SECRET_KEY}'),
    '../../etc/passwd',
    '%s%n',
    '=1+1',
  ],
  ...[
    '\u202Egnp.exe',
    '\u200B\u200B',
    'a\u0301'.repeat(50),
    '👨‍👩‍👧‍👦'.repeat(30),
    '\uD800',
    '\uDFFF x',
    '\u0000',
    '\uFFFF',
  ],
  ...[
    'ﷺ'.repeat(200),
    'x'.repeat(4096),
    '9'.repeat(4096),
    '\n'.repeat(500),
    ' ',
    '',
    '\t',
    '/',
    '//',
    '/ /start',
    '/start@other_bot',
  ],
  ...['Ж'.repeat(81), 'Zoë O’Brien-Smith', '张伟', 'null', 'undefined', '[object Object]', 'true'],
]

const what = ['sticker', 'photo', 'voice', 'video', 'document', 'location', 'poll', 'dice'] as const

/** One update of this player: sensible, replayed, forged or broken. `all` is everybody whose things may be tried. */
export function makeUpdate(dice: Dice, update_id: number, player: Player, all: readonly Player[]): Update {
  const message_id = update_id
  const from = {
    id: player.sender,
    is_bot: false,
    first_name: dice.one(WORDS).slice(0, 40),
    language_code: dice.one(['en', 'fr', 'xx-YY', '']),
  }
  const chat =
    player.chat > 0
      ? { id: player.chat, type: 'private', first_name: 'x' }
      : { id: player.chat, type: 'supergroup', title: 'x' }
  const date = 1_700_000_000 + update_id
  const base = { message_id, date, chat, from }
  const said = (message: object): Update =>
    ({ update_id, message: { ...base, ...message } }) as unknown as Update
  switch (dice.below(12)) {
    case 0:
    case 1:
      return said({ text: `/${dice.one(NAMES)}` })
    case 2:
      return said({ text: `/${dice.one(NAMES)} ${argument(dice, all)}` })
    case 3:
    case 4:
    case 5:
      return tap(dice, { update_id, player, all, from, chat, date })
    case 6:
      return said({
        contact: {
          phone_number: phoneOf(dice, all),
          first_name: 'x',
          user_id: dice.below(2) === 0 ? from.id : dice.one(all).sender,
        },
      })
    case 7:
      return said(dice.below(2) === 0 ? { [dice.one(what)]: {}, caption: dice.one(WORDS) } : {})
    case 8:
      return member(dice, { update_id, from, chat, date })
    default:
      return said({
        text: argument(dice, all),
        ...(dice.below(4) === 0 ? { reply_to_message: { ...base, text: 'x' } } : {}),
      })
  }
}

type Around = {
  update_id: number
  player: Player
  all: readonly Player[]
  from: object
  chat: object
  date: number
}

function tap(dice: Dice, { update_id, player, all, from, chat, date }: Around): Update {
  const message =
    dice.below(20) === 0
      ? {}
      : { message: { message_id: dice.below(update_id) + 1, date: dice.below(3) === 0 ? 0 : date, chat } }
  const data = dice.below(30) === 0 ? {} : { data: token(dice, player, all) }
  return {
    update_id,
    callback_query: { id: `cb${update_id}`, from, chat_instance: '1', ...message, ...data },
  } as unknown as Update
}

/** The last button that was shown here, an older one, somebody else's, or one that nobody ever made. */
function token(dice: Dice, { tokens }: Player, all: readonly Player[]): string {
  const others = dice.one(all).tokens
  switch (dice.below(8)) {
    case 0:
      return others.length === 0 ? 'go.menu' : dice.one(others)
    case 1:
      return `go.${dice.one(NAMES)}.${argument(dice, all).slice(0, 40)}`
    case 2:
      return `go.${dice.one(NAMES)}`
    case 3:
      return dice.one([
        '',
        '.',
        'a.b',
        `${'x'.repeat(12)}.0`,
        `${'x'.repeat(12)}.-1`,
        'go..',
        'go.__proto__',
        '\u0000',
        'y'.repeat(64),
      ])
    case 4:
      return tokens.length === 0 ? 'go.buy' : dice.one(tokens)
    default:
      // Mostly what is open now, so that dialogs are walked to their ends.
      return tokens.length === 0 ? 'go.balance' : dice.one(tokens.slice(-8))
  }
}

function argument(dice: Dice, all: readonly Player[]): string {
  const others = all.flatMap(({ customer }) => (customer === null ? [] : [customer]))
  switch (dice.below(6)) {
    case 0:
      return phoneOf(dice, all)
    case 1:
      return dice.one(others).reference
    case 2:
      return dice.one(others).id
    case 3:
      return `${dice.one(WORDS)} ${dice.one(WORDS)}`.slice(0, 4096)
    default:
      return dice.one(WORDS)
  }
}

function phoneOf(dice: Dice, all: readonly Player[]): string {
  const phones = all.flatMap(({ customer }) => (customer === null ? [] : [customer.phone]))
  return dice.one([
    ...phones,
    ...phones.map((phone) => `0${phone.slice(4)}`),
    '+2348037129999',
    '08031110000',
    '+1',
    '+',
  ])
}

function member(dice: Dice, { update_id, from, chat, date }: Omit<Around, 'player' | 'all'>): Update {
  const status = dice.one(['kicked', 'member', 'left', 'administrator'])
  const change = { from, chat, date, old_chat_member: { status: 'member' }, new_chat_member: { status } }
  return { update_id, my_chat_member: change } as unknown as Update
}
