import type { Passing } from '../../sandbox/control/bystander.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'

export type Moment = Passing['at']
export type Fits = (passing: Passing) => boolean

/** One exchange that is held up at one moment. */
export type Held = {
  /** Resolves when the exchange stands there. */
  readonly reached: Promise<void>
  /** Lets it go on; 'cut' ends it where it stands. Later ones pass. */
  release(next: 'go on' | 'cut'): void
}

type Gate = { fits: Fits; reach(): void; go: Promise<'go on' | 'cut'> }

/** Stands between our processes and the outside world and holds up the exchanges that a test names. */
export class Gates {
  readonly #waiting = new Set<Gate>()
  readonly #held = new Set<Held>()
  /** Request ids of every purchase that ever arrived at the provider, by recipient, each arrival. */
  readonly sent = new Map<string, string[]>()

  constructor(sandbox: Sandbox) {
    sandbox.state.bystander = (passing) => this.#pass(passing)
  }

  /** Holds up the next exchange that fits. */
  hold(fits: Fits): Held {
    let release: Held['release'] = () => undefined
    let reach = (): void => undefined
    const go = new Promise<'go on' | 'cut'>((resolve) => {
      release = resolve
    })
    const reached = new Promise<void>((resolve) => {
      reach = resolve
    })
    const gate: Gate = { fits, reach, go }
    this.#waiting.add(gate)
    const held: Held = {
      reached,
      release: (next) => {
        this.#waiting.delete(gate)
        this.#held.delete(held)
        release(next)
      },
    }
    this.#held.add(held)
    return held
  }

  /** Lets everything go on: a process that waits for an answer would not stop. */
  openAll(): void {
    for (const held of this.#held) held.release('go on')
  }

  async #pass(passing: Passing): Promise<'go on' | 'cut'> {
    if (passing.at === 'arrived' && isPay(passing)) this.#note(passing.request)
    for (const gate of this.#waiting) {
      if (!gate.fits(passing)) continue
      this.#waiting.delete(gate)
      gate.reach()
      return gate.go
    }
    return 'go on'
  }

  #note(request: string): void {
    const { phone, request_id } = JSON.parse(request) as { phone: string; request_id: string }
    this.sent.set(phone, [...(this.sent.get(phone) ?? []), request_id])
  }
}

export const isPay = ({ service, path }: Passing): boolean => service === 'vtpass' && path.endsWith('/pay')
export const isRequery = ({ service, path }: Passing): boolean =>
  service === 'vtpass' && path.endsWith('/requery')

/** The bot changes a message of this chat into something with these words. */
export const isEdit =
  ({ person_id }: { person_id: number }, words: RegExp, at: Moment): Fits =>
  (passing) =>
    passing.at === at &&
    passing.path.endsWith('/editMessageText') &&
    passing.request.includes(`"chat_id":"${person_id}"`) &&
    words.test(passing.request)
