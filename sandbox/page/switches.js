import { coalesce, read, SandboxError, write } from './api.js'
import { BankTransfer } from './bank-transfer.js'
import { BurnData } from './burn-data.js'
import { h, icon } from './dom.js'
import { makeFaultControl } from './fault-control.js'
import { groupFaults, isActive } from './fault-list.js'
import { pageToast } from './notice.js'
import { OpenPurchases } from './open-purchases.js'
import { renderSentinels } from './sentinels.js'

/** The failure switches, people who block the bot, purchases that wait for a human, and the sentinel numbers. */
export class Switches {
  #root
  #onActive
  #groups = h('div', { class: 'fault-groups' })
  #headline = h('span', { class: 'subtitle', role: 'status' })
  #open = new OpenPurchases()
  #bank = new BankTransfer()
  #burn = new BurnData()
  #sentinels = h('section', { class: 'card' })
  #shown = ''
  #followers = new Map()

  refresh = coalesce(() => this.#read(), 80)
  refreshOpen = () => {
    this.#open.refresh()
    this.#bank.refresh()
  }

  constructor({ root, onActive }) {
    this.#root = root
    this.#onActive = onActive
    const reset = h(
      'button',
      { class: 'small quiet', type: 'button', 'data-testid': 'fault-reset', click: () => this.#reset() },
      icon('reset'),
      'Back to normal',
    )
    const title = h('div', { class: 'two-lines' }, h('h2', {}, 'Failure switches'), this.#headline)
    root.append(
      h('header', { class: 'panel-head' }, h('span', { class: 'round' }, icon('switches')), title, reset),
      h(
        'div',
        { class: 'panel-scroll' },
        this.#open.element,
        this.#bank.element,
        this.#burn.element,
        this.#groups,
        this.#sentinels,
      ),
    )
  }

  async #read() {
    const [faults, people] = await Promise.all([read('/control/faults'), read('/control/people')])
    const values = Object.fromEntries(Object.entries(faults).filter(([, value]) => typeof value !== 'object'))
    for (const { id, blocked } of people) values[`blocked-${id}`] = blocked === true
    this.#build(values, people)
    for (const [name, value] of Object.entries(values)) this.#followers.get(name)?.(value)
    this.#tell(Object.keys(values).filter((name) => isActive(name, values[name])).length)
  }

  #tell(count) {
    this.#headline.textContent = count === 0 ? 'Nothing is broken' : `${count} broken on purpose`
    this.#root.classList.toggle('has-active', count > 0)
    this.#onActive(count)
  }

  #build(values, people) {
    const key = JSON.stringify([Object.keys(values), people.map(({ first_name }) => first_name)])
    if (key === this.#shown) return
    this.#shown = key
    this.#followers.clear()
    this.#groups.replaceChildren(
      ...groupFaults(values, people).map(({ title, faults }) => {
        const rows = faults.map((fault) => this.#renderFault(fault, values[fault.name]))
        return h('section', { class: 'card' }, h('h3', {}, title), rows)
      }),
    )
  }

  #renderFault(fault, value) {
    const id = `fault-${fault.name}`
    const control = makeFaultControl(fault, value, (now) => this.#save(fault, now))
    const words = [h('label', { for: id }, fault.label), h('small', { id: `${id}-says` }, fault.says)]
    const row = h('div', { class: 'fault' }, h('div', { class: 'two-lines' }, words), control.element)
    this.#followers.set(fault.name, (now) => {
      row.classList.toggle('active', isActive(fault.name, now))
      control.show(now)
    })
    return row
  }

  #save(fault, now) {
    if (fault.personId) return this.#post(`/control/people/${fault.personId}`, { blocked: now })
    return this.#post('/control/faults', { [fault.name]: now })
  }

  async #reset() {
    await this.#post('/control/faults/reset')
    const people = await read('/control/people').catch(() => [])
    for (const { id } of people.filter(({ blocked }) => blocked)) {
      await this.#post(`/control/people/${id}`, { blocked: false })
    }
  }

  async #post(path, body) {
    try {
      await write(path, body)
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error
      pageToast(error.message, 'bad')
    }
    this.refresh()
  }

  async loadSentinels() {
    this.#sentinels.replaceChildren(...renderSentinels(await read('/control/sentinels')))
  }
}
