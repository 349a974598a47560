import { h, icon } from './dom.js'
import { clockSeconds, fullTime, pretty } from './format.js'
import { copyText, pageToast } from './notice.js'

export const SERVICE_NAMES = {
  telegram: 'Telegram',
  cloud: 'WhatsApp',
  vtpass: 'VTpass',
  reloadly: 'Reloadly',
  paystack: 'Paystack',
  stripe: 'Stripe',
  termii: 'SMS',
}

/** One exchange as a row that opens. */
export function renderEntry(entry) {
  const bad = entry.status === 0 || entry.status >= 400
  const body = h('div', { class: 'journal-body' })
  const row = h(
    'details',
    { class: bad ? 'entry bad' : 'entry', 'data-n': entry.n, 'data-testid': 'journal-entry' },
    h(
      'summary',
      {},
      h('span', { class: `service ${entry.service}` }, SERVICE_NAMES[entry.service] ?? entry.service),
      h('span', { class: 'what' }, h('b', {}, entry.method), ' ', shortPath(entry)),
      h('span', { class: 'status' }, entry.status === 0 ? 'cut' : String(entry.status)),
      h('span', { class: 'took' }, `${entry.ms} ms`),
      h('time', { title: fullTime(entry.at) }, clockSeconds(entry.at)),
    ),
    body,
  )
  // Bodies are drawn on opening: a few hundred pretty-printed ones at once would make the page slow.
  row.addEventListener('toggle', () => {
    if (row.open && body.childElementCount === 0) body.append(...renderBodies(entry))
  })
  return row
}

function shortPath(entry) {
  const path = entry.path.replace(/^https?:\/\/[^/]+/, '')
  if (entry.direction === 'out') return `→ bot ${path}`
  return path.replace(/^\/telegram\/(file\/)?bot[^/]*\//, '')
}

function renderBodies(entry) {
  return [
    h('p', { class: 'full-path' }, `${entry.method} ${entry.path}`),
    renderPart('Request', entry.request),
    renderPart('Response', entry.response),
  ]
}

function renderPart(title, value) {
  const text = pretty(value)
  const copy = async () => pageToast((await copyText(text)) ? `${title} copied.` : 'Could not copy.')
  const button = {
    class: 'small quiet',
    type: 'button',
    click: copy,
    'aria-label': `Copy ${title.toLowerCase()}`,
  }
  return h(
    'section',
    {},
    h('header', {}, h('h3', {}, title), h('button', button, icon('copy'))),
    h('pre', { tabindex: 0, 'aria-label': title }, text),
  )
}
