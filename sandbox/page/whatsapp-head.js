import { h, icon } from './dom.js'

const SWITCHES = [
  {
    name: 'hidden',
    label: 'Hide my number',
    chip: 'Number hidden',
    says: 'Nexa sees a name and an id, no number.',
  },
  {
    name: 'blocked',
    label: 'Block Nexa',
    chip: 'Nexa is blocked',
    says: 'Nothing arrives until I write again.',
  },
  {
    name: 'window_shut',
    label: 'Let a day pass',
    chip: 'The day is over',
    says: 'Only approved templates arrive until I write.',
  },
  {
    name: 'opted_out',
    label: 'No marketing',
    chip: 'No marketing',
    says: 'Stops offers in WhatsApp’s own settings.',
  },
]

/** The head of the chat, with what a person can do there that is not a message. */
export class WhatsappHead {
  #change
  #status = h('span', { class: 'subtitle' }, 'Business account')
  #chips = h('div', { class: 'wa-chips', hidden: true })
  #menu = h('div', { class: 'wa-menu', role: 'menu', 'aria-label': 'This chat', hidden: true })
  #opener = h(
    'button',
    {
      class: 'tool',
      type: 'button',
      'aria-label': 'Number, block, window',
      title: 'Number, block, window',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'data-testid': 'wa-menu',
    },
    icon('more'),
  )
  #entries = new Map(SWITCHES.map((each) => [each.name, this.#renderEntry(each)]))
  #state = {}

  /** `change(name, value)` is asked when somebody flips one. */
  constructor(change) {
    this.#change = change
    this.#menu.append(...this.#entries.values())
    this.#opener.addEventListener('click', () => this.#show(this.#menu.hidden))
    this.#menu.addEventListener('keydown', (event) => this.#onKey(event))
    document.addEventListener('pointerdown', ({ target }) => {
      const inside = this.#menu.contains(target) || this.#opener.contains(target)
      if (!this.#menu.hidden && !inside) this.#show(false)
    })
    const mark = h('span', { class: 'bot-mark', 'aria-hidden': 'true' }, 'N')
    const name = h('h2', {}, 'Nexa', h('span', { class: 'wa-verified' }, icon('verified')))
    this.element = h(
      'div',
      { class: 'wa-head' },
      h(
        'header',
        { class: 'panel-head' },
        mark,
        h('div', { class: 'two-lines' }, name, this.#status),
        this.#opener,
      ),
      this.#menu,
      this.#chips,
    )
  }

  #renderEntry({ name, label, says }) {
    return h(
      'button',
      {
        class: 'wa-switch',
        type: 'button',
        role: 'menuitemcheckbox',
        'aria-checked': 'false',
        'data-testid': `wa-${name}`,
        click: () => this.#change(name, !this.#state[name]),
      },
      h('span', { class: 'two-lines' }, h('b', {}, label), h('small', {}, says)),
      h('span', { class: 'wa-knob', 'aria-hidden': 'true' }),
    )
  }

  #show(open) {
    this.#menu.hidden = !open
    this.#opener.setAttribute('aria-expanded', String(open))
    if (open) this.#entries.get('hidden').focus()
  }

  #onKey(event) {
    const all = [...this.#entries.values()]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') {
      this.#show(false)
      this.#opener.focus()
    } else if (step !== undefined) {
      event.preventDefault()
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus()
    }
  }

  /** What the sandbox says of this phone. Before the first word the window is shut for everybody; that is no news. */
  set(state, hasSpoken) {
    this.#state = state
    for (const [name, entry] of this.#entries)
      entry.setAttribute('aria-checked', String(state[name] === true))
    const active = SWITCHES.filter(({ name }) => state[name] && (name !== 'window_shut' || hasSpoken))
    this.#chips.hidden = active.length === 0
    this.#chips.replaceChildren(...active.map(({ chip }) => h('span', {}, chip)))
    if (this.#status.classList.contains('typing') === state.typing) return
    this.#status.classList.toggle('typing', state.typing)
    const dots = h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'))
    this.#status.replaceChildren(...(state.typing ? ['typing', dots] : ['Business account']))
  }
}

/** What an empty chat shows. */
export function renderWhatsappWelcome(start) {
  return h(
    'div',
    { class: 'welcome' },
    h('span', { class: 'bot-mark large', 'aria-hidden': 'true' }, 'N'),
    h('p', { class: 'welcome-title' }, 'The same Nexa, in WhatsApp'),
    h(
      'p',
      {},
      'It sees the number of this phone, so there is no number to share. Whoever has Telegram here too has one wallet in both.',
    ),
    h('button', { class: 'start', type: 'button', 'data-testid': 'wa-start', click: start }, 'Say hello'),
  )
}
