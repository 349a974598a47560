import { read, SandboxError, write } from './api.js'
import { askPerson } from './ask-person.js'
import { avatar, h, icon } from './dom.js'
import { phoneNumber } from './format.js'
import { pageToast } from './notice.js'

/** Each tab has its own person; a new one, such as the way back from the payment page, begins with the last. */
const rememberedId = () =>
  Number(sessionStorage.getItem('person') ?? localStorage.getItem('person')) || undefined

/** The switcher: whose phone the page shows. A dot marks another person's chat in which something happened. */
export class People {
  #root
  #onSwitch
  #onList
  #currentId = rememberedId()
  #stirred = new Set()
  all = []

  constructor({ root, onSwitch, onList }) {
    this.#root = root
    this.#onSwitch = onSwitch
    this.#onList = onList
  }

  get current() {
    return this.all.find(({ id }) => id === this.#currentId)
  }

  async load() {
    this.all = await read('/control/people')
    if (!this.current) this.#currentId = this.all[0]?.id
    this.#draw()
    await this.#onList(this.all)
  }

  #draw() {
    const add = h(
      'button',
      {
        class: 'person add',
        type: 'button',
        'data-testid': 'person-add',
        'aria-label': 'Add a person',
        title: 'Add a person',
      },
      icon('add'),
    )
    add.addEventListener('click', () => this.#add())
    this.#root.replaceChildren(...this.all.map((person) => this.#renderChip(person)), add)
  }

  #renderChip(person) {
    return h(
      'button',
      {
        class: 'person',
        type: 'button',
        'data-testid': `person-${person.id}`,
        'aria-pressed': String(person.id === this.#currentId),
        title: `${person.first_name} ${person.last_name ?? ''} ${phoneNumber(person.phone)}`,
        click: () => this.#choose(person.id),
      },
      avatar(person),
      h('span', {}, person.first_name),
      this.#stirred.has(person.id) &&
        h('span', { class: 'dot' }, h('span', { class: 'offscreen' }, 'new messages')),
    )
  }

  #choose(id) {
    if (id === this.#currentId) return
    this.#currentId = id
    for (const memory of [sessionStorage, localStorage]) memory.setItem('person', String(id))
    this.#stirred.delete(id)
    this.#draw()
    this.#root.querySelector('[aria-pressed=true]')?.focus()
    this.#onSwitch()
  }

  async #add() {
    const body = await askPerson(this.all.length)
    if (!body) return
    try {
      const person = await write('/control/people', body)
      await this.load()
      this.#choose(person.id)
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error
      pageToast(error.message, 'bad')
    }
  }

  /** Something happened in a chat that is not on the screen. */
  stir(id) {
    if (id === this.#currentId || this.#stirred.has(id)) return
    this.#stirred.add(id)
    this.#draw()
  }
}
