import { createHash } from 'node:crypto'
import { assert } from '../../core/kernel/assert.ts'

/** Chance that comes out the same for the same seed, on every machine. */
export class Dice {
  readonly #seed: string
  #block = Buffer.alloc(0)
  #blocks = 0

  constructor(seed: string) {
    this.#seed = seed
  }

  bytes(count: number): Buffer {
    while (this.#block.length < count) {
      const more = createHash('sha256').update(`${this.#seed} ${this.#blocks}`).digest()
      this.#block = Buffer.concat([this.#block, more])
      this.#blocks += 1
    }
    // A copy: ids are written into what they are given.
    const drawn = Buffer.from(this.#block.subarray(0, count))
    this.#block = this.#block.subarray(count)
    return drawn
  }

  /** A whole number from 0 to `end - 1`. The bias of the remainder does not matter here. */
  below(end: number): number {
    return this.bytes(4).readUInt32BE(0) % end
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  percent(chance: number): boolean {
    return this.below(100) < chance
  }

  pick<T>(choices: readonly T[]): T | undefined {
    return choices.length === 0 ? undefined : choices[this.below(choices.length)]
  }

  /** The same where there is something to choose from. */
  one<T>(choices: readonly T[]): T {
    assert(choices.length > 0, 'there is something to choose from')
    return choices[this.below(choices.length)] as T
  }

  /** One of the names, each as likely as its weight says. */
  weigh<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(weights) as Name[]
    let rest = this.below(names.reduce((sum, name) => sum + weights[name], 0))
    for (const name of names) {
      rest -= weights[name]
      if (rest < 0) return name
    }
    throw new Error('weights add up to more than nothing')
  }
}
