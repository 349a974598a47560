import type { Page } from 'playwright-core'
import { expectIn } from '../expect.ts'
import type { Step } from '../score.ts'
import type { Screen } from '../screen.ts'

/** Money in, through the payment page in its own tab and back. */
export async function funds(
  screen: Screen,
  step: Step,
  { tap, naira, backTo }: { tap: string; naira: string; backTo: string },
): Promise<void> {
  let checkout: Page | undefined
  await step(`Add money: ${tap} leads to a payment page in a new tab`, async () => {
    await screen.taps(/Add money/)
    await screen.sees('How much would you like to add')
    await screen.picture('amounts')
    await screen.taps(tap)
    await screen.sees('How would you like to pay')
    await screen.picture('ways-to-pay')
    await screen.taps(/Paystack/)
    await screen.sees('pay safely')
    await screen.picture('pay-link')
    const opened = screen.page.context().waitForEvent('page')
    await screen.taps('Pay now')
    checkout = await opened
    await checkout.locator('#pay').waitFor()
    expectIn(await checkout.locator('.amount').textContent(), naira)
    await screen.pictures.take(checkout, 'checkout')
  })
  await step('paid there, the page leads back to the same chat', async () => {
    if (checkout === undefined) throw new Error('no payment page')
    await checkout.locator('#pay').click()
    await checkout.getByText('Payment received').waitFor()
    await screen.pictures.take(checkout, 'paid')
    await checkout.locator('#back').click()
    await checkout.locator(`[data-testid=${backTo}][aria-pressed=true]`).waitFor()
    await checkout.close()
  })
  await step('the money has arrived in the chat, once', async () => {
    await screen.sees(`${tap} has arrived`)
    await screen.sees(`You now have ${tap}`)
    await screen.picture('funded')
    const told = await screen.messages.filter({ hasText: 'has arrived' }).count()
    if (told !== 1) throw new Error(`told ${told} times`)
  })
}
