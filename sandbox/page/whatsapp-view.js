import { coalesce, read, SandboxError, write } from './api.js'
import { Composer } from './composer.js'
import { h } from './dom.js'
import { toast } from './notice.js'
import { Thread } from './thread.js'
import { WhatsappHead } from './whatsapp-head.js'
import { chooseRow } from './whatsapp-list.js'
import { renderWhatsappMessage, renewStatus } from './whatsapp-message.js'

const TYPING_REREAD_MS = 1200

/** A person's WhatsApp: the one chat in it, with Nexa. `isShown` tells whether somebody looks at it. */
export class WhatsappView {
  #onNews
  #isShown
  #head = new WhatsappHead((name, value) => this.#change(name, value))
  #thread
  #composer
  #layer = h('div', { class: 'toast-layer', role: 'status' })
  #messages = new Map()
  #cursor = 0
  #firstRead = true
  #typingTimer

  wa_id
  root = h('div', { class: 'chat whatsapp' })
  refresh = coalesce(() => this.#pull(), 60)
  send = (body) => this.#post(body)

  constructor({ emptyState, attachments, onNews, isShown }) {
    this.#onNews = onNews
    this.#isShown = isShown
    const view = {
      find: (wamid) => this.#messages.get(wamid),
      reveal: (id) => this.#thread.reveal(id),
      tap: (message, id) => this.#post({ tap: { message_id: message.wamid, id } }),
      openList: (message) => this.#openList(message),
      shareContact: () => this.#post({ contact: 'own' }),
    }
    this.#thread = new Thread({ testid: 'wa-messages', view, emptyState, render: renderWhatsappMessage })
    this.#composer = new Composer({
      ...{ prefix: 'wa-', send: this.send, attachments, label: 'WhatsApp message to Nexa' },
      onReplyClosed: () => undefined,
    })
    this.root.append(this.#head.element, this.#thread.element, this.#composer.element, this.#layer)
  }

  async #openList(message) {
    const opener = () =>
      this.root.querySelector(`[data-message-id="${message.message_id}"] [aria-haspopup=dialog]`)
    const row = await chooseRow(this.root, message.list, opener)
    if (row !== undefined) await this.#post({ tap: { message_id: message.wamid, id: row.id } })
  }

  async #pull() {
    if (this.wa_id === undefined) return
    const messages = this.#messages
    const path = `/control/phones/${this.wa_id}`
    const [changed, state] = await Promise.all([read(`${path}/messages?after=${this.#cursor}`), read(path)])
    // The person was switched, or everything was emptied, while the answer travelled.
    if (messages !== this.#messages) return
    this.#take(changed)
    this.#head.set(
      state,
      [...messages.values()].some(({ from }) => from === 'user'),
    )
    clearTimeout(this.#typingTimer)
    // Nothing tells when typing has run out, so it is looked at again for as long as it is shown.
    if (state.typing) this.#typingTimer = setTimeout(this.refresh, TYPING_REREAD_MS)
    await this.noticeLook()
  }

  /** The list orders by number; the name of a message in WhatsApp is kept beside it. */
  #take(changed) {
    const fresh = changed.map((message) => ({
      ...message,
      wamid: message.message_id,
      message_id: message.seq,
    }))
    const unknown = fresh.filter(({ wamid }) => !this.#messages.has(wamid))
    for (const message of fresh) {
      this.#cursor = Math.max(this.#cursor, message.seq_changed)
      const shown = this.root.querySelector(`[data-message-id="${message.message_id}"]`)
      if (shown) renewStatus(shown, message)
      this.#messages.set(message.wamid, message)
    }
    this.#thread.apply(unknown)
    const news = unknown.filter(({ from }) => from === 'bot').length
    this.#onNews({ count: this.#firstRead ? 0 : news, messages: this.#messages })
    this.#firstRead = false
  }

  /** What lies open before somebody is read. */
  async noticeLook() {
    const isUnread = ({ from, status }) => from === 'bot' && status === 'delivered'
    if (!this.#isShown() || ![...this.#messages.values()].some(isUnread)) return
    await write(`/control/phones/${this.wa_id}/read`)
  }

  async #change(name, value) {
    try {
      await write(`/control/phones/${this.wa_id}`, { [name]: value })
      this.refresh()
    } catch (error) {
      this.#complain(error)
    }
  }

  async #post(body) {
    try {
      await write(`/control/phones/${this.wa_id}/send`, body)
      this.#thread.goToEnd()
      this.refresh()
      return true
    } catch (error) {
      this.#complain(error)
      return false
    }
  }

  #complain(error) {
    if (!(error instanceof SandboxError)) throw error
    toast(this.#layer, error.message, 'bad')
  }

  /** Also used to start again after a reset: everything known is thrown away and read anew. */
  show(wa_id) {
    this.wa_id = wa_id
    this.#messages = new Map()
    this.#cursor = 0
    this.#firstRead = true
    this.#thread.clear()
    this.refresh()
  }

  fill(text) {
    this.#composer.fill(text)
  }
}
