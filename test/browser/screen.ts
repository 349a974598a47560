import { setTimeout as pause } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { Pictures } from './pictures.ts'

/** A busy machine takes its time; what works is there in well under a second. */
const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 40

/** What a person sees and does on the sandbox page, through nothing but its screen. */
export class Screen {
  readonly page: Page
  readonly pictures: Pictures
  #seen = 0

  constructor(page: Page, series: string) {
    this.page = page
    this.pictures = new Pictures(series)
  }

  hook(name: string): Locator {
    return this.page.getByTestId(name)
  }

  get messages(): Locator {
    return this.hook('messages').locator('article')
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
    await this.hook('composer').fill(text)
    await this.hook('send').click()
  }

  async presses(hook: string): Promise<void> {
    await this.remember()
    await this.hook(hook).click()
  }

  /** The newest button with this label, in the chat. */
  button(label: string | RegExp): Locator {
    const name = typeof label === 'string' ? { name: label, exact: true } : { name: label }
    return this.messages
      .getByRole('button', name)
      .and(this.hook('inline-button'))
      .or(this.messages.getByRole('link', name).and(this.hook('inline-button')))
      .last()
  }

  async taps(label: string | RegExp): Promise<void> {
    await this.remember()
    await this.button(label).click()
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
        return this.page.locator(`[data-testid=messages] [data-message-id="${found.id}"]`)
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
