import { coalesce, read, SandboxError, write } from './api.js'
import { Composer } from './composer.js'
import { h } from './dom.js'
import { toast } from './notice.js'
import { findOpenQuestion } from './reply-bar.js'
import { Thread } from './thread.js'

const TYPING_REREAD_MS = 1200
const KEPT_MAX = 2000

/**
 * A whole chat: header, messages, text box. `prefix` keeps test hooks and ids of two chats apart,
 * `speaker()` is the id of the person who writes and taps.
 */
export class ChatView {
  #header
  #speaker
  #onNews
  #thread
  #composer
  #layer = h('div', { class: 'toast-layer', role: 'status' })
  #messages = new Map()
  #cursor = 0
  #firstRead = true
  #typingTimer
  #closedReply
  #hasReplies

  chatId
  root = h('div', { class: 'chat' })
  refresh = coalesce(() => this.#pull(), 60)
  send = (body) => this.#post(body)

  constructor({ prefix, header, label, speaker, emptyState, attachments, namesShown, onNews, aside = '' }) {
    this.#header = header
    this.#speaker = speaker
    this.#onNews = onNews
    this.#hasReplies = namesShown
    const view = this.#describe(namesShown)
    this.#thread = new Thread({ testid: `${prefix}messages`, view, emptyState })
    this.#composer = new Composer({
      ...{ prefix, send: this.send, attachments, label },
      onReplyClosed: () => {
        this.#closedReply = findOpenQuestion(this.#messages, this.#speaker())?.message_id
      },
    })
    this.root.append(header.element, this.#thread.element, aside, this.#composer.element, this.#layer)
  }

  /** What a single message may know and do. */
  #describe(namesShown) {
    return {
      root: this.root,
      namesShown,
      waiting: new Map(),
      chatId: () => this.chatId,
      personId: this.#speaker,
      isMine: (message) => message.sender === undefined || message.sender.id === this.#speaker(),
      find: (id) => this.#messages.get(id),
      reveal: (id) => this.#thread.reveal(id),
      toast: (text, kind) => toast(this.#layer, text, kind),
      reply: namesShown ? (message) => this.#composer.reply(message, { chosen: true }) : undefined,
    }
  }

  async #pull() {
    if (this.chatId === undefined) return
    const messages = this.#messages
    const answer = await read(
      `/control/chats/${this.chatId}/messages?after=${this.#cursor}&personId=${this.#speaker()}`,
    )
    // The person was switched, or everything was emptied, while the answer travelled: it is about another chat.
    if (messages !== this.#messages) return
    this.#take(answer.messages)
    this.#showTyping(answer.typing)
    this.#composer.setCommands(answer.commands)
  }

  #take(changed) {
    let news = 0
    for (const message of changed) {
      this.#cursor = Math.max(this.#cursor, message.seq ?? 0, message.seq_changed ?? 0)
      const known = this.#messages.has(message.message_id)
      if (!known && message.from === 'bot' && !message.deleted) news += 1
      if (message.deleted) this.#messages.delete(message.message_id)
      else this.#messages.set(message.message_id, message)
    }
    for (const id of this.#messages.keys()) {
      if (this.#messages.size <= KEPT_MAX) break
      this.#messages.delete(id)
    }
    this.#thread.apply(changed)
    const { markup, used } = currentKeyboard(this.#messages)
    this.#composer.setKeyboard(markup, used)
    if (this.#hasReplies) this.#openReply()
    this.#onNews({ count: this.#firstRead ? 0 : news, messages: this.#messages })
    this.#firstRead = false
  }

  /** A question opens the box for its reply, as in the real app; one that was closed by hand stays closed. */
  #openReply() {
    const { answered, chosen } = this.#composer.replying
    if (chosen) return
    const question = findOpenQuestion(this.#messages, this.#speaker())
    const wanted = question?.message_id === this.#closedReply ? undefined : question
    if (wanted?.message_id !== answered) this.#composer.reply(wanted)
  }

  #showTyping(typing) {
    this.#header.setTyping(typing)
    clearTimeout(this.#typingTimer)
    // Nothing tells when typing has run out, so it is looked at again for as long as it is shown.
    if (typing) this.#typingTimer = setTimeout(this.refresh, TYPING_REREAD_MS)
  }

  async #post(body) {
    try {
      await write(`/control/chats/${this.chatId}/send`, { personId: this.#speaker(), ...body })
      this.#thread.goToEnd()
      this.refresh()
      return true
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error
      toast(this.#layer, error.message, 'bad')
      return false
    }
  }

  /** Also used to start again after a reset: everything known is thrown away and read anew. */
  show(id) {
    this.chatId = id
    this.#messages = new Map()
    this.#cursor = 0
    this.#firstRead = true
    this.#thread.clear()
    this.#composer.setKeyboard(undefined, false)
    this.#composer.reply(undefined)
    this.refresh()
  }

  fill(text) {
    this.#composer.fill(text)
  }
}

/** The newest message that set or removed the reply keyboard decides; a one-time one steps back after an answer. */
function currentKeyboard(messages) {
  const ordered = [...messages.values()].sort((one, other) => one.message_id - other.message_id)
  const setter = ordered.findLast((message) => message.reply_keyboard || message.remove_keyboard)
  if (!setter?.reply_keyboard) return { markup: undefined, used: false }
  const answered = ordered.some(
    (message) => message.from === 'user' && message.message_id > setter.message_id,
  )
  return { markup: setter.reply_keyboard, used: Boolean(setter.reply_keyboard.one_time && answered) }
}
