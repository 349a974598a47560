import {
  countUnread,
  type InboxItem,
  type InboxPlace,
  markRead,
  readInbox,
} from '../../core/notices/index.ts'
import { beginningOf, sayNotice } from '../notices/words.ts'
import type { Reader } from '../texts/format.ts'
import { type Text, text } from '../texts/text.ts'
import { dialog, type Io, type Next, type Option } from './engine/dialog.ts'
import { chooseWishes } from './notices/choose-wishes.ts'
import { shortcuts } from './shortcuts.ts'

type Tap = { open: InboxItem } | { go: 'older' | 'newest' | 'read' | 'settings' }

const ITEMS_PER_PAGE = 6

/** What the customer was told, unread first; a tap shows it again, with its buttons. */
export const notifications = dialog<{ argument?: string }>({
  name: 'notifications',
  version: 1,
  session: true,
  async run(io, { argument }) {
    if ((argument ?? '').trim() === 'settings') return chooseWishes(io)
    const customer_id = io.customer.id
    let after: InboxPlace | null = null
    let lead: Text | undefined
    for (;;) {
      const page: Page = await io.step('read', async (trx) => {
        const items = await readInbox(trx, { customer_id, after, limit: ITEMS_PER_PAGE + 1 })
        const unread = await countUnread(trx, customer_id)
        return { items: items.slice(0, ITEMS_PER_PAGE), more: items.length > ITEMS_PER_PAGE, unread }
      })
      const tap: Tap = await showPage(io, page, { is_first: after === null, lead })
      lead = undefined
      if ('open' in tap) return showItem(io, tap.open)
      if (tap.go === 'settings') return chooseWishes(io)
      after = tap.go === 'older' ? (page.items.at(-1) ?? null) : null
      if (tap.go === 'read') {
        await io.step('read-all', (trx) => markRead(trx, { customer_id, id: null }))
        lead = text('inbox-all-read')
      }
    }
  },
})

type Page = { items: InboxItem[]; more: boolean; unread: number }

function showPage(
  io: Io,
  { items, more, unread }: Page,
  { is_first, lead }: { is_first: boolean; lead: Text | undefined },
): Promise<Tap> {
  const option = (go: Extract<Tap, { go: unknown }>['go'], label: Text): Option<Tap> => ({
    value: { go },
    label,
  })
  const options = [
    ...items.map((item): Option<Tap> => ({ value: { open: item }, label: lineOf(io, item) })),
    ...(more ? [option('older', text('inbox-older-button'))] : []),
    ...(is_first ? [] : [option('newest', text('inbox-newer-button'))]),
    ...(unread > 0 ? [option('read', text('inbox-all-read-button'))] : []),
    option('settings', text('inbox-settings-button')),
  ]
  const title = items.length === 0 && is_first ? text('inbox-empty') : text('inbox-title', { unread })
  return io.choose(title, options, lead === undefined ? {} : { lead })
}

const readerOf = ({ core: { config }, customer, language }: Io): Reader => ({
  language,
  time_zone: customer.time_zone,
  currency: config.CURRENCY,
  country: config.COUNTRY,
})

const wordsOf = ({ core: { vault } }: Io, { notice }: InboxItem) =>
  sayNotice(notice, { vault, names_stranger: false }).view

function lineOf(io: Io, item: InboxItem): Text {
  const facts = { what: beginningOf(wordsOf(io, item).text, readerOf(io)), when: item.created_at }
  return item.unread ? text('inbox-new-line', facts) : text('inbox-old-line', facts)
}

/** The words as they were sent, and the buttons to the thing that they are about. */
async function showItem(io: Io, item: InboxItem): Promise<Next> {
  const customer_id = io.customer.id
  await io.step('mark', (trx) => markRead(trx, { customer_id, id: item.id }))
  const { text: said, choices = [], picture } = wordsOf(io, item)
  return io.say(said, {
    lead: text('inbox-item-lead', { when: item.created_at }),
    shortcuts: [...choices, ...shortcuts(['notifications'])],
    ...(picture === undefined ? {} : { picture }),
  })
}
