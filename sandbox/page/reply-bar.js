import { h, icon } from './dom.js'

const SHOWN_CHARS = 90

/** Which message is answered: the box above the text box that Telegram's clients show too. */
export class ReplyBar {
  #words = h('span', {})
  #answered

  constructor({ testid, onClose }) {
    const close = h(
      'button',
      { class: 'tool', type: 'button', 'aria-label': 'Do not reply', title: 'Do not reply' },
      icon('close'),
    )
    close.addEventListener('click', () => {
      this.show(undefined)
      onClose()
    })
    this.element = h(
      'div',
      { class: 'reply-bar', 'data-testid': testid, hidden: true },
      icon('reply'),
      h('span', { class: 'two-lines' }, h('b', {}, 'Reply'), this.#words),
      close,
    )
  }

  get answered() {
    return this.#answered
  }

  /** Undefined: nothing is answered. */
  show(message) {
    this.#answered = message?.message_id
    this.element.hidden = message === undefined
    if (message === undefined) return
    const words = message.text ?? message.caption ?? 'Message'
    this.#words.textContent = words.slice(0, SHOWN_CHARS)
  }
}

/**
 * The question whose reply box opens by itself for this person: the newest one, unless something was sent after it.
 * `isMine` tells own messages, `personId` to whom a question is put.
 */
export function findOpenQuestion(messages, personId) {
  const ordered = [...messages.values()].sort((one, other) => one.message_id - other.message_id)
  const asks = ({ force_reply: asked }) => asked && (asked.from === undefined || asked.from === personId)
  const question = ordered.findLast(asks)
  if (!question) return undefined
  const answered = ordered.some(
    (message) => message.sender?.id === personId && message.message_id > question.message_id,
  )
  return answered ? undefined : question
}
