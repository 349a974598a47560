import { SandboxError, write } from './api.js'
import { h } from './dom.js'
import { pageToast } from './notice.js'

/** Somebody uses data: the network counts it, and reports to the bot what was used of the newest plan in all. */
export class BurnData {
  #phone = h('input', {
    type: 'tel',
    placeholder: '0803…',
    'aria-label': 'Which phone number',
    'data-testid': 'burn-phone',
  })
  #mb = h('input', {
    type: 'number',
    min: '1',
    step: '1',
    value: '100',
    'aria-label': 'How many MB',
    'data-testid': 'burn-mb',
  })
  element = h(
    'section',
    { class: 'card open-purchases' },
    h('h3', {}, 'A phone, online'),
    h('p', { class: 'hint' }, 'Use some MB of the newest data plan that was delivered to a number.'),
    h(
      'form',
      { class: 'bank-form', submit: (event) => this.#submit(event) },
      this.#phone,
      this.#mb,
      h('button', { class: 'small primary', type: 'submit', 'data-testid': 'burn-send' }, 'Use'),
    ),
  )

  async #submit(event) {
    event.preventDefault()
    try {
      const phone = this.#phone.value.replace(/\D/g, '')
      const { used_mb } = await write('/control/usage/burn', { phone, mb: Number(this.#mb.value) })
      pageToast(`${used_mb} MB used of that plan by now. The bot hears of it.`)
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error
      pageToast(error.message, 'bad')
    }
  }
}
