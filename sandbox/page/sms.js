import { coalesce, read } from './api.js'
import { h, icon } from './dom.js'
import { phoneNumber, sixDigits } from './format.js'
import { renderSms } from './sms-entry.js'

const NEW_FOR_MS = 12_000

const digits = (phone) => String(phone ?? '').replace(/\D/g, '')

/** The inbox of the current phone, newest first, or of all phones. */
export class SmsInbox {
  #people
  #useCode
  #onArrival
  #list = h('div', { class: 'sms-list', role: 'log', 'aria-live': 'polite', 'aria-label': 'Text messages' })
  #subtitle = h('span', { class: 'subtitle' })
  #scope = h('div', { class: 'segmented', role: 'group', 'aria-label': 'Which phone' })
  #known = new Map()
  #nodes = new Map()
  #all = false
  #firstRead = true

  refresh = coalesce(async () => this.#take(await read('/control/sms')), 80)

  constructor({ root, people, useCode, onArrival }) {
    this.#people = people
    this.#useCode = useCode
    this.#onArrival = onArrival
    const title = h('div', { class: 'two-lines' }, h('h2', {}, 'SMS inbox'), this.#subtitle)
    const head = h('header', { class: 'panel-head' }, h('span', { class: 'round' }, icon('sms')), title)
    root.append(
      h('div', { class: 'phone' }, head, h('div', { class: 'panel-tools' }, this.#scope), this.#list),
    )
  }

  get codes() {
    return [...this.#known.values()].map((entry) => sixDigits(entry.text)).filter(Boolean)
  }

  #take(entries) {
    const arrived = entries.filter(({ id }) => !this.#known.has(id))
    this.#known = new Map(entries.map((entry) => [entry.id, entry]))
    const announced = this.#firstRead ? [] : arrived
    this.#firstRead = false
    this.draw()
    for (const entry of announced) this.#arrive(entry)
  }

  #arrive(entry) {
    const node = this.#nodes.get(entry.id)
    node?.classList.add('fresh')
    setTimeout(() => node?.classList.remove('fresh'), NEW_FOR_MS)
    this.#onArrival(entry, this.#ownerOf(entry))
  }

  #ownerOf(entry) {
    return this.#people.all.find((person) => digits(person.phone) === digits(entry.to))
  }

  draw() {
    const person = this.#people.current
    this.#subtitle.textContent = this.#all ? 'Every phone' : phoneNumber(person?.phone)
    this.#scope.replaceChildren(
      this.#scopeButton(`${person?.first_name ?? 'This'}’s phone`, false),
      this.#scopeButton('All phones', true),
    )
    const shown = [...this.#known.values()]
      .filter((entry) => this.#all || this.#ownerOf(entry) === person)
      .reverse()
    const nodes = shown.map((entry) => this.#node(entry))
    this.#list.classList.toggle('all', this.#all)
    this.#list.replaceChildren(...(nodes.length > 0 ? nodes : [renderEmpty(person)]))
  }

  /** Kept between drawings: the highlight of a new one, and the focus of whoever is on its button, stay. */
  #node(entry) {
    if (!this.#nodes.has(entry.id)) {
      this.#nodes.set(entry.id, renderSms(entry, this.#ownerOf(entry), this.#useCode))
    }
    return this.#nodes.get(entry.id)
  }

  #scopeButton(text, value) {
    const choose = () => {
      this.#all = value
      this.draw()
      this.#scope.querySelector('[aria-pressed=true]')?.focus()
    }
    return h('button', { type: 'button', 'aria-pressed': String(this.#all === value), click: choose }, text)
  }
}

function renderEmpty(person) {
  return h(
    'div',
    { class: 'nothing' },
    h('span', { class: 'big-icon' }, icon('sms')),
    h('p', {}, h('b', {}, 'No text messages yet')),
    h(
      'p',
      {},
      `Codes that the bot sends to ${person?.first_name ?? 'this phone'} by SMS arrive here, never in the chat.`,
    ),
  )
}
