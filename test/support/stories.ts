import { expect } from 'vitest'
import type { Chat, ChatMessage } from './chat.ts'

/** Steps that many stories begin with, each done as a person does it. */

export const PIN = '7391'

/** Up to the name: the number is proven. */
export async function provesNumber(person: Chat): Promise<void> {
  await person.says('/start')
  await person.sees('share it')
  await person.sharesNumber()
  await person.sees('6 digit code')
  await person.says(await person.code())
}

export async function registers(person: Chat, name = 'Ada Obi'): Promise<void> {
  await provesNumber(person)
  await person.sees('full name')
  await person.says(name)
  await person.sees('friend invite you')
  await person.taps('Skip')
  await person.sees('Your privacy')
  await person.taps(/I agree/)
  await person.sees('Choose a PIN')
  await person.tapsPin(PIN)
  await person.sees('Once more')
  await person.tapsPin(PIN)
  await person.sees(/Welcome, /)
}

/** Answers the question for a code, however it was asked. */
export async function typesCode(person: Chat): Promise<void> {
  await person.sees('6 digit code')
  await person.says(await person.code())
}

export async function logsIn(person: Chat): Promise<void> {
  await person.says('/login')
  await typesCode(person)
  await person.sees("You're in")
}

/** Up to the link. Gives back the payment's reference. */
export async function asksToFund(person: Chat, amount: string): Promise<string> {
  await person.says('/fund')
  await person.sees('How much would you like to add')
  await person.says(amount)
  const link = await person.sees('pay safely')
  return /NXF-\w+/.exec(link.text ?? '')?.[0] ?? ''
}

export async function paysOnPage(person: Chat, reference: string, how: string): Promise<void> {
  await person.post('/control/paystack/pay', { reference, how })
}

export async function funds(person: Chat, amount: string, how = 'pay'): Promise<string> {
  const reference = await asksToFund(person, amount)
  await paysOnPage(person, reference, how)
  return reference
}

export type AirtimeOrder = { phone: string; amount: string }

/** Up to the card that asks to pay. */
export async function choosesAirtime(person: Chat, order: AirtimeOrder): Promise<ChatMessage> {
  await person.says('/airtime')
  await person.sees('Who is the airtime for')
  await person.says(order.phone)
  await person.sees(/looks like|Which network/)
  await person.taps(/MTN/)
  await person.sees('How much airtime')
  await person.says(order.amount)
  return person.sees('You pay')
}

/** Up to the tap that pays. */
export async function buysAirtime(person: Chat, order: AirtimeOrder): Promise<void> {
  await choosesAirtime(person, order)
  await person.taps(/^✓ Pay/)
}

/** The PIN too, typed, for a number that is new to this customer. Gives back the message on its way. */
export async function buysForStranger(person: Chat, order: AirtimeOrder): Promise<ChatMessage> {
  await buysAirtime(person, order)
  await person.sees('enter your PIN')
  await person.says(PIN)
  return person.sees('is on its way')
}

export async function seesBalance(person: Chat, amount: string): Promise<void> {
  await person.says('/balance')
  const card = await person.sees('available')
  expect(card.text).toContain(`${amount} available`)
}

/** What was shown stands where something else stood before, or below it where nothing can be changed that was said. */
export function expectInPlace({ channel }: Chat, shown: ChatMessage, before: ChatMessage): void {
  if (channel.edits) expect(shown.id).toBe(before.id)
  else expect(shown.changed).toBeGreaterThan(before.changed)
}
