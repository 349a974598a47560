import { avatar, h, icon } from './dom.js'
import { clock, fileSize, fullTime, phoneNumber } from './format.js'
import { renderInlineKeyboard } from './inline-keyboard.js'
import { copyText, enlargePhoto } from './notice.js'
import { toSafeNodes } from './sanitize.js'

/** One message as an article. `view` tells who looks at it and what a tap does. */
export function renderMessage(message, view) {
  const mine = message.from === 'user' && view.isMine(message)
  const article = h('article', {
    class: `message ${mine ? 'mine' : 'theirs'} from-${message.from}`,
    'data-message-id': message.message_id,
    'data-from': message.from,
    'data-seq': message.seq_changed ?? message.seq,
    'aria-label': `${nameOf(message, mine)}, ${clock(message.date)}`,
  })
  const bare = message.sticker && !message.text
  const bubble = h('div', { class: bare ? 'bubble bare' : 'bubble' })
  if (view.namesShown && !mine && message.from === 'user') bubble.append(renderSender(message))
  bubble.append(...renderBody(message, view), renderMeta(message, mine ? undefined : view.reply))
  article.append(bubble)
  if (message.inline_keyboard?.length) article.append(renderInlineKeyboard(message, view))
  return article
}

function nameOf(message, mine) {
  if (message.from === 'bot') return 'Nexa'
  return mine ? 'You' : (message.sender?.first_name ?? 'Someone')
}

function renderSender(message) {
  const sender = h('span', { class: 'sender' }, message.sender?.first_name ?? 'Someone')
  sender.style.setProperty('--hue', String((Number(message.sender?.id) * 137 + 200) % 360 || 0))
  return sender
}

function renderBody(message, view) {
  const parts = []
  const replied = message.reply_to ? view.find(message.reply_to) : undefined
  if (replied) parts.push(renderQuote(replied, view))
  if (message.photo) parts.push(renderPhoto(message))
  if (message.document) parts.push(renderDocument(message.document))
  if (message.contact) parts.push(renderContact(message.contact))
  if (message.sticker) {
    parts.push(
      h('span', { class: 'sticker', role: 'img', 'aria-label': 'Sticker' }, message.sticker.emoji ?? '👋'),
    )
  }
  const text = renderText(message)
  if (text) parts.push(text)
  return parts
}

function renderText(message) {
  const html = message.entities_html ?? message.caption_html
  const plain = message.text ?? message.caption
  if (!html && !plain) return undefined
  const text = h('div', { class: 'text', dir: 'auto' })
  if (html) text.append(toSafeNodes(html))
  else text.append(plain)
  for (const code of text.querySelectorAll('code')) makeCopyable(code)
  return text
}

/** As in the real app: a tap on monospaced text copies it. */
function makeCopyable(code) {
  code.tabIndex = 0
  code.setAttribute('role', 'button')
  code.title = 'Copy'
  const copy = async () => {
    if (!(await copyText(code.textContent))) return
    code.classList.add('copied')
    setTimeout(() => code.classList.remove('copied'), 1200)
  }
  code.addEventListener('click', copy)
  code.addEventListener('keydown', (event) => event.key === 'Enter' && copy())
}

function renderQuote(replied, view) {
  const words = replied.text ?? replied.caption ?? (replied.photo ? 'Photo' : 'Message')
  const jump = () => view.reveal(replied.message_id)
  return h(
    'button',
    { class: 'quote', type: 'button', click: jump },
    h('b', {}, nameOf(replied, replied.from === 'user' && view.isMine(replied))),
    h('span', {}, words.slice(0, 90)),
  )
}

/** The address may be absolute under another name of this machine; the path alone is always ours. */
const ownPath = (url) => String(url).replace(/^https?:\/\/[^/]+(?=\/control\/)/, '')

function renderPhoto(message) {
  const { url, width, height } = message.photo
  const label = message.caption ? `Photo: ${message.caption}` : 'Photo'
  const image = h('img', { src: ownPath(url), alt: label, width, height, loading: 'lazy' })
  const open = () => enlargePhoto(ownPath(url), message.caption)
  return h(
    'button',
    { class: 'photo', type: 'button', 'aria-label': `${label}. Enlarge`, click: open },
    image,
  )
}

function renderDocument({ url, name, size }) {
  return h(
    'a',
    { class: 'document', href: ownPath(url), download: name ?? '', 'data-testid': 'document' },
    h('span', { class: 'round' }, icon('download')),
    h('span', { class: 'two-lines' }, h('b', {}, name ?? 'File'), h('small', {}, fileSize(size))),
  )
}

function renderContact(contact) {
  const phone = contact.phone_number ?? contact.phone
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ')
  return h(
    'div',
    { class: 'contact' },
    avatar({ id: contact.user_id ?? 7, first_name: contact.first_name, last_name: contact.last_name }),
    h('span', { class: 'two-lines' }, h('b', {}, name || 'Contact'), h('small', {}, phoneNumber(phone))),
  )
}

function renderMeta(message, reply) {
  return h(
    'span',
    { class: 'meta' },
    reply &&
      h(
        'button',
        { class: 'reply', type: 'button', 'data-testid': 'reply', click: () => reply(message) },
        'Reply',
      ),
    message.edited && h('span', { class: 'edited' }, 'edited'),
    h('time', { title: fullTime(message.date) }, clock(message.date)),
  )
}
