import { coalesce, read, SandboxError, write } from './api.js'
import { h } from './dom.js'
import { pageToast } from './notice.js'

/** The payer's bank: sends money to a customer's own account number. Shown once there is one. */
export class BankTransfer {
  #account = h('select', { 'aria-label': 'To which account number', 'data-testid': 'bank-account' })
  #amount = h('input', {
    type: 'number',
    min: '1',
    step: '0.01',
    value: '2500',
    'aria-label': 'How much, in naira',
    'data-testid': 'bank-amount',
  })
  #send = h('button', { class: 'small primary', type: 'submit', 'data-testid': 'bank-send' }, 'Send')
  element = h(
    'section',
    { class: 'card open-purchases', hidden: true },
    h('h3', {}, 'A bank, somewhere'),
    h('p', { class: 'hint' }, 'Send naira to a customer’s own account number. Nobody asked for it before.'),
    h(
      'form',
      { class: 'bank-form', submit: (event) => this.#submit(event) },
      this.#account,
      this.#amount,
      this.#send,
    ),
  )
  #shown = ''

  refresh = coalesce(() => this.#read(), 400)

  async #read() {
    const accounts = await read('/control/paystack/accounts')
    const key = JSON.stringify(accounts)
    if (key === this.#shown) return
    this.#shown = key
    this.element.hidden = accounts.length === 0
    this.#account.replaceChildren(
      ...accounts.map(({ account_number, account_name }) =>
        h('option', { value: account_number }, `${account_number} ${account_name}`),
      ),
    )
  }

  async #submit(event) {
    event.preventDefault()
    const amount = Math.round(Number(this.#amount.value) * 100)
    try {
      await write('/control/paystack/transfer', { account_number: this.#account.value, amount })
      pageToast('Sent. The bot hears of it from Paystack.')
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error
      pageToast(error.message, 'bad')
    }
  }
}
