import { h, icon } from './dom.js'

/** The buttons the bot puts under the text box, and the small button that shows them again. */
export class ReplyKeyboard {
  #send
  #key = ''

  constructor(send) {
    this.#send = send
    this.element = h('div', {
      class: 'reply-keyboard',
      role: 'group',
      'aria-label': 'Quick answers',
      hidden: true,
    })
    this.toggle = h(
      'button',
      { class: 'tool', type: 'button', hidden: true, 'aria-label': 'Quick answers' },
      icon('keyboard'),
    )
    this.toggle.addEventListener('click', () => this.#show(this.element.hidden))
  }

  /** `markup` is the newest reply keyboard, if any; `used` says that a one-time keyboard had its turn. */
  set(markup, used) {
    const key = JSON.stringify([markup, used])
    if (key === this.#key) return
    this.#key = key
    const rows = markup?.rows ?? []
    this.element.replaceChildren(
      ...rows.map((buttons) =>
        h(
          'div',
          { class: 'button-row' },
          buttons.map((button) => this.#renderButton(button)),
        ),
      ),
    )
    this.toggle.hidden = rows.length === 0
    this.#show(rows.length > 0 && !used)
  }

  #renderButton(button) {
    const body = button.request_contact ? { contact: 'own' } : { text: button.text }
    return h(
      'button',
      { type: 'button', class: 'reply-button', 'data-testid': 'reply-button', click: () => this.#send(body) },
      h('span', {}, button.text),
    )
  }

  #show(shown) {
    this.element.hidden = !shown
    this.toggle.setAttribute('aria-expanded', String(shown))
  }
}
