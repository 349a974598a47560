type Step = (name: string, work: () => Promise<void>) => Promise<void>

/** A step went wrong; the steps behind it lean on it and are not tried. */
class StoryBroken extends Error {}

const LINES_OF_TROUBLE_MAX = 18

/** Counts steps and prints a line for each. */
export class Score {
  passed = 0
  failed = 0

  /** `onTrouble` keeps what the screen showed when a step failed. */
  async story(
    title: string,
    onTrouble: () => Promise<void>,
    tell: (step: Step) => Promise<void>,
  ): Promise<void> {
    console.log(`\n${title}`)
    const step: Step = async (name, work) => {
      const begun = performance.now()
      try {
        await work()
      } catch (error) {
        this.fail(name, error)
        await onTrouble().catch(() => undefined)
        throw new StoryBroken()
      }
      this.passed += 1
      console.log(`  ✓ ${name} (${((performance.now() - begun) / 1_000).toFixed(1)} s)`)
    }
    try {
      await tell(step)
    } catch (error) {
      if (error instanceof StoryBroken) console.log('    The rest of this story was not tried.')
      else this.fail('outside of any step', error)
    }
  }

  fail(name: string, error: unknown): void {
    this.failed += 1
    const words = error instanceof Error ? error.message : String(error)
    console.log(`  ✗ ${name}`)
    for (const line of words.split('\n').slice(0, LINES_OF_TROUBLE_MAX)) console.log(`      ${line}`)
  }

  get verdict(): string {
    return `${this.passed} passed, ${this.failed} failed`
  }
}

export type { Step }
