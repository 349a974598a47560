import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { PROJECT_DIR } from '../support/folders.ts'

const FOLDER = join(PROJECT_DIR, 'test', 'browser', 'screenshots')
const PUBLISHED = join(PROJECT_DIR, 'docs', 'screenshots')

/** What the documentation shows: series and stage that it is taken from. */
const CHOSEN = {
  'both-phones.png': ['both-phones', 'same-wallet'],
  'whatsapp-card.png': ['whatsapp', 'card'],
  'whatsapp-list.png': ['whatsapp', 'rows'],
  'admin-group.png': ['admin', 'transactions'],
  'chat-phone.png': ['phone', 'funded'],
  'checkout.png': ['phone', 'checkout'],
  'receipt.png': ['laptop', 'receipt-picture'],
  'budget.png': ['look', 'budget'],
  'spending.png': ['look', 'spending'],
  'history.png': ['look', 'history'],
  'notifications.png': ['look', 'notifications'],
} as const satisfies Record<string, readonly [series: string, stage: string]>

/** Numbered in the order of the story, so that a look through the folder tells it. */
export class Pictures {
  readonly #series: string
  #count = 0

  constructor(series: string) {
    this.#series = series
  }

  async take(of: Page | Locator, stage: string): Promise<void> {
    await of.screenshot({ path: this.#place(stage), animations: 'disabled', caret: 'initial' })
  }

  /** A picture that was sent, at its own size. */
  keep(image: Buffer, stage: string): void {
    writeFileSync(this.#place(stage), image)
  }

  #place(stage: string): string {
    this.#count += 1
    return join(FOLDER, `${this.#series}-${String(this.#count).padStart(2, '0')}-${stage}.png`)
  }
}

/** Pictures of an earlier run would pass for those of this one. */
export function emptyPictures(): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
}

/** Only by `npm run screenshots`: each run's pictures differ by the time of day, and would show up as changes. */
export function publishPictures(): void {
  mkdirSync(PUBLISHED, { recursive: true })
  const taken = readdirSync(FOLDER)
  for (const [name, [series, stage]] of Object.entries(CHOSEN)) {
    const source = taken.find((file) => file.startsWith(`${series}-`) && file.endsWith(`-${stage}.png`))
    if (source === undefined) throw new Error(`no picture of ${stage} was taken`)
    copyFileSync(join(FOLDER, source), join(PUBLISHED, name))
  }
}
