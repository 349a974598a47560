import { coalesce, read } from './api.js'
import { h, icon } from './dom.js'
import { pretty } from './format.js'
import { renderEntry, SERVICE_NAMES } from './journal-entry.js'

const SHOWN_MAX = 400
const KEPT_MAX = 1200
const POLLING = /\/(getUpdates|sendChatAction)$/

/** Every request between the bot and the outside world, newest first, read only while somebody looks. */
export class Journal {
  #isShown
  #list = h('div', { class: 'journal-list', role: 'region', 'aria-label': 'Requests', tabindex: 0 })
  #subtitle = h('span', { class: 'subtitle' })
  #services = h('div', { class: 'segmented', role: 'group', 'aria-label': 'Service' })
  #search = h('input', {
    type: 'search',
    placeholder: 'Find in path or body',
    'aria-label': 'Find in path or body',
  })
  #polling = h('input', { type: 'checkbox', id: 'journal-polling' })
  #entries = []
  #last = 0
  #service = ''

  refresh = coalesce(() => this.#read(), 350)

  constructor({ root, isShown }) {
    this.#isShown = isShown
    const clear = h(
      'button',
      { class: 'small quiet', type: 'button', click: () => this.#forget() },
      'Clear view',
    )
    const title = h('div', { class: 'two-lines' }, h('h2', {}, 'Journal'), this.#subtitle)
    const check = h('label', { class: 'check', for: 'journal-polling' }, this.#polling, 'Show polling')
    this.#search.addEventListener('input', () => this.#draw())
    this.#polling.addEventListener('change', () => this.#draw())
    this.#services.append(
      ...['', ...Object.keys(SERVICE_NAMES)].map((name) =>
        this.#serviceButton(name, SERVICE_NAMES[name] ?? 'All'),
      ),
    )
    root.append(
      h('header', { class: 'panel-head' }, h('span', { class: 'round' }, icon('journal')), title, clear),
      h('div', { class: 'panel-tools' }, this.#services, this.#search, check),
      this.#list,
    )
    this.#draw()
  }

  async #read() {
    if (!this.#isShown()) return
    const news = await read(`/control/journal?since=${this.#last}`)
    if (news.length === 0) return
    for (const entry of news) this.#last = Math.max(this.#last, entry.n)
    this.#entries = [...this.#entries, ...news].slice(-KEPT_MAX)
    this.#draw()
  }

  #forget() {
    this.#entries = []
    this.#draw()
  }

  reset() {
    this.#last = 0
    this.#forget()
    this.refresh()
  }

  #matches(entry) {
    if (this.#service !== '' && entry.service !== this.#service) return false
    if (!this.#polling.checked && POLLING.test(entry.path)) return false
    const words = this.#search.value.trim().toLowerCase()
    if (words === '') return true
    return `${entry.path} ${pretty(entry.request)} ${pretty(entry.response)}`.toLowerCase().includes(words)
  }

  /** Rows already drawn are used again, so that one that is open stays open while new ones arrive above it. */
  #draw() {
    const shown = this.#entries
      .filter((entry) => this.#matches(entry))
      .slice(-SHOWN_MAX)
      .reverse()
    const old = new Map([...this.#list.children].map((row) => [row.dataset.n, row]))
    const rows = shown.map((entry) => old.get(String(entry.n)) ?? renderEntry(entry))
    this.#list.replaceChildren(...(rows.length > 0 ? rows : [renderNothing()]))
    const count = `${rows.length} ${rows.length === 1 ? 'request' : 'requests'}, newest first`
    this.#subtitle.textContent = rows.length > 0 ? count : 'Requests in and out'
  }

  #serviceButton(name, label) {
    const choose = () => {
      this.#service = name
      for (const other of this.#services.children)
        other.setAttribute('aria-pressed', String(other === button))
      this.#draw()
    }
    const button = h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(name === ''),
        'data-testid': `journal-${name || 'all'}`,
        click: choose,
      },
      label,
    )
    return button
  }
}

function renderNothing() {
  return h(
    'div',
    { class: 'nothing' },
    h('span', { class: 'big-icon' }, icon('journal')),
    h('p', {}, h('b', {}, 'Nothing to show')),
    h('p', {}, 'Every request that the bot makes, and every webhook that it is sent, is listed here.'),
  )
}
