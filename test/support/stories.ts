import type { Chat } from './chat.ts'

/** Steps that many stories begin with, each done as a person does it. */

export const PIN = '7391'

export async function registers(person: Chat, name = 'Ada Obi'): Promise<void> {
  await person.says('/start')
  await person.sees('share it')
  await person.sharesNumber()
  await person.sees('6 digit code')
  await person.says(await person.code())
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

export async function funds(person: Chat, amount: string, how = 'pay'): Promise<string> {
  await person.says('/fund')
  await person.sees('How much would you like to add')
  await person.says(amount)
  const link = await person.sees('pay safely')
  const reference = /NXF-\w+/.exec(link.text ?? '')?.[0] ?? ''
  await person.post('/control/paystack/pay', { reference, how })
  return reference
}

/** Up to the tap that pays. */
export async function buysAirtime(person: Chat, order: { phone: string; amount: string }): Promise<void> {
  await person.says('/buy')
  await person.sees('Who is the airtime for')
  await person.says(order.phone)
  await person.taps(/MTN/)
  await person.sees('How much airtime')
  await person.says(order.amount)
  await person.sees('You pay')
  await person.taps(/^✓ Pay/)
}
