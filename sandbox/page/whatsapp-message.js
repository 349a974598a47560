import { avatar, h, icon } from './dom.js'
import { clock, fileSize, fullTime, phoneNumber } from './format.js'
import { enlargePhoto } from './notice.js'
import { formatWords } from './whatsapp-text.js'

/** One message as an article. `view` finds the one it answers, and does what its buttons do. */
export function renderWhatsappMessage(message, view) {
  const mine = message.from === 'user'
  const article = h('article', {
    class: `message ${mine ? 'mine' : 'theirs'}`,
    'data-message-id': message.message_id,
    'data-from': message.from,
    'data-seq': message.seq,
    'data-type': message.type,
    'aria-label': `${mine ? 'You' : 'Nexa'}, ${clock(message.date)}`,
  })
  const bare = message.sticker !== undefined || message.reaction !== undefined
  const bubble = h('div', { class: bare ? 'bubble bare' : 'bubble' })
  bubble.append(...renderBody(message, view), renderMeta(message))
  if (message.footer) bubble.append(h('p', { class: 'wa-footer' }, message.footer))
  bubble.append(...renderActions(message, view))
  article.append(bubble)
  if (message.why) article.append(renderWhy(message))
  return article
}

const renderWhy = ({ why }) => h('p', { class: 'wa-why' }, `Not delivered: ${why}`)

/** Nothing but its ticks changes in a message. Drawn anew as a whole it would swallow a tap that is half done. */
export function renewStatus(article, message) {
  article.querySelector('.meta').replaceWith(renderMeta(message))
  if (message.why && !article.querySelector('.wa-why')) article.append(renderWhy(message))
}

function renderBody(message, view) {
  const parts = []
  const replied = message.reply_to ? view.find(message.reply_to) : undefined
  if (message.template) {
    const { name, language } = message.template
    parts.push(h('p', { class: 'wa-template' }, icon('check'), `Approved template ${name} · ${language}`))
  }
  if (replied) parts.push(renderQuote(replied, view))
  if (message.image) parts.push(renderImage(message))
  if (message.document) parts.push(renderDocument(message.document))
  if (message.contact) parts.push(renderContact(message.contact))
  if (message.sticker) parts.push(emoji('sticker', message.sticker.emoji, 'Sticker'))
  if (message.reaction) parts.push(emoji('wa-reaction', message.reaction.emoji, 'Reaction'))
  if (message.header) parts.push(h('b', { class: 'wa-header' }, message.header))
  const words = message.text ?? message.caption
  if (words) parts.push(h('div', { class: 'text', dir: 'auto' }, formatWords(words)))
  return parts
}

const emoji = (name, sign, label) => h('span', { class: name, role: 'img', 'aria-label': label }, sign)

function renderQuote(replied, view) {
  const words = replied.text ?? replied.caption ?? (replied.image ? 'Photo' : 'Message')
  return h(
    'button',
    { class: 'quote', type: 'button', click: () => view.reveal(replied.message_id) },
    h('b', {}, replied.from === 'bot' ? 'Nexa' : 'You'),
    h('span', {}, formatWords(words.slice(0, 90))),
  )
}

function renderImage({ image, caption, text }) {
  const words = caption ?? text
  const label = words ? `Photo: ${words.slice(0, 200)}` : 'Photo'
  return h(
    'button',
    {
      class: 'photo',
      type: 'button',
      'aria-label': `${label}. Enlarge`,
      click: () => enlargePhoto(image.url, words),
    },
    h('img', { src: image.url, alt: label, loading: 'lazy' }),
  )
}

function renderDocument({ url, name, size }) {
  const kind = (/\.(\w{1,5})$/.exec(name ?? '')?.[1] ?? 'file').toUpperCase()
  return h(
    'a',
    { class: 'wa-document', href: url, download: name ?? '', 'data-testid': 'wa-document' },
    h('span', { class: 'wa-kind', 'aria-hidden': 'true' }, kind),
    h(
      'span',
      { class: 'two-lines' },
      h('b', {}, name ?? 'File'),
      h('small', {}, `${fileSize(size)} · ${kind}`),
    ),
    icon('download'),
  )
}

function renderContact({ name, phone }) {
  const [first_name, last_name] = name.split(' ')
  return h(
    'div',
    { class: 'contact' },
    avatar({ id: 7, first_name, last_name }),
    h('span', { class: 'two-lines' }, h('b', {}, name), h('small', {}, phoneNumber(phone))),
  )
}

/** What hangs below the words: the rows of a bubble that can be tapped. */
function renderActions(message, view) {
  const button = (attributes, picture, words) =>
    h(
      'button',
      { class: 'wa-action', type: 'button', 'data-testid': 'wa-button', ...attributes },
      icon(picture),
      h('span', {}, words),
    )
  const actions = []
  if (message.link) actions.push(renderLink(message.link))
  for (const { id, title } of message.buttons ?? [])
    actions.push(button({ click: () => view.tap(message, id) }, 'reply', title))
  if (message.list) {
    const open = () => view.openList(message)
    actions.push(button({ click: open, 'aria-haspopup': 'dialog' }, 'list', message.list.button))
  }
  if (message.contact_request)
    actions.push(button({ click: () => view.shareContact() }, 'contact', 'Share my phone number'))
  return actions
}

function renderLink({ text, url }) {
  const safe = /^https?:\/\//i.test(url)
  return h(
    'a',
    {
      class: 'wa-action',
      'data-testid': 'wa-button',
      href: safe ? url : undefined,
      target: '_blank',
      rel: 'noopener',
      title: url,
    },
    icon('link'),
    h('span', {}, text),
  )
}

const TICKS = {
  accepted: 'Accepted',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Failed',
}

/** Both sides have ticks here: the page shows what the business sees of its messages too. */
function renderMeta({ date, status }) {
  const picture = { accepted: 'clock', sent: 'check', failed: 'alert' }[status] ?? 'ticks'
  const label = TICKS[status] ?? status
  return h(
    'span',
    { class: 'meta' },
    h('time', { title: fullTime(date) }, clock(date)),
    h('span', { class: `wa-ticks ${status}`, role: 'img', 'aria-label': label, title: label }, icon(picture)),
  )
}
