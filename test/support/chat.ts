import { setTimeout as pause } from 'node:timers/promises'
import { type App, type Button, type ChatMessage, plainly, type Sending, type Who } from './apps/app.ts'
import { SandboxClient } from './apps/sandbox-client.ts'
import { telegramApp } from './apps/telegram-app.ts'

export { type Button, type ChatMessage, labelsOf } from './apps/app.ts'

/** Long enough for a busy machine; a story that works waits for milliseconds. */
const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 20
/** While time is made to pass, so much real time is left to the system for each second of it. */
const MS_PER_SECOND = 40

export type ChatParts = {
  /** Where codes by SMS come in, and what else a story steers. */
  sandbox_url: string
  who: Who
  app: App
  /** Lets time go by, where the story owns the clock. */
  pass?(seconds: number): void
  /** True when everything that was heard in this chat so far is answered, and the answers have come. */
  isAnswered?(heard: number): Promise<boolean>
  /** How much was heard in this chat so far. */
  countHeard?(): Promise<number>
}

/** A person with a telephone: what they do and see in the bot's chat, whichever messenger that is in. */
export class Chat extends SandboxClient {
  readonly app: App
  readonly person_id: number
  readonly phone: string
  readonly #parts: ChatParts
  #known = new Map<string, ChatMessage>()
  #codes_before = 0
  /** Who did nothing yet waits for no answer. */
  #heard_before = -1

  constructor(parts: ChatParts) {
    super(parts.sandbox_url)
    this.#parts = parts
    this.app = parts.app
    this.person_id = parts.who.id
    this.phone = parts.who.phone
  }

  get channel(): App['traits'] {
    return this.app.traits
  }

  get #is_group(): boolean {
    return this.app.address !== this.app.sender
  }

  /** In a group what is no command answers the bot: there only replies are heard. */
  async says(text: string): Promise<string> {
    const reply_to = this.#is_group && !text.startsWith('/') ? await this.#asked() : undefined
    return this.sends({ text, ...(reply_to === undefined ? {} : { reply_to }) })
  }

  /** The newest question to this person; where there is none, the newest answer to them, or anything of the bot. */
  async #asked(): Promise<string | undefined> {
    const messages = (await this.messages()).sort((one, other) => one.changed - other.changed)
    const own = new Set(messages.filter(({ sender }) => sender === this.app.sender).map(({ id }) => id))
    const ours = messages.filter(({ from }) => from === 'bot')
    const mine = ours.filter(({ reply_to }) => reply_to !== undefined && own.has(reply_to))
    const asking = mine.filter(({ asks_reply, text }) => asks_reply || text.includes('Reply to this message'))
    return (asking.at(-1) ?? mine.at(-1) ?? ours.at(-1))?.id
  }

  /** Gives back the id of the message. */
  async sends(what: Sending): Promise<string> {
    await this.#act()
    return this.app.send(what)
  }

  async sharesNumber(): Promise<void> {
    if (!this.channel.taps) await this.isAnswered()
    await this.sends({ contact: 'own' })
  }

  /** Taps the newest button with this label, or types what is printed for it. Gives back the tap's id. */
  async taps(label: string | RegExp): Promise<string> {
    return this.until(`to tap ${label}`, async () => {
      const { message, button } = await this.button(label)
      // Nobody types the mark of what is still on its way.
      if (!this.channel.taps) await this.isAnswered()
      await this.#act()
      return this.tap(message.id, button.token).catch(ignoreWhenGone)
    })
  }

  /** One tap as the channel reports it; a forged one need not be on the keyboard. */
  async tap(message_id: string, token: string, forged = false): Promise<string> {
    // What is typed in the same moment in which a question came was not meant for it.
    if (!this.channel.taps) this.#parts.pass?.(1)
    return this.app.tap(message_id, token, forged)
  }

  /** What is shown for a moment after a tap; empty when the waiting just ended. */
  async toast(tap_id: string): Promise<string> {
    return this.until('an answer to the tap', () => this.app.toast(tap_id))
  }

  /** Taps digits on the keypad and then done; types them where a keypad cannot be. */
  async tapsPin(pin: string): Promise<void> {
    if (!this.channel.edits) {
      await this.until('to be asked for a PIN', async () => {
        const last = (await this.messages()).findLast(({ from }) => from === 'bot')
        const is_asked = last?.hint?.includes('PIN') === true && (await this.#isAnswered())
        return is_asked ? true : undefined
      })
      await this.says(pin)
      return
    }
    for (const [place, digit] of [...pin].entries()) {
      // The whole label: an amount on the card before the keypad has digits in it too.
      await this.taps(new RegExp(`^${digit}$`))
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
      this.#parts.pass?.(1)
      await pause(MS_PER_SECOND)
    }
    return this.sees(pattern)
  }

  /**
   * The newest message with such a button. Where older messages keep theirs, one of them is meant only when the
   * answer to what this person did last has come and has no such button.
   */
  async button(label: string | RegExp): Promise<{ message: ChatMessage; button: Button }> {
    return this.until(`a button ${label}`, async () => {
      const is_answered = this.channel.edits || (await this.#isAnswered())
      for (const message of (await this.#mine()).reverse()) {
        if (!is_answered && !isNews(message, this.#known.get(message.id))) return undefined
        const button = message.buttons.flat().find((each) => matches(label, each.label))
        if (button !== undefined) return { message, button }
      }
      return undefined
    })
  }

  /** Where a choice is a reply to its question, what others were asked in the group is not for this person. */
  async #mine(): Promise<ChatMessage[]> {
    const messages = await this.messages()
    if (!this.#is_group || this.channel.taps) return messages
    const own = new Set(messages.filter(({ sender }) => sender === this.app.sender).map(({ id }) => id))
    return messages.filter(({ reply_to }) => reply_to === undefined || own.has(reply_to))
  }

  async #isAnswered(): Promise<boolean> {
    return (await this.#parts.isAnswered?.(this.#heard_before)) ?? true
  }

  /** Waits until everything this person said is answered. */
  async isAnswered(): Promise<void> {
    await this.until('an answer to everything', async () => ((await this.#isAnswered()) ? true : undefined))
  }

  /** What stands in the chat now; deleted messages are gone. */
  async messages(): Promise<ChatMessage[]> {
    return this.app.read()
  }

  async said(pattern: string | RegExp): Promise<ChatMessage[]> {
    return (await this.messages()).filter(({ from, text }) => from === 'bot' && matches(pattern, text))
  }

  /** Waits until the chat shows that many such messages: for what must happen as often as that, no more and no less. */
  async shows(pattern: string | RegExp, count: number): Promise<void> {
    await this.until(`${count} of ${pattern}`, async () =>
      (await this.said(pattern)).length === count ? true : undefined,
    )
  }

  /** Waits until these messages are taken away; where only their writer can do that, the question says so. */
  async loses(message_ids: string[]): Promise<void> {
    if (!this.channel.deletes) {
      const isTold = ({ hint = '' }: ChatMessage) => hint.includes('delete your message afterwards')
      await this.until('to be told', async () => ((await this.messages()).some(isTold) ? true : undefined))
      return
    }
    await this.until('messages to be taken away', async () =>
      (await this.messages()).every(({ id }) => !message_ids.includes(id)) ? true : undefined,
    )
  }

  /** Waits until nothing can be tapped on this message any more, where a message can change. */
  async losesButtons(message_id: string): Promise<void> {
    if (!this.channel.edits) return
    await this.until('buttons to be taken away', async () => {
      const message = (await this.messages()).find(({ id }) => id === message_id)
      return (message?.buttons ?? []).length === 0 ? true : undefined
    })
  }

  /** The newest code that came by SMS since this person last did something in the chat. */
  async code(): Promise<string> {
    return this.until('a code by SMS', async () => {
      const codes = await this.#codes()
      return codes.length > this.#codes_before ? codes.at(-1) : undefined
    })
  }

  /** What is in a file that was sent to this chat. */
  async opens({ document }: ChatMessage): Promise<Buffer> {
    return this.app.open(document?.url ?? '/control/files/gone')
  }

  /** What was there before does not count as an answer to what comes now. Doing anything takes a second. */
  async #act(): Promise<void> {
    this.#parts.pass?.(1)
    const messages = await this.messages()
    this.#known = new Map(messages.map((message) => [message.id, message]))
    this.#codes_before = (await this.#codes()).length
    this.#heard_before = (await this.#parts.countHeard?.()) ?? 0
  }

  async #look(pattern: string | RegExp): Promise<ChatMessage | undefined> {
    const messages = await this.messages()
    return messages.find(
      (message) =>
        message.from === 'bot' &&
        isNews(message, this.#known.get(message.id)) &&
        matches(pattern, message.text),
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
    const lines = (await this.messages()).map(({ from, text, buttons }) => {
      const labels = buttons.flat().map(({ label }) => `[${label}]`)
      return `  ${from === 'bot' ? '🤖' : '👤'} ${text.replaceAll('\n', ' / ')} ${labels.join(' ')}`
    })
    return lines.slice(-12).join('\n')
  }
}

/** Somebody's chat in Telegram, for tests that are about Telegram alone. */
export const telegramChat = (sandbox_url: string, who: Who): Chat =>
  new Chat({ sandbox_url, who, app: telegramApp(sandbox_url, who) })

/** A finger that comes too late taps where the button is now. */
function ignoreWhenGone(error: unknown): undefined {
  if (!(error instanceof Error) || !error.message.includes('no such button')) throw error
}

/** Buttons that go from an older message are no answer, though they make it change, and often late. */
function isNews(message: ChatMessage, before: ChatMessage | undefined): boolean {
  if (before === undefined) return true
  const onlyLostButtons = message.buttons.length === 0 && message.text === before.text
  return message.changed > before.changed && !onlyLostButtons
}

/** As it is read: a no-break space looks like any other. */
function matches(pattern: string | RegExp, words: string): boolean {
  return typeof pattern === 'string' ? words.includes(plainly(pattern)) : pattern.test(words)
}
