import { coalesce, read, SandboxError, write } from './api.js'
import { h } from './dom.js'
import { phoneNumber } from './format.js'
import { pageToast } from './notice.js'

const SHOWN_MAX = 8
const OUTCOMES = [
  ['delivered', 'Delivered'],
  ['failed', 'Failed'],
  ['reversed', 'Reversed'],
]

/** Purchases the provider has not decided: a person decides here, and the provider's callback tells the bot. */
export class OpenPurchases {
  #list = h('div', {})
  element = h(
    'section',
    { class: 'card open-purchases', hidden: true },
    h('h3', {}, 'Waiting at VTpass'),
    h('p', { class: 'hint' }, 'You are the provider now: decide, and the bot is called back.'),
    this.#list,
  )

  refresh = coalesce(() => this.#read(), 400)

  async #read() {
    const all = await read('/control/vtpass/transactions')
    const waiting = all
      .filter(({ status }) => status === 'pending')
      .slice(-SHOWN_MAX)
      .reverse()
    this.element.hidden = waiting.length === 0
    this.#list.replaceChildren(...waiting.map((one) => this.#render(one)))
  }

  #render(one) {
    const naira = `₦${Number(one.amount ?? 0).toLocaleString('en-NG')}`
    const buttons = OUTCOMES.map(([status, label]) =>
      h(
        'button',
        { class: 'small quiet', type: 'button', click: () => this.#resolve(one.request_id, status) },
        label,
      ),
    )
    const title = `${naira} ${one.serviceID ?? ''} for ${phoneNumber(one.phone)}`
    return h(
      'div',
      { class: 'open-one', 'data-testid': 'open-purchase' },
      h('div', { class: 'two-lines' }, h('b', {}, title), h('small', {}, one.request_id)),
      h('div', { class: 'open-buttons' }, buttons),
    )
  }

  async #resolve(request_id, status) {
    try {
      await write('/control/vtpass/resolve', { request_id, status })
      pageToast(`Told the bot: ${status}.`)
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error
      pageToast(error.message, 'bad')
    }
    this.refresh()
  }
}
