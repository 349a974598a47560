import {
  MAILABLE_CLASSES,
  type MailableClass,
  MUTABLE_CLASSES,
  type MutableClass,
  type NoticeWishes,
  type QuietHours,
  readPlaces,
  readWishes,
  saveWishes,
} from '../../../core/notices/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io, Next, Option, Reader } from '../engine/dialog.ts'
import { askPlace, type NamedChat, nameChats } from './choose-place.ts'

type Tap = { chat: MutableClass } | { mail: MailableClass } | { go: 'quiet' | 'place' | 'back' }

/** What the customer hears of, and where; each tap counts at once, so that there is nothing to save. */
export async function chooseWishes(io: Io): Promise<Next> {
  const customer_id = io.customer.id
  // An address is of no use while there is no server for mail.
  const email = io.core.config.SMTP_URL === undefined ? null : io.customer.email
  const chats: NamedChat[] = await io.step('chats', async (trx) =>
    nameChats(await readPlaces(trx, customer_id)),
  )
  let wishes = await io.step('wishes', (trx) => readWishes(trx, customer_id))
  for (;;) {
    const known = { email, chats }
    const tap = await io.choose(cardOf(wishes, known), optionsOf(wishes, known), { columns: [2, 2, 1, 2] })
    if ('go' in tap && tap.go === 'back') return { start: 'notifications' }
    wishes = 'go' in tap ? await asked(io, tap.go, wishes, chats) : switched(wishes, tap)
    const chosen = wishes
    const time_zone = io.customer.time_zone
    await io.step('save', (trx) => saveWishes(trx, { customer_id, time_zone, wishes: chosen }))
  }
}

/** What there is to choose from: a proven address, and the chats that speak for the customer. */
type Known = { email: string | null; chats: NamedChat[] }

async function asked(
  io: Io,
  what: 'quiet' | 'place' | 'back',
  wishes: NoticeWishes,
  chats: NamedChat[],
): Promise<NoticeWishes> {
  return what === 'place'
    ? { ...wishes, place: await askPlace(io, chats) }
    : { ...wishes, quiet: await askQuietHours(io) }
}

function switched(wishes: NoticeWishes, tap: { chat: MutableClass } | { mail: MailableClass }): NoticeWishes {
  return 'chat' in tap
    ? { ...wishes, muted: toggle(wishes.muted, tap.chat) }
    : { ...wishes, mailed: toggle(wishes.mailed, tap.mail) }
}

const toggle = <T>(list: T[], one: T): T[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one]

const hour = (hours: number): string => `${String(hours).padStart(2, '0')}:00`

const cardOf = ({ quiet, place }: NoticeWishes, { email, chats }: Known): Text =>
  text('notice-settings', {
    place: chats.length < 2 ? 'only' : (chats.find(({ id }) => id === place)?.name ?? 'last'),
    from: quiet === null ? 'none' : hour(quiet.from),
    until: quiet === null ? 'none' : hour(quiet.until),
    email: email ?? 'none',
  })

function optionsOf({ muted, mailed }: NoticeWishes, { email, chats: places }: Known): Option<Tap>[] {
  const state = (is_on: boolean) => ({ state: is_on ? 'on' : 'off' })
  const chats = MUTABLE_CLASSES.map(
    (of): Option<Tap> => ({
      value: { chat: of },
      label: text(`chat-${of}-button`, state(!muted.includes(of))),
    }),
  )
  const mails = MAILABLE_CLASSES.map(
    (of): Option<Tap> => ({
      value: { mail: of },
      label: text(`mail-${of}-button`, state(mailed.includes(of))),
    }),
  )
  return [
    ...chats,
    { value: { go: 'quiet' }, label: text('quiet-button') },
    ...(email === null ? [] : mails),
    // One chat alone leaves nothing to choose.
    ...(places.length < 2 ? [] : [{ value: { go: 'place' as const }, label: text('place-button') }]),
    { value: { go: 'back' }, label: text('back-button') },
  ]
}

const SPANS: QuietHours[] = [
  { from: 22, until: 7 },
  { from: 21, until: 6 },
  { from: 23, until: 8 },
]

const askQuietHours = (io: Io): Promise<QuietHours | null> =>
  io.ask<QuietHours | null>(text('ask-quiet-hours'), quietReader, {
    options: [
      ...SPANS.map((span) => ({
        value: span,
        label: { plain: `${hour(span.from)} – ${hour(span.until)}` },
      })),
      { value: null, label: text('quiet-off-button') },
    ],
    columns: 2,
  })

const TWO_HOURS = /^\D*(\d{1,2})(?::00)?\D+(\d{1,2})(?::00)?\D*$/

const quietReader: Reader<QuietHours> = (answer) => {
  const found = answer.kind === 'text' ? TWO_HOURS.exec(answer.text) : null
  const [from, until] = [Number(found?.[1]), Number(found?.[2])]
  const is_span = found !== null && from < 24 && until < 24 && from !== until
  return is_span ? { value: { from, until } } : { problem: text('not-quiet-hours') }
}
