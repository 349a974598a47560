import { h, icon } from './dom.js'

const TABS = [
  { name: 'chat', label: 'Telegram', icon: 'chat' },
  { name: 'whatsapp', label: 'WhatsApp', icon: 'whatsapp' },
  { name: 'sms', label: 'SMS', icon: 'sms' },
  { name: 'admin', label: 'Admin group', short: 'Admin', icon: 'group' },
  { name: 'switches', label: 'Switches', icon: 'switches' },
  { name: 'journal', label: 'Journal', icon: 'journal' },
]
const NAMES = TABS.map(({ name }) => name)

/** Which panels always stand beside the tabs: the wider the window, the more of them. */
const FIXED = { phone: [], tablet: ['chat'], desk: ['chat', 'sms'], wide: ['chat', 'whatsapp', 'sms'] }

const wide = matchMedia('(min-width: 1640px)')
const desk = matchMedia('(min-width: 1180px)')
const tablet = matchMedia('(min-width: 760px)')
const layout = () => (wide.matches ? 'wide' : desk.matches ? 'desk' : tablet.matches ? 'tablet' : 'phone')

export class Tabs {
  #onShow
  #active = 'chat'
  #panels = new Map(NAMES.map((name) => [name, document.getElementById(`panel-${name}`)]))
  #badges = new Map(NAMES.map((name) => [name, h('span', { class: 'badge', hidden: true })]))
  #counts = new Map()
  #buttons = new Map(TABS.map((tab) => [tab.name, this.#renderTab(tab)]))

  constructor({ root, onShow }) {
    this.#onShow = onShow
    root.append(...this.#buttons.values())
    root.addEventListener('keydown', (event) => this.#onKey(event))
    for (const query of [wide, desk, tablet]) query.addEventListener('change', () => this.draw())
  }

  #renderTab({ name, label, short, icon: picture }) {
    return h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${name}`,
        'data-testid': `tab-${name}`,
        'aria-controls': `panel-${name}`,
        click: () => this.show(name),
      },
      h('span', { class: 'tab-icon' }, icon(picture), this.#badges.get(name)),
      h('span', { class: short ? 'tab-label long' : 'tab-label' }, label),
      short && h('span', { class: 'tab-label short', 'aria-hidden': 'true' }, short),
    )
  }

  get #choices() {
    return NAMES.filter((name) => !FIXED[layout()].includes(name))
  }

  get #chosen() {
    return this.#choices.includes(this.#active) ? this.#active : this.#choices[0]
  }

  isShown(name) {
    return FIXED[layout()].includes(name) || this.#chosen === name
  }

  draw() {
    document.body.dataset.layout = layout()
    for (const name of NAMES) {
      const fixed = FIXED[layout()].includes(name)
      const selected = this.#chosen === name
      const button = this.#buttons.get(name)
      const panel = this.#panels.get(name)
      panel.hidden = !this.isShown(name)
      panel.setAttribute('role', fixed ? 'region' : 'tabpanel')
      button.hidden = fixed
      button.setAttribute('aria-selected', String(selected))
      button.tabIndex = selected ? 0 : -1
      if (this.isShown(name) && name !== 'switches') this.setBadge(name, 0)
    }
    this.#onShow()
  }

  show(name) {
    this.#active = name
    this.draw()
  }

  #onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const names = this.#choices
    const next = names[(names.indexOf(this.#chosen) + step + names.length) % names.length]
    event.preventDefault()
    this.show(next)
    this.#buttons.get(next).focus()
  }

  setBadge(name, count) {
    const badge = this.#badges.get(name)
    this.#counts.set(name, count)
    badge.hidden = count === 0
    badge.replaceChildren(
      count > 99 ? '99+' : String(count),
      h('span', { class: 'offscreen' }, name === 'switches' ? ' on' : ' new'),
    )
  }

  addNews(name, count) {
    if (count > 0 && !this.isShown(name)) this.setBadge(name, (this.#counts.get(name) ?? 0) + count)
  }
}
