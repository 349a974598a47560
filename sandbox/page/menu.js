import { h } from './dom.js'

/** A list that pops up over the text box: arrows move in it, Escape and a click elsewhere close it. */
export class Menu {
  constructor({ label, testid, opener, onOpen }) {
    this.opener = opener
    this.element = h('div', {
      class: 'menu',
      role: 'menu',
      'aria-label': label,
      'data-testid': testid,
      hidden: true,
    })
    opener.setAttribute('aria-haspopup', 'menu')
    opener.setAttribute('aria-expanded', 'false')
    opener.addEventListener('click', () => (this.isOpen ? this.close() : onOpen()))
    this.element.addEventListener('keydown', (event) => this.#onKey(event))
    document.addEventListener('pointerdown', ({ target }) => {
      const inside = this.element.contains(target) || opener.contains(target)
      if (this.isOpen && !inside) this.close()
    })
  }

  get isOpen() {
    return !this.element.hidden
  }

  get #entries() {
    return [...this.element.querySelectorAll('[role=menuitem]')]
  }

  #onKey(event) {
    const entries = this.#entries
    const here = entries.indexOf(document.activeElement)
    if (event.key === 'Escape') {
      this.close()
      this.opener.focus()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : entries.length - 1
      event.preventDefault()
      entries[(here + step) % entries.length]?.focus()
    }
  }

  open(entries, { whenEmpty = '', takeFocus = true } = {}) {
    this.element.replaceChildren(
      ...(entries.length > 0 ? entries : [h('p', { class: 'menu-empty' }, whenEmpty)]),
    )
    this.element.hidden = false
    this.opener.setAttribute('aria-expanded', 'true')
    if (takeFocus) this.focusFirst()
  }

  close() {
    this.element.hidden = true
    this.opener.setAttribute('aria-expanded', 'false')
  }

  focusFirst() {
    this.#entries[0]?.focus()
  }
}

export const menuEntry = (attributes, ...children) =>
  h('button', { type: 'button', role: 'menuitem', ...attributes }, ...children)
