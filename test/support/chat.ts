import { setTimeout as pause } from 'node:timers/promises'

type Button = { text: string; callback_data?: string; url?: string }
export type ChatMessage = {
  message_id: number
  from: 'bot' | 'user'
  seq_changed: number
  sender?: { id: number }
  force_reply?: object
  edited?: boolean
  deleted?: boolean
  text?: string
  caption?: string
  photo?: { url: string }
  document?: { url: string; name: string; size: number }
  reply_to?: number
  inline_keyboard?: Button[][]
  reply_keyboard?: { rows: { text: string; request_contact?: boolean }[][] }
}

/** Who acts, and where: their private chat, unless another one is named. */
export type Who = { id: number; phone: string; chat_id?: number }

/** Long enough for a busy machine; a story that works waits for milliseconds. */
const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 20
/** While time is made to pass, so much real time is left to the system for each second of it. */
const MS_PER_SECOND = 40

/** A person with a phone: what they do and see in the bot's chat, through the sandbox. */
export class Chat {
  readonly #sandbox: string
  readonly #pass: (seconds: number) => void
  readonly person_id: number
  readonly chat_id: number
  readonly phone: string
  #known = new Map<number, ChatMessage>()
  #codes_before = 0

  /** `pass` lets time go by, where the story owns the clock. */
  constructor(sandbox: string, who: Who, pass: (seconds: number) => void = () => undefined) {
    this.#sandbox = sandbox
    this.#pass = pass
    this.person_id = who.id
    this.chat_id = who.chat_id ?? who.id
    this.phone = who.phone
  }

  /** In a group what is no command answers the bot: there only replies are heard. */
  async says(text: string): Promise<number> {
    const reply_to = this.chat_id < 0 && !text.startsWith('/') ? await this.#asked() : undefined
    return this.sends({ text, ...(reply_to === undefined ? {} : { reply_to }) })
  }

  /** The newest question to this person; where there is none, the newest answer to them, or anything of the bot. */
  async #asked(): Promise<number | undefined> {
    const messages = (await this.messages()).sort((one, other) => one.seq_changed - other.seq_changed)
    const own = new Set(
      messages.filter(({ sender }) => sender?.id === this.person_id).map(({ message_id }) => message_id),
    )
    const ours = messages.filter(({ from }) => from === 'bot')
    const mine = ours.filter(({ reply_to }) => reply_to !== undefined && own.has(reply_to))
    const asking = mine.filter(
      (message) => message.force_reply !== undefined || wordsOf(message).includes('Reply to this message'),
    )
    return (asking.at(-1) ?? mine.at(-1) ?? ours.at(-1))?.message_id
  }

  /** Gives back the id of the message. */
  async sends(what: Record<string, unknown>): Promise<number> {
    await this.#act()
    const body = { personId: this.person_id, ...what }
    return (await this.post<{ message_id: number }>(`/control/chats/${this.chat_id}/send`, body)).message_id
  }

  async sharesNumber(): Promise<void> {
    await this.sends({ contact: 'own' })
  }

  /** Taps the newest button with this label. Gives back the tap's id. */
  async taps(label: string | RegExp): Promise<string> {
    const { message, button } = await this.button(label)
    await this.#act()
    return this.tap(message.message_id, button.callback_data ?? '')
  }

  /** One tap as Telegram reports it; a forged one need not be on the keyboard. */
  async tap(message_id: number, data: string, forged = false): Promise<string> {
    const body = { personId: this.person_id, message_id, data, forged }
    const { callback_query_id } = await this.post<{ callback_query_id: string }>(
      `/control/chats/${this.chat_id}/tap`,
      body,
    )
    return callback_query_id
  }

  /** What Telegram shows for a moment after a tap; empty when the waiting just ended. */
  async toast(tap_id: string): Promise<string> {
    return this.until('an answer to the tap', async () => {
      const answer = await this.get<{ answered: boolean; text?: string }>(`/control/callbacks/${tap_id}`)
      return answer.answered ? (answer.text ?? '') : undefined
    })
  }

  /** Taps digits on the keypad and then done. */
  async tapsPin(pin: string): Promise<void> {
    for (const [place, digit] of [...pin].entries()) {
      await this.taps(digit)
      await this.sees('●'.repeat(place + 1))
    }
    await this.taps('✓')
  }

  /** Waits for something said or changed since this person last did something. */
  async sees(pattern: string | RegExp): Promise<ChatMessage> {
    return this.until(`to see ${pattern}`, () => this.#look(pattern))
  }

  /** The same, while time passes second by second, at most so many of them. */
  async seesInTime(pattern: string | RegExp, seconds_max = 300): Promise<ChatMessage> {
    await pause(150)
    for (let second = 0; second < seconds_max; second++) {
      const found = await this.#look(pattern)
      if (found !== undefined) return found
      this.#pass(1)
      await pause(MS_PER_SECOND)
    }
    return this.sees(pattern)
  }

  /** The newest message with such a button. */
  async button(label: string | RegExp): Promise<{ message: ChatMessage; button: Button }> {
    return this.until(`a button ${label}`, async () => {
      for (const message of (await this.messages()).reverse()) {
        const button = message.inline_keyboard?.flat().find(({ text }) => matches(label, text))
        if (button !== undefined) return { message, button }
      }
      return undefined
    })
  }

  /** What stands in the chat now; deleted messages are gone. */
  async messages(): Promise<ChatMessage[]> {
    const { messages } = await this.get<{ messages: ChatMessage[] }>(
      `/control/chats/${this.chat_id}/messages`,
    )
    return messages.filter(({ deleted }) => deleted !== true)
  }

  async said(pattern: string | RegExp): Promise<ChatMessage[]> {
    return (await this.messages()).filter(
      (message) => message.from === 'bot' && matches(pattern, wordsOf(message)),
    )
  }

  /** Waits until the chat shows that many such messages: for what must happen as often as that, no more and no less. */
  async shows(pattern: string | RegExp, count: number): Promise<void> {
    await this.until(`${count} of ${pattern}`, async () =>
      (await this.said(pattern)).length === count ? true : undefined,
    )
  }

  /** Waits until these messages are taken away. */
  async loses(message_ids: number[]): Promise<void> {
    await this.until('messages to be taken away', async () =>
      (await this.messages()).every(({ message_id }) => !message_ids.includes(message_id)) ? true : undefined,
    )
  }

  /** Waits until nothing can be tapped on this message any more. */
  async losesButtons(message_id: number): Promise<void> {
    await this.until('buttons to be taken away', async () => {
      const message = (await this.messages()).find((each) => each.message_id === message_id)
      return (message?.inline_keyboard ?? []).length === 0 ? true : undefined
    })
  }

  /** The newest code that came by SMS since this person last did something in the chat. */
  async code(): Promise<string> {
    return this.until('a code by SMS', async () => {
      const codes = await this.#codes()
      return codes.length > this.#codes_before ? codes.at(-1) : undefined
    })
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.#sandbox}${path}`)
    return (await response.json()) as T
  }

  /** What is in a file that was sent to this chat. */
  async opens({ document }: ChatMessage): Promise<Buffer> {
    const response = await fetch(`${this.#sandbox}${document?.url ?? '/control/files/gone'}`)
    if (!response.ok) throw new Error(`there is no such file: ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const response = await fetch(`${this.#sandbox}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as T
  }

  /** What was there before does not count as an answer to what comes now. Doing anything takes a second. */
  async #act(): Promise<void> {
    this.#pass(1)
    const messages = await this.messages()
    this.#known = new Map(messages.map((message) => [message.message_id, message]))
    this.#codes_before = (await this.#codes()).length
  }

  async #look(pattern: string | RegExp): Promise<ChatMessage | undefined> {
    const messages = await this.messages()
    return messages.find(
      (message) =>
        message.from === 'bot' &&
        isNews(message, this.#known.get(message.message_id)) &&
        matches(pattern, wordsOf(message)),
    )
  }

  async #codes(): Promise<string[]> {
    const inbox = await this.get<{ text: string }[]>(`/control/sms?phone=${encodeURIComponent(this.phone)}`)
    return inbox.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).filter((found) => found !== undefined)
  }

  /** Waits for anything that can be looked up. */
  async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      const found = await look()
      if (found !== undefined) return found
      if (performance.now() > deadline)
        throw new Error(`waited in vain for ${what}; the chat shows:\n${await this.transcript()}`)
      await pause(LOOK_EVERY_MS)
    }
  }

  async transcript(): Promise<string> {
    const lines = (await this.messages()).map((message) => {
      const buttons =
        message.inline_keyboard
          ?.flat()
          .map(({ text }) => `[${text}]`)
          .join(' ') ?? ''
      return `  ${message.from === 'bot' ? '🤖' : '👤'} ${wordsOf(message).replaceAll('\n', ' / ')} ${buttons}`
    })
    return lines.slice(-12).join('\n')
  }
}

const wordsOf = ({ text, caption }: ChatMessage): string => text ?? caption ?? ''

/** Buttons that go from an older message are no answer, though they make it change, and often late. */
function isNews(message: ChatMessage, before: ChatMessage | undefined): boolean {
  if (before === undefined) return true
  const onlyLostButtons = message.inline_keyboard === undefined && wordsOf(message) === wordsOf(before)
  return message.seq_changed > before.seq_changed && !onlyLostButtons
}

/** As it is read: a no-break space looks like any other, on buttons too. */
function matches(pattern: string | RegExp, words: string): boolean {
  const read = words.replaceAll('\u00a0', ' ')
  return typeof pattern === 'string' ? read.includes(pattern) : pattern.test(read)
}
