import type { Step } from '../score.ts'
import type { Screen } from '../screen.ts'

export const PIN = '7391'

/** From the first tap to a wallet of one's own; the window decides where the SMS is read. */
export async function registers(
  screen: Screen,
  step: Step,
  { name, readsSms }: { name: string; readsSms: () => Promise<void> },
): Promise<void> {
  await step('Start: the bot greets and asks for the number', async () => {
    await screen.presses('start')
    await screen.sees('share it')
    await screen.hook('reply-button').waitFor()
    await screen.picture('greeting')
  })
  await step('sharing the number sends a code by SMS, never into the chat', async () => {
    await screen.presses('reply-button')
    await screen.sees('6 digit code')
  })
  await step('the code is read in the SMS inbox and accepted', readsSms)
  await step('a name, no friend’s code', async () => {
    await screen.sees('full name')
    await screen.says(name)
    await screen.sees('friend invite you')
    await screen.picture('referral')
    await screen.taps('Skip')
  })
  await step('the privacy notice is agreed to', async () => {
    await screen.sees('Your privacy')
    await screen.picture('consent')
    await screen.taps(/I agree/)
  })
  await step('a PIN on the keypad, first slowly, then as fast as one can', async () => {
    await screen.sees('Choose a PIN')
    await screen.tapsPin(PIN)
    await screen.sees('Once more')
    await screen.picture('pin')
    await screen.tapsPin(PIN, { hurried: true })
  })
  await step('the account is open', async () => {
    await screen.sees(/Welcome, /)
    await screen.button(/Add money/).waitFor()
    await screen.picture('account-open')
  })
}
