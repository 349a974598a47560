import type { Screen } from '../screen.ts'
import { PIN } from './register.ts'

/** Airtime for a number that was never topped up before, so that the PIN is due. */
export async function buysAirtime(screen: Screen, order: { phone: string; amount: string }): Promise<void> {
  await screen.says('/airtime')
  await screen.sees('Who is the airtime for')
  await screen.says(order.phone)
  await screen.sees('looks like MTN')
  await screen.taps(/✓ MTN/)
  await screen.sees('How much airtime')
  await screen.says(order.amount)
  await screen.sees('You pay')
  await screen.taps(/^✓ Pay/)
  await screen.sees('enter your PIN')
  await screen.tapsPin(PIN)
}
