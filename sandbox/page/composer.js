import { h, icon } from './dom.js'
import { Menu, menuEntry } from './menu.js'
import { ReplyBar } from './reply-bar.js'
import { ReplyKeyboard } from './reply-keyboard.js'

const HEIGHT_PX_MAX = 132

/** The text box with its attach menu, command list and reply keyboard. `send` answers whether it worked. */
export class Composer {
  #send
  #attachments
  #known = []
  #box
  #row
  #commands
  #attach
  #keyboard
  #reply
  #chosen = false

  constructor({ prefix, send, attachments, label, onReplyClosed }) {
    this.#send = send
    this.#attachments = attachments
    this.#keyboard = new ReplyKeyboard(send)
    this.#reply = new ReplyBar({ testid: `${prefix}reply`, onClose: onReplyClosed })
    this.#box = makeBox(prefix, label)
    this.#attach = new Menu({
      label: 'Attach',
      testid: `${prefix}attach`,
      opener: h(
        'button',
        { class: 'tool', type: 'button', 'aria-label': 'Attach', title: 'Attach' },
        icon('attach'),
      ),
      onOpen: () => this.#attach.open(this.#attachments.map((one) => this.#attachEntry(one))),
    })
    this.#commands = new Menu({
      label: 'Commands',
      testid: `${prefix}commands`,
      opener: h(
        'button',
        { class: 'tool slash', type: 'button', 'aria-label': 'Commands', title: 'Commands' },
        '/',
      ),
      onOpen: () => this.#openCommands(this.#known, true),
    })
    this.#build(prefix)
  }

  #build(prefix) {
    const submit = h(
      'button',
      { class: 'send', type: 'submit', 'data-testid': `${prefix}send`, 'aria-label': 'Send', title: 'Send' },
      icon('plane'),
    )
    const { toggle } = this.#keyboard
    this.#row = h('form', { class: 'composer-row', submit: (event) => this.#onSubmit(event) }, [
      this.#attach.opener,
      this.#box,
      toggle,
      this.#commands.opener,
      submit,
    ])
    this.#box.addEventListener('input', () => this.#onInput())
    this.#box.addEventListener('keydown', (event) => this.#onKey(event))
    this.element = h('div', { class: 'composer' }, [
      this.#commands.element,
      this.#attach.element,
      this.#reply.element,
      this.#row,
      this.#keyboard.element,
    ])
  }

  #attachEntry(one) {
    const choose = async () => {
      this.#attach.close()
      this.#box.focus()
      const body = one.ask ? await one.ask() : one.body
      if (!body) return
      const { answered } = this.#reply
      this.reply(undefined)
      await this.#send(answered === undefined ? body : { ...body, reply_to: answered })
    }
    return menuEntry(
      { 'data-testid': `attach-${one.name}`, click: choose },
      icon(one.icon),
      h('span', {}, one.label),
    )
  }

  #commandEntry({ command, description }) {
    const run = () => {
      this.#commands.close()
      this.fill('')
      this.#send({ text: `/${command}` })
    }
    return menuEntry(
      { 'data-testid': 'command', click: run },
      h('b', {}, `/${command}`),
      h('span', {}, description),
    )
  }

  #openCommands(commands, takeFocus) {
    const entries = commands.map((one) => this.#commandEntry(one))
    this.#commands.open(entries, { takeFocus, whenEmpty: 'The bot has not set any commands yet.' })
  }

  #onInput() {
    this.#fit()
    const start = /^\/(\w*)$/.exec(this.#box.value)?.[1]?.toLowerCase()
    const fitting = start === undefined ? [] : this.#known.filter(({ command }) => command.startsWith(start))
    if (fitting.length > 0) this.#openCommands(fitting, false)
    else this.#commands.close()
  }

  #onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      this.#row.requestSubmit()
    } else if (event.key === 'ArrowDown' && this.#commands.isOpen) {
      event.preventDefault()
      this.#commands.focusFirst()
    } else if (event.key === 'Escape') {
      this.#commands.close()
    }
  }

  async #onSubmit(event) {
    event.preventDefault()
    const text = this.#box.value.trim()
    if (text === '') return
    this.#commands.close()
    this.fill('')
    const { answered } = this.#reply
    // Commands are given, not answered; only a reply that was chosen by hand goes along with one.
    const isReply = answered !== undefined && (this.#chosen || !text.startsWith('/'))
    this.reply(undefined)
    const done = await this.#send(isReply ? { text, reply_to: answered } : { text })
    // What a person typed is never lost to a sandbox that happens to be away.
    if (!done && this.#box.value === '') this.fill(text)
  }

  #fit() {
    this.#box.style.height = 'auto'
    this.#box.style.height = `${Math.min(this.#box.scrollHeight + 2, HEIGHT_PX_MAX)}px`
    this.element.classList.toggle('has-text', this.#box.value.trim() !== '')
  }

  fill(text) {
    this.#box.value = text
    this.#fit()
    this.#box.focus()
  }

  /** `chosen`: by the person's own tap on a message, and not because they were asked. */
  reply(message, { chosen = false } = {}) {
    this.#chosen = chosen && message !== undefined
    this.#reply.show(message)
    if (message !== undefined) this.#box.focus()
  }

  get replying() {
    return { answered: this.#reply.answered, chosen: this.#chosen }
  }

  setCommands(commands) {
    this.#known = commands ?? []
  }

  setKeyboard(markup, used) {
    this.#box.placeholder = markup?.placeholder ?? 'Message'
    this.#keyboard.set(markup, used)
  }
}

function makeBox(prefix, label) {
  return h('textarea', {
    id: `${prefix}composer`,
    class: 'box',
    rows: 1,
    'data-testid': `${prefix}composer`,
    'aria-label': label,
    placeholder: 'Message',
    autocomplete: 'off',
    enterkeyhint: 'send',
  })
}
