import { h, icon } from './dom.js'
import { renderMessage } from './message.js'

const NEAR_END_PX = 80
/** A load test may run while the page is open; more than this nobody scrolls through, and browsers get slow. */
const SHOWN_MAX = 300

/** The scrolling list of messages: keyed by message id, oldest first, staying at the end unless scrolled up. */
export class Thread {
  #view
  #render
  #list
  #empty
  #toEnd
  #fresh = h('span', { class: 'count' })
  #nodes = new Map()
  #atEnd = true
  #lastTop = 0
  #unseen = 0

  constructor({ testid, view, emptyState, render = renderMessage }) {
    this.#view = view
    this.#render = render
    this.#list = h('div', {
      class: 'messages',
      'data-testid': testid,
      role: 'log',
      'aria-live': 'polite',
      'aria-relevant': 'additions',
      'aria-label': 'Messages',
      tabindex: 0,
    })
    this.#toEnd = h(
      'button',
      { class: 'to-end', type: 'button', hidden: true, 'aria-label': 'Go to the newest message' },
      icon('down'),
      this.#fresh,
    )
    this.#empty = h('div', { class: 'empty-slot' }, emptyState)
    this.element = h('div', { class: 'thread' }, this.#empty, this.#list, this.#toEnd)
    this.#watch()
  }

  #watch() {
    const stay = () => this.#atEnd && this.goToEnd()
    this.#toEnd.addEventListener('click', () => this.goToEnd())
    this.#list.addEventListener('scroll', () => this.#noticeScroll(), { passive: true })
    // A picture that arrives late pushes the end away without any scroll.
    this.#list.addEventListener('load', stay, { capture: true })
    // The window being resized, the keyboard of a phone opening, a hidden panel being shown.
    new ResizeObserver(stay).observe(this.#list)
  }

  /** Only a move upwards counts as leaving the end: growing content fires scroll events too. */
  #noticeScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.#list
    if (clientHeight === 0) return
    if (scrollHeight - scrollTop - clientHeight < NEAR_END_PX) this.#atEnd = true
    else if (scrollTop < this.#lastTop) this.#atEnd = false
    this.#lastTop = scrollTop
    this.#showJump()
  }

  goToEnd() {
    this.#atEnd = true
    this.#list.scrollTop = this.#list.scrollHeight
    this.#showJump()
  }

  #showJump() {
    if (this.#atEnd) this.#unseen = 0
    this.#toEnd.hidden = this.#atEnd
    this.#fresh.textContent = this.#unseen > 0 ? String(this.#unseen) : ''
  }

  get size() {
    return this.#nodes.size
  }

  apply(changed) {
    for (const message of this.#worthShowing(changed)) {
      if (message.deleted) this.#remove(message.message_id)
      else this.#put(message)
    }
    while (this.#nodes.size > SHOWN_MAX) this.#remove(Number(this.#list.firstElementChild.dataset.messageId))
    this.#empty.hidden = this.#nodes.size > 0
    this.#list.hidden = this.#nodes.size === 0
    if (this.#atEnd) this.goToEnd()
    else this.#showJump()
  }

  /** Not those that would be drawn only to fall off the top at once. */
  #worthShowing(changed) {
    const full = this.#nodes.size >= SHOWN_MAX
    const oldest = full ? Number(this.#list.firstElementChild.dataset.messageId) : 0
    const recent = changed.filter(({ message_id }) => message_id >= oldest)
    if (recent.length <= SHOWN_MAX) return recent
    return recent.sort((one, other) => one.message_id - other.message_id).slice(-SHOWN_MAX)
  }

  #put(message) {
    const id = message.message_id
    const old = this.#nodes.get(id)
    const node = this.#render(message, this.#view)
    this.#nodes.set(id, node)
    if (old) {
      replaceKeepingFocus(old, node)
      return
    }
    if (!this.#atEnd && message.from === 'bot') this.#unseen += 1
    let before = this.#list.lastElementChild
    while (before && Number(before.dataset.messageId) > id) before = before.previousElementSibling
    if (before) before.after(node)
    else this.#list.prepend(node)
  }

  #remove(id) {
    this.#nodes.get(id)?.remove()
    this.#nodes.delete(id)
  }

  reveal(id) {
    const node = this.#nodes.get(id)
    node?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    node?.classList.add('flash')
    setTimeout(() => node?.classList.remove('flash'), 1500)
  }

  clear() {
    this.#list.replaceChildren()
    this.#nodes.clear()
    this.#atEnd = true
    this.apply([])
  }
}

/** An edit replaces the message; a person on its third button must not be thrown back to the page's top. */
function replaceKeepingFocus(old, node) {
  const controls = (parent) => [...parent.querySelectorAll('button, a')]
  const focused = controls(old).indexOf(document.activeElement)
  node.classList.add('still')
  old.replaceWith(node)
  if (focused < 0) return
  const fresh = controls(node)
  fresh[Math.min(focused, fresh.length - 1)]?.focus()
}
