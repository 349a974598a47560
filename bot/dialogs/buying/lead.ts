import type { Text } from '../../texts/text.ts'

/** A word before the next thing that is asked, whatever that will be. It is said once. */
export class Lead {
  #text: Text | undefined

  constructor(text: Text | undefined) {
    this.#text = text
  }

  set(text: Text): void {
    this.#text = text
  }

  take(): { lead?: Text } {
    const taken = this.#text
    this.#text = undefined
    return taken === undefined ? {} : { lead: taken }
  }
}
