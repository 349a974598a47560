import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { PROJECT_DIR } from '../support/folders.ts'

const FOLDER = join(PROJECT_DIR, 'test', 'browser', 'screenshots')
const PUBLISHED = join(PROJECT_DIR, 'docs', 'screenshots')

/** What the documentation shows, and from which stage it is taken. */
const CHOSEN = {
  'chat-laptop.png': 'laptop-14-delivered.png',
  'chat-phone.png': 'phone-08-funded.png',
  'checkout.png': 'laptop-10-checkout.png',
  'receipt.png': 'laptop-17-receipt-picture.png',
} as const

/** Numbered in the order of the story, so that a look through the folder tells it. */
export class Pictures {
  readonly #series: string
  #count = 0

  constructor(series: string) {
    this.#series = series
  }

  async take(of: Page | Locator, stage: string): Promise<void> {
    this.#count += 1
    const name = `${this.#series}-${String(this.#count).padStart(2, '0')}-${stage}.png`
    await of.screenshot({ path: join(FOLDER, name), animations: 'disabled', caret: 'initial' })
  }
}

/** Pictures of an earlier run would pass for those of this one. */
export function emptyPictures(): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
}

/** Only when asked for: each run's pictures differ by the time of day, and would show up as changes. */
export function publishPictures(): void {
  mkdirSync(PUBLISHED, { recursive: true })
  for (const [name, source] of Object.entries(CHOSEN))
    copyFileSync(join(FOLDER, source), join(PUBLISHED, name))
}
