import { setTimeout as pause } from 'node:timers/promises'
import { present } from '../../core/kernel/assert.ts'
import { nationalDigits } from '../../core/kernel/phone.ts'
import { sendAsPerson, tapAsPerson } from '../../sandbox/telegram/act.ts'
import type { Chat, StoredMessage } from '../../sandbox/telegram/chats.ts'
import { Dice } from '../simulate/dice.ts'
import type { Buyer } from './buyers.ts'
import type { House } from './house.ts'
import { endTold } from './witness.ts'

/** Somebody who buys again and again for their own number, each time for another amount: so each purchase has a name. */
export type Shopper = Buyer & { amounts: readonly number[]; network: string; dice: Dice }

const LOOK_EVERY_MS = 100
/** Whoever sees nothing for so long asks anew, or taps once more; whoever is told that it is under way waits. */
const PATIENCE_MS = 15_000
const GIVE_UP_MS = 300_000
const NETWORKS = ['mtn', 'airtel', 'glo', '9mobile']

export const makeShopper = (buyer: Buyer, count: number, seed: number): Shopper => {
  const dice = new Dice(`shopper ${seed} ${buyer.phone}`)
  const network = dice.one(NETWORKS)
  // Below a thousand naira: no PIN, no thousands separator, and the limit of a day is far away.
  const amounts = Array.from({ length: count }, (_, place) => 100 + 10 * place)
  return { ...buyer, amounts, network, dice }
}

/** Walks all purchases of one person, one after the other. `counts` tells what else was met. */
export async function shop(house: House, shopper: Shopper, count: (what: string) => void): Promise<void> {
  for (const naira of shopper.amounts) {
    await buy(house, shopper, naira, count)
    count('purchases ended')
  }
}

/** A command, unlike plain words, also begins anew where an earlier question is still open. */
const wishFor = (naira: number, { network, phone }: Shopper): string =>
  `/airtime ${naira} ${network} for 0${nationalDigits(phone).slice(-10)}`

/** One purchase, from the words to its end in the chat. */
export async function buy(
  house: House,
  shopper: Shopper,
  naira: number,
  count: (what: string) => void,
): Promise<void> {
  const hand = new Hand(house, shopper)
  const deadline = performance.now() + GIVE_UP_MS
  count('wishes')
  hand.say(wishFor(naira, shopper))
  while (performance.now() < deadline) {
    const seen = await hand.wait(PATIENCE_MS, () => (hand.isTold(naira) ? 'the end' : hand.card(naira)))
    if (seen === 'the end') return
    if (seen !== null) await tap(hand, seen, shopper, count)
    else if (!hand.isUnderWay(naira)) {
      count(`said instead of a card: ${hand.lastWords()}`)
      count('wishes')
      hand.say(wishFor(naira, shopper))
    }
  }
  throw new Error(
    `${shopper.phone} waits for the end of ${naira} naira; the chat ends with: ${hand.lastWords()}`,
  )
}

/** Waits a little for the card to go. People who see nothing happen tap again: that must not buy a second time. */
async function tap(hand: Hand, card: Card, { dice }: Shopper, count: (what: string) => void): Promise<void> {
  count('taps')
  hand.tap(card)
  if (dice.percent(30)) {
    await pause(dice.between(1, 600))
    count('taps once more')
    hand.tap(card)
  }
  await hand.wait(PATIENCE_MS, () => !hand.shows(card))
}

type Card = { message_id: number; data: string }

/** Eyes and finger of a person; without HTTP, because hundreds of them look all the time. */
class Hand {
  readonly #house: House
  readonly #chat: Chat
  readonly #person_id: number
  #since = 0

  constructor(house: House, { chat }: Buyer) {
    this.#house = house
    this.#person_id = chat.person_id
    this.#chat = present(house.sandbox.state.telegram.chats.find(chat.person_id), 'the person has a chat')
  }

  say(text: string): void {
    const { state } = this.#house.sandbox
    const person = present(state.people.find(this.#person_id), 'the person is there')
    this.#since = Math.max(0, ...[...this.#chat.messages.values()].map(({ seq_changed }) => seq_changed))
    sendAsPerson(state, this.#chat, person, { personId: person.id, text })
  }

  tap({ message_id, data }: Card): void {
    const { state } = this.#house.sandbox
    const person = present(state.people.find(this.#person_id), 'the person is there')
    tapAsPerson(state, this.#chat, person, { personId: person.id, message_id, data, forged: true })
  }

  card(naira: number): Card | false {
    for (const { wire } of this.#seen()) {
      const button = wire.reply_markup?.inline_keyboard
        .flat()
        .find(({ text }) => read(text) === `✓ Pay ₦${naira}`)
      if (button?.callback_data !== undefined)
        return { message_id: wire.message_id, data: button.callback_data }
    }
    return false
  }

  isTold(naira: number): boolean {
    return this.#seen().some(
      ({ wire: { text = '' } }) => endTold(text) !== null && read(text).includes(`₦${naira} `),
    )
  }

  /** Paid, and not at its end. */
  isUnderWay(naira: number): boolean {
    return this.#seen().some(
      ({ wire: { text = '' } }) => /on its way|takes longer/.test(text) && read(text).includes(`₦${naira} `),
    )
  }

  shows(card: Card): boolean {
    const message = this.#chat.messages.get(card.message_id)
    const buttons =
      message?.deleted === false ? (message.wire.reply_markup?.inline_keyboard.flat() ?? []) : []
    return buttons.some(({ callback_data }) => callback_data === card.data)
  }

  lastWords(): string {
    return read(this.#seen()[0]?.wire.text ?? 'nothing').split('\n')[0] ?? ''
  }

  /** Waits until it is seen; null when it is not. */
  async wait<Seen>(wait_ms: number, look: () => Seen | false): Promise<Seen | null> {
    const deadline = performance.now() + wait_ms
    for (;;) {
      const seen = look()
      if (seen !== false) return seen
      if (performance.now() > deadline) return null
      await pause(LOOK_EVERY_MS)
    }
  }

  /** What the bot has said or changed since this person last wrote, newest first. */
  #seen(): StoredMessage[] {
    return [...this.#chat.messages.values()]
      .filter((message) => !message.deleted && message.seq_changed > this.#since && message.wire.from.is_bot)
      .sort((left, right) => right.seq_changed - left.seq_changed)
  }
}

/** As it is read: a no-break space looks like any other. */
const read = (words: string): string => words.replaceAll('\u00a0', ' ')
