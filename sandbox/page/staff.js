import { read, SandboxError } from './api.js'
import { h } from './dom.js'

const TICK_MS = 1000

/** Those who run the shop, and what the authenticator of whoever speaks shows right now. */
export class Staff {
  #useCode
  #speaker
  #goodUntil = 0
  #seconds = h('small', {})
  #digits = h('b', {})
  #whose = h('span', {})
  all = []

  constructor({ useCode, speaker }) {
    this.#useCode = useCode
    this.#speaker = speaker
    this.element = h(
      'button',
      {
        class: 'authenticator',
        type: 'button',
        'data-testid': 'authenticator',
        hidden: true,
        title: 'What the authenticator shows. Tap to type it.',
        click: () => this.#useCode(this.#member()?.code ?? ''),
      },
      this.#whose,
      this.#digits,
      this.#seconds,
    )
    setInterval(() => this.#tick(), TICK_MS)
  }

  #member() {
    return this.all.find(({ id }) => id === this.#speaker())
  }

  async load() {
    this.all = await read('/control/staff')
    this.#goodUntil = Date.now() + (this.all[0]?.good_seconds ?? 0) * 1000
    this.draw()
  }

  async #tick() {
    if (document.hidden || this.element.offsetParent === null) return
    try {
      if (Date.now() >= this.#goodUntil) await this.load()
      else this.draw()
    } catch (error) {
      // The line in the bar tells that the sandbox is gone.
      if (!(error instanceof SandboxError)) throw error
    }
  }

  draw() {
    const member = this.#member()
    this.element.hidden = member === undefined
    if (member === undefined) return
    this.#whose.textContent = `${member.first_name}’s authenticator shows`
    this.#digits.textContent = `${member.code.slice(0, 3)} ${member.code.slice(3)}`
    this.#seconds.textContent = `${Math.max(0, Math.ceil((this.#goodUntil - Date.now()) / 1000))} s`
  }
}
