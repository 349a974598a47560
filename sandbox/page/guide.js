import { read } from './api.js'
import { h, icon } from './dom.js'

const STEPS = [
  { name: 'start', title: 'Press Start', hint: 'The bot says hello.' },
  { name: 'contact', title: 'Share the number', hint: 'One tap, under the text box.' },
  { name: 'code', title: 'Type the code', hint: 'It is in the SMS inbox.' },
  { name: 'fund', title: 'Fund the wallet', hint: 'Send /fund, then pay.' },
  { name: 'buy', title: 'Buy airtime', hint: 'Send /buy. Then break things.' },
]

export const stepTitles = STEPS.map(({ title }) => title)

const roomy = matchMedia('(min-width: 760px) and (min-height: 700px)')

/** The five things to try; each ticks itself off when it has happened. */
export class Guide {
  #root
  #toggle
  #codes
  #close = h('button', { class: 'tool', type: 'button', 'aria-label': 'Close the guide' }, icon('close'))
  #more = h('button', { class: 'small primary', type: 'button', hidden: true }, 'Now break something')
  #items = new Map(STEPS.map((step, index) => [step.name, renderStep(step, index + 1)]))
  #doneBy = new Map()
  #done = new Set()

  constructor({ root, toggle, codes, onBreak }) {
    this.#root = root
    this.#toggle = toggle
    this.#codes = codes
    root.append(
      h('h2', { id: 'guide-title' }, 'What to try'),
      h('ol', {}, [...this.#items.values()]),
      this.#more,
      this.#close,
    )
    this.#more.addEventListener('click', () => {
      if (!roomy.matches) this.#show(false)
      onBreak()
    })
    toggle.append(icon('guide'), h('span', {}, 'What to try'))
    toggle.addEventListener('click', () => this.#choose(root.hidden))
    this.#close.addEventListener('click', () => this.#choose(false))
    root.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#choose(false))
    this.#show(roomy.matches && localStorage.getItem('guide') !== 'closed')
    this.#draw()
  }

  #show(shown) {
    this.#root.hidden = !shown
    this.#toggle.setAttribute('aria-expanded', String(shown))
  }

  #choose(shown) {
    localStorage.setItem('guide', shown ? 'open' : 'closed')
    this.#show(shown)
    if (shown) this.#close.focus()
    else this.#toggle.focus()
  }

  #draw() {
    const next = STEPS.find(({ name }) => !this.#done.has(name))?.name
    this.#more.hidden = next !== undefined
    this.#root.classList.toggle('all-done', next === undefined)
    for (const [name, item] of this.#items) {
      const done = this.#done.has(name)
      item.classList.toggle('done', done)
      item.querySelector('.state').textContent = done ? ' (done)' : ''
      if (name === next) item.setAttribute('aria-current', 'step')
      else item.removeAttribute('aria-current')
    }
  }

  /** Each person walks the steps anew, and what was reached stays reached when the bot deletes the message. */
  showPerson(id) {
    if (!this.#doneBy.has(id)) this.#doneBy.set(id, new Set())
    this.#done = this.#doneBy.get(id)
    this.#draw()
  }

  noticeMessages(messages) {
    const own = [...messages.values()].filter(({ from }) => from === 'user')
    const sent = new Set(this.#codes())
    if (own.some(({ text }) => text?.startsWith('/start'))) this.#done.add('start')
    if (own.some(({ contact }) => contact)) this.#done.add('contact')
    if (own.some(({ text }) => sent.has(text?.replace(/\s/g, '')))) this.#done.add('code')
    this.#draw()
  }

  /** Payments and purchases carry no person: they count for whoever was told of them in the chat. */
  async noticeMoney(messages) {
    const done = this.#done
    const told = [...messages.values()]
      .filter(({ from }) => from === 'bot')
      .map(({ text, caption }) => (text ?? caption ?? '').replace(/\s/g, ''))
      .join('\n')
    if (!done.has('code') || done.has('buy')) return
    const payments = [
      ...(await read('/control/paystack/transactions')),
      ...(await read('/control/stripe/sessions')),
    ]
    const purchases = await read('/control/vtpass/transactions')
    const paid = payments.filter(({ status }) => status === 'success')
    if (paid.some(({ reference }) => told.includes(reference))) done.add('fund')
    if (purchases.some(({ phone }) => told.includes(phone))) done.add('buy')
    this.#draw()
  }

  forget() {
    this.#doneBy.clear()
  }
}

function renderStep({ title, hint }, number) {
  return h(
    'li',
    {},
    h('span', { class: 'number', 'aria-hidden': 'true' }, h('span', {}, String(number)), icon('check')),
    h(
      'span',
      { class: 'two-lines' },
      h('b', {}, title, h('span', { class: 'state offscreen' })),
      h('small', {}, hint),
    ),
  )
}
