import { type Bodies, readMenu } from '../../core/content/index.ts'
import { newToken } from '../../core/kernel/ids.ts'
import type { Choice } from '../channels/channel.ts'
import { type Text, text } from '../texts/text.ts'
import { dialog, type Io, type Next } from './engine/dialog.ts'
import { firstName } from './register.ts'
import { isShortcut, shortcuts } from './shortcuts.ts'

const customerMenu = shortcuts(
  ['airtime', 'data'],
  ['fund', 'balance'],
  ['spending', 'budget'],
  ['history', 'recipients'],
  ['plans', 'subscriptions'],
  ['family', 'postpaid'],
  ['notifications', 'profile'],
  ['refer', 'faq'],
  ['language', 'help'],
)
const strangerMenu = shortcuts(['start'], ['plans', 'faq'], ['language', 'help'])

/** `/start`, with an invitation behind it or without. */
export const start = dialog<{ argument?: string }>({
  name: 'start',
  version: 4,
  session: false,
  async run(io, { argument }) {
    if (!io.linked)
      return {
        start: 'register',
        args: argument === undefined || argument === '' ? {} : { referral: argument },
      }
    return showMenu(io, { greets: true })
  },
})

export const menu = dialog<{ lead?: string; argument?: string }>({
  name: 'menu',
  version: 4,
  session: false,
  async run(io, { lead, argument }) {
    const [, place, token] = CARD.exec(argument ?? '') ?? []
    const at = place === undefined || token === undefined ? {} : { place: Number(place), token }
    return showMenu(io, { ...at, ...(lead === 'lost' ? { lead: text('lost-lead') } : {}) })
  },
})

/** Leaving is the turn's work: a new command has already dropped what was running. */
export const cancel = dialog({
  name: 'cancel',
  version: 2,
  session: false,
  async run(io) {
    await io.say(text(io.interrupted ? 'cancelled' : 'nothing-to-cancel'), { shortcuts: shortcuts(['menu']) })
  },
})

/** The card that is to be seen, and the message in whose place: taps on old menus turn their own cards. */
const CARD = /^card-(\d{1,3})-([\w-]{12})$/

type Showing = { greets?: true; lead?: Text; place?: number; token?: string }

/** What the shop says, a card of its carousel, and the commands below them; all of it stays good for ever. */
async function showMenu(io: Io, { greets, lead, place = 0, token }: Showing): Promise<Next> {
  const { header, cards, fresh } = await io.step('content', async (trx) => ({
    ...(await readMenu(trx, { language: io.language })),
    fresh: newToken(),
  }))
  const before = lead ?? headerText(io, header) ?? (greets ? welcomeBack(io) : undefined)
  const options = before === undefined ? {} : { lead: before }
  const below = io.linked ? customerMenu : strangerMenu
  const asked = text(io.linked ? 'menu' : 'menu-stranger')
  // Cards come and go: one that is not there any more is the first one.
  const shown = cards[place] === undefined ? 0 : place
  const card = cards[shown]
  if (card === undefined) return io.say(asked, { ...options, shortcuts: below })
  const name = token ?? fresh
  const around = cards.length > 1 ? [turnButtons(shown, cards.length, name)] : []
  return io.say(asked, {
    ...options,
    lines: [cardText(card, { place: shown, count: cards.length })],
    shortcuts: [...around, ...cardButton(card), ...below],
    slot: `menu:${name}`,
  })
}

const welcomeBack = (io: Io): Text => text('welcome-back', { name: firstName(io.customer.full_name) })

/** The header as it greets this person; `{name}` in it is theirs. */
function headerText(io: Io, header: Bodies['header'] | null): Text | undefined {
  if (header === null) return undefined
  const { title, text: words = '', newcomer } = header
  if (!io.linked) return newcomer === undefined ? undefined : text('content-words', { words: newcomer })
  const named = (said: string) => said.replaceAll('{name}', firstName(io.customer.full_name))
  return text('content-header', { title: named(title), words: named(words) })
}

/** How a card reads, and how many there are. */
export const cardText = (
  { emoji = 'none', title, text: words }: Bodies['card'],
  { place, count }: { place: number; count: number },
): Text => text('content-card', { emoji, title, words, place: place + 1, cards: count })

const cardButton = ({ button }: Bodies['card']): Choice[][] =>
  button !== undefined && isShortcut(button) ? shortcuts([button]) : []

/** From the last one to the first, and back. */
function turnButtons(place: number, count: number, name: string): Choice[] {
  const to = (target: number): string => `go.menu.card-${(target + count) % count}-${name}`
  return [
    { token: to(place - 1), label: text('card-before-button') },
    { token: to(place + 1), label: text('card-after-button') },
  ]
}
