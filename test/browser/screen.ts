import { setTimeout as pause } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { Pictures } from './pictures.ts'

/** A busy machine takes its time; what works is there in well under a second. */
const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 40

/** What the parts of a chat are called on the page. */
type Hooks = {
  messages: string
  composer: string
  send: string
  button: string
  /** Nobody reads and types in less: where whole seconds are told, less would look like before the question. */
  typing_ms?: number
}
const TELEGRAM: Hooks = { messages: 'messages', composer: 'composer', send: 'send', button: 'inline-button' }
export const WHATSAPP: Hooks = {
  messages: 'wa-messages',
  composer: 'wa-composer',
  send: 'wa-send',
  button: 'wa-button',
  typing_ms: 1_000,
}

/** What a person sees and does on the sandbox page, in one of its chats, through nothing but its screen. */
export class Screen {
  readonly page: Page
  readonly pictures: Pictures
  readonly #hooks: Hooks
  #seen = 0

  constructor(page: Page, series: string, hooks = TELEGRAM) {
    this.page = page
    this.pictures = new Pictures(series)
    this.#hooks = hooks
  }

  hook(name: string): Locator {
    return this.page.getByTestId(name)
  }

  get messages(): Locator {
    return this.hook(this.#hooks.messages).locator('article')
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url)
    await this.page.locator('#connection[data-state=live]').waitFor()
  }

  async choosesPerson(id: number): Promise<void> {
    await this.hook(`person-${id}`).click()
    await this.page.locator(`[data-testid=person-${id}][aria-pressed=true]`).waitFor()
  }

  async says(text: string): Promise<void> {
    await this.remember()
    await pause(this.#hooks.typing_ms ?? 0)
    await this.hook(this.#hooks.composer).fill(text)
    await this.hook(this.#hooks.send).click()
  }

  async presses(hook: string): Promise<void> {
    await this.remember()
    await this.hook(hook).click()
  }

  /** The newest button with this label, in the chat. */
  button(label: string | RegExp): Locator {
    const name = typeof label === 'string' ? { name: label, exact: true } : { name: label }
    const hook = this.hook(this.#hooks.button)
    return this.messages
      .getByRole('button', name)
      .and(hook)
      .or(this.messages.getByRole('link', name).and(hook))
      .last()
  }

  async taps(label: string | RegExp): Promise<void> {
    await this.remember()
    await this.button(label).click()
  }

  /** Opens the sheet of the newest list in WhatsApp. */
  async opensList(): Promise<void> {
    await this.messages.locator('[aria-haspopup=dialog]').last().click()
    await this.hook('wa-sheet').waitFor()
  }

  async picksRow(label: string | RegExp, stage?: string, of: Page | Locator = this.page): Promise<void> {
    await this.remember()
    await this.opensList()
    if (stage !== undefined) await this.pictures.take(of, stage)
    const name = typeof label === 'string' ? { name: label, exact: true } : { name: label }
    await this.page.getByRole('button', name).and(this.hook('wa-row')).click()
  }

  /** As fast as the browser can, or looking at each dot as it appears. */
  async tapsPin(pin: string, { hurried = false } = {}): Promise<void> {
    for (const [place, digit] of [...pin].entries()) {
      await this.taps(digit)
      if (!hurried) await this.sees(new RegExp(`●{${place + 1}}`))
    }
    if (hurried) await this.sees(new RegExp(`●{${pin.length}}`))
    await this.taps('✓')
  }

  /** Waits for words of the bot that are new, or changed, since this person last did something. */
  async sees(pattern: string | RegExp, patience_ms = PATIENCE_MS): Promise<Locator> {
    const deadline = performance.now() + patience_ms
    for (;;) {
      const found = (await this.#read()).findLast(
        ({ from, seq, words }) =>
          from === 'bot' &&
          seq > this.#seen &&
          (typeof pattern === 'string' ? words.includes(pattern) : pattern.test(words)),
      )
      if (found !== undefined)
        return this.hook(this.#hooks.messages).locator(`[data-message-id="${found.id}"]`)
      if (performance.now() > deadline)
        throw new Error(`waited in vain for ${pattern}\n${await this.#transcript()}`)
      await pause(LOOK_EVERY_MS)
    }
  }

  /** The code in the newest SMS of the inbox on the page. */
  async readsCode(): Promise<string> {
    const code = this.hook('sms').first().locator('.code')
    await code.waitFor()
    return (await code.textContent()) ?? ''
  }

  /** What is changed from now on counts as new. */
  async remember(): Promise<void> {
    this.#seen = Math.max(this.#seen, ...(await this.#read()).map(({ seq }) => seq))
  }

  /** Phone numbers are kept on one line by spaces that do not break; people read and type plain ones. */
  async #read(): Promise<{ id: string; from: string; seq: number; words: string }[]> {
    return this.messages.evaluateAll((nodes) =>
      nodes.map((node) => ({
        id: node.dataset.messageId ?? '',
        from: node.dataset.from ?? '',
        seq: Number(node.dataset.seq),
        words: (node.querySelector('.text')?.textContent ?? '').replaceAll('\u00a0', ' '),
      })),
    )
  }

  async #transcript(): Promise<string> {
    const lines = (await this.#read()).map(({ from, words }) => `${from}: ${words.replaceAll('\n', ' / ')}`)
    return ['the chat shows:', ...lines.slice(-10)].join('\n')
  }

  async picture(stage: string): Promise<void> {
    await this.pictures.take(this.page, stage)
  }

  /** Content wider than the window is what makes a page feel broken on a phone. */
  async fitsWidth(): Promise<void> {
    const over = await this.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    if (over > 0) throw new Error(`the page is ${over} px wider than the window`)
  }
}
