import { setTimeout as pause } from 'node:timers/promises'
import { present } from '../../../core/kernel/assert.ts'
import type { SandboxState } from '../../../sandbox/sandbox.ts'
import { sendAsPerson, tapAsPerson } from '../../../sandbox/telegram/act.ts'
import type { StoredMessage } from '../../../sandbox/telegram/chats.ts'

const PATIENCE_MS = 30_000
/** Between two acts of somebody alone: everything has come to rest, as it would for a real person. */
const REST_MS = 40

type Heard = (message: StoredMessage) => void

/** People who write to one bot. They live in the stand-in's process: no request of theirs costs the bot anything. */
export class People {
  readonly #state: SandboxState
  readonly #waiting = new Map<number, Heard>()
  readonly #ids: number[]

  constructor(state: SandboxState, ids: number[]) {
    this.#state = state
    this.#ids = ids
    ids.forEach((id, place) => {
      const phone = `+234803${String(place).padStart(7, '0')}`
      state.people.add({ id, first_name: 'Ada', last_name: 'Obi', phone, language_code: 'en' })
    })
    this.#listen()
  }

  async crowd(
    people: number,
    seconds: number,
    text: string,
  ): Promise<{ waits_ms: number[]; lasted_ms: number }> {
    const begun = performance.now()
    const waits_ms: number[] = []
    const one = async (id: number) => {
      while (performance.now() - begun < seconds * 1000) waits_ms.push(await this.#say(id, text))
    }
    await Promise.all(this.#ids.slice(0, people).map(one))
    return { waits_ms, lasted_ms: performance.now() - begun }
  }

  async alone(times: number, text: string): Promise<number[]> {
    const id = this.#first()
    return this.#restfully(times, () => this.#say(id, text))
  }

  /** Up to the keypad as every customer comes there: a purchase for a number that is new to them. */
  async keypad(times: number): Promise<number[]> {
    const id = this.#first()
    await this.#say(id, '/airtime')
    await this.#say(id, '+2348035550000')
    await this.#tap(id, /MTN/)
    await this.#say(id, '500')
    await this.#tap(id, /^✓ Pay/)
    return this.#restfully(times, (time) => this.#tap(id, time % 2 === 0 ? /^7$/ : /^⌫$/))
  }

  #first(): number {
    return present(this.#ids[0], 'there is at least one person')
  }

  async #restfully(times: number, act: (time: number) => Promise<number>): Promise<number[]> {
    const waits_ms: number[] = []
    for (let time = 0; time < times; time++) {
      await pause(REST_MS)
      waits_ms.push(await act(time))
    }
    return waits_ms
  }

  #say(id: number, text: string): Promise<number> {
    const chat = present(this.#state.telegram.chats.find(id), 'a person has a chat')
    const person = present(this.#state.people.find(id), 'a person is known')
    return this.#timed(id, () => sendAsPerson(this.#state, chat, person, { personId: id, text }))
  }

  async #tap(id: number, label: RegExp): Promise<number> {
    const chat = present(this.#state.telegram.chats.find(id), 'a person has a chat')
    const person = present(this.#state.people.find(id), 'a person is known')
    const { message_id, data } = await this.#button(id, label)
    return this.#timed(id, () => tapAsPerson(this.#state, chat, person, { personId: id, message_id, data }))
  }

  /** An answer may come in two steps, such as a question and then the old buttons taken away. */
  async #button(id: number, label: RegExp): Promise<{ message_id: number; data: string }> {
    const chat = present(this.#state.telegram.chats.find(id), 'a person has a chat')
    for (let look = 0; look < PATIENCE_MS / REST_MS; look++) {
      for (const { wire } of [...chat.messages.values()].reverse()) {
        const found = wire.reply_markup?.inline_keyboard.flat().find(({ text }) => label.test(text))
        if (found?.callback_data !== undefined)
          return { message_id: wire.message_id, data: found.callback_data }
      }
      await pause(REST_MS)
    }
    throw new Error(`no button ${label} came`)
  }

  /** From the moment the update is there to be fetched to the moment the answer arrives. */
  #timed(id: number, act: () => unknown): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)
      const begun = performance.now()
      this.#waiting.set(id, () => {
        clearTimeout(late)
        resolve(performance.now() - begun)
      })
      act()
    })
  }

  /** The stand-in's own events come in bundles, for a page that redraws; here every message counts at once. */
  #listen(): void {
    const { chats } = this.#state.telegram
    const [add, touch] = [chats.add.bind(chats), chats.touch.bind(chats)]
    chats.add = (chat, content, markup) => {
      const message = add(chat, content, markup)
      if (content.from.is_bot) this.#hear(chat.wire.id, message)
      return message
    }
    chats.touch = (chat, message) => {
      touch(chat, message)
      this.#hear(chat.wire.id, message)
    }
  }

  #hear(id: number, message: StoredMessage): void {
    const heard = this.#waiting.get(id)
    this.#waiting.delete(id)
    heard?.(message)
  }
}
