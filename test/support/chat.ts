import { setTimeout as pause } from 'node:timers/promises'

type Button = { text: string; callback_data?: string; url?: string }
export type ChatMessage = {
  message_id: number
  from: 'bot' | 'user'
  seq_changed: number
  edited?: boolean
  deleted?: boolean
  text?: string
  caption?: string
  photo?: { url: string }
  reply_to?: number
  inline_keyboard?: Button[][]
  reply_keyboard?: { rows: { text: string; request_contact?: boolean }[][] }
}

/** Long enough for a busy machine; a story that works waits for milliseconds. */
const PATIENCE_MS = 8_000
const LOOK_EVERY_MS = 15

/** A person with a phone: what they do and see in the bot's chat, through the sandbox. */
export class Chat {
  readonly #sandbox: string
  readonly person_id: number
  readonly phone: string
  #seen = 0

  constructor(sandbox: string, person: { id: number; phone: string }) {
    this.#sandbox = sandbox
    this.person_id = person.id
    this.phone = person.phone
  }

  async says(text: string): Promise<void> {
    await this.#mark()
    await this.post(`/control/chats/${this.person_id}/send`, { personId: this.person_id, text })
  }

  async sends(what: Record<string, unknown>): Promise<void> {
    await this.#mark()
    await this.post(`/control/chats/${this.person_id}/send`, { personId: this.person_id, ...what })
  }

  async sharesNumber(): Promise<void> {
    await this.sends({ contact: 'own' })
  }

  /** Taps the newest button with this label. */
  async taps(label: string | RegExp): Promise<void> {
    const { message, button } = await this.button(label)
    await this.#mark()
    await this.tap(message.message_id, button.callback_data ?? '')
  }

  async tap(message_id: number, data: string, forged = false): Promise<string> {
    const body = { personId: this.person_id, message_id, data, forged }
    const { callback_query_id } = await this.post<{ callback_query_id: string }>(
      `/control/chats/${this.person_id}/tap`,
      body,
    )
    return callback_query_id
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
    return this.#until(`to see ${pattern}`, async () => {
      const messages = await this.messages()
      return messages.find(
        (message) =>
          message.from === 'bot' && message.seq_changed > this.#seen && matches(pattern, wordsOf(message)),
      )
    })
  }

  /** The newest message with such a button. */
  async button(label: string | RegExp): Promise<{ message: ChatMessage; button: Button }> {
    return this.#until(`a button ${label}`, async () => {
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
      `/control/chats/${this.person_id}/messages`,
    )
    return messages.filter(({ deleted }) => deleted !== true)
  }

  async said(pattern: string | RegExp): Promise<ChatMessage[]> {
    return (await this.messages()).filter(
      (message) => message.from === 'bot' && matches(pattern, wordsOf(message)),
    )
  }

  /** The newest code that came by SMS, later than the ones already taken. */
  async code(): Promise<string> {
    const before = this.#codes
    const code = await this.#until('a code by SMS', async () => {
      const inbox = await this.get<{ text: string }[]>(`/control/sms?phone=${encodeURIComponent(this.phone)}`)
      const codes = inbox
        .map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
        .filter((found) => found !== undefined)
      return codes.length > before ? { code: codes.at(-1) ?? '', count: codes.length } : undefined
    })
    this.#codes = code.count
    return code.code
  }
  #codes = 0

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.#sandbox}${path}`)
    return (await response.json()) as T
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

  async #mark(): Promise<void> {
    const { messages } = await this.get<{ messages: ChatMessage[] }>(
      `/control/chats/${this.person_id}/messages`,
    )
    this.#seen = Math.max(0, ...messages.map(({ seq_changed }) => seq_changed))
  }

  async #until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
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
const matches = (pattern: string | RegExp, words: string): boolean =>
  typeof pattern === 'string' ? words.includes(pattern) : pattern.test(words)
