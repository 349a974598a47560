import type { Browser } from 'playwright-core'
import { LAPTOP, openContext } from '../browser.ts'
import { expectIn, expectNone, expectThat } from '../expect.ts'
import type { Score, Step } from '../score.ts'
import { Screen } from '../screen.ts'
import { buysAirtime } from './buy.ts'
import { funds } from './fund.ts'
import { PIN, registers } from './register.ts'

const ADA = 5001

/** A new person at a laptop, from the first tap to a receipt; then what goes wrong on purpose. */
export async function tellWholeStory(score: Score, browser: Browser, url: string): Promise<void> {
  const { context, watch } = await openContext(browser, url, LAPTOP)
  const screen = new Screen(await context.newPage(), 'laptop')
  await score.story(
    'At a laptop: from Start to a receipt, then things break',
    () => screen.picture('TROUBLE'),
    async (step) => {
      await step('the page opens and shows whose phone it is', async () => {
        await screen.open(url)
        await screen.choosesPerson(ADA)
        await screen.hook('start').waitFor()
        await screen.fitsWidth()
        await screen.picture('welcome')
      })
      await registers(screen, step, { name: 'Ada Obi', readsSms: () => typesCode(screen) })
      await funds(screen, step, { tap: '₦5,000', naira: '₦5,000.00', backTo: `person-${ADA}` })
      await buys(screen, step)
      await buysData(screen, step)
      await step('the guide has ticked off all that was done', async () => {
        await screen.page.locator('.guide.all-done').waitFor()
      })
      await looksBack(screen, step)
      await meetsRefusals(screen, step)
      await usesSwitches(screen, step)
    },
  )
  await score.story(
    'At a laptop: the page itself',
    async () => undefined,
    async (step) => {
      await step('no error in the console, no request failed', async () =>
        expectNone(watch.complaints, 'complaints'),
      )
      await step(`not one of ${watch.requests} requests left this machine`, async () =>
        expectNone(watch.strangers, 'requests to strangers'),
      )
    },
  )
  await context.close()
}

async function typesCode(screen: Screen): Promise<void> {
  const code = await screen.readsCode()
  await screen.picture('code')
  expectThat(
    !(await screen.messages.allInnerTexts()).some((words) => words.includes(code)),
    'the chat shows the code',
  )
  await screen.says(code)
}

async function buys(screen: Screen, step: Step): Promise<void> {
  await step('airtime for another number: the card shows price and what is left', async () => {
    await screen.taps(/Buy/)
    await screen.sees('What would you like to buy')
    await screen.taps(/Airtime/)
    await screen.sees('Who is the airtime for')
    await screen.says('0803 555 1234')
    await screen.sees('looks like MTN')
    await screen.taps(/✓ MTN/)
    await screen.sees('How much airtime')
    await screen.taps('₦500')
    const card = await screen.sees('You pay')
    expectIn(await card.textContent(), 'Wallet after: ₦4,500')
    await screen.picture('confirm')
  })
  await step('the PIN is asked for, and then it is delivered', async () => {
    await screen.taps(/^✓ Pay/)
    await screen.sees('enter your PIN')
    await screen.tapsPin(PIN)
    const told = await screen.sees('₦500 MTN airtime delivered to 0803 555 1234')
    expectIn(await told.textContent(), '₦4,500 left')
    await screen.picture('delivered')
  })
}

async function buysData(screen: Screen, step: Step): Promise<void> {
  await step('data by a few plain words: the card is filled in, and still confirmed', async () => {
    await screen.says('buy 500mb mtn for 0803 555 1234')
    await screen.sees('Which plan')
    await screen.picture('plans')
    await screen.taps(/500MB Daily/)
    const card = await screen.sees('You pay')
    expectIn(await card.textContent(), '500MB Daily MTN data')
    await screen.picture('data-confirm')
    await screen.taps(/Cancel/)
    await screen.sees('Cancelled')
  })
}

async function looksBack(screen: Screen, step: Step): Promise<void> {
  await step('/balance says what is left and what was spent', async () => {
    await screen.says('/balance')
    const card = await screen.sees('₦4,500 available')
    expectIn(await card.textContent(), '₦500 spent this month')
    await screen.picture('balance')
  })
  await step('/history lists both, a tap gives the receipt as a picture', async () => {
    await screen.says('/history')
    await screen.sees('Your history')
    await screen.button(/₦5,000 added/).waitFor()
    await screen.picture('history')
    await screen.taps(/₦500 MTN/)
    const receipt = await screen.sees('Delivered')
    const picture = receipt.locator('img')
    await picture.waitFor()
    const width = await picture.evaluate((node) =>
      Promise.resolve(node.decode()).then(() => node.naturalWidth),
    )
    expectThat(width >= 600, `the receipt is ${width} px wide, too coarse for a phone`)
    await screen.picture('receipt')
    const sent = await screen.page.request.get(
      new URL((await picture.getAttribute('src')) ?? '', screen.page.url()).href,
    )
    screen.pictures.keep(await sent.body(), 'receipt-picture')
  })
  await step('the receipt opens large and closes with Escape', async () => {
    await screen.messages.locator('.photo').last().click()
    await screen.page.locator('.lightbox').waitFor()
    await screen.picture('receipt-large')
    await screen.page.keyboard.press('Escape')
    await screen.page.locator('.lightbox').waitFor({ state: 'detached' })
  })
}

const SLOW_MS = 60_000

async function meetsRefusals(screen: Screen, step: Step): Promise<void> {
  await step('a number ending 0002 is refused, and the money is back', async () => {
    await buysAirtime(screen, { phone: '0803 555 0002', amount: '300' })
    const told = await screen.sees('was not delivered', SLOW_MS)
    expectIn(await told.textContent(), /Your money is back: ₦4,500/)
    await screen.picture('refused')
  })
  await step('a number ending 0003 gives no answer; the truth is found out and told', async () => {
    await buysAirtime(screen, { phone: '0803 555 0003', amount: '200' })
    await screen.sees('takes longer than usual', SLOW_MS)
    await screen.picture('no-answer')
    const told = await screen.sees('₦200 MTN airtime delivered to 0803 555 0003', SLOW_MS)
    expectIn(await told.textContent(), '₦4,300 left')
    await screen.picture('delivered-after-all')
  })
}

async function usesSwitches(screen: Screen, step: Step): Promise<void> {
  await step('with the gateway switched off nothing is charged, and it is said', async () => {
    await screen.hook('tab-switches').click()
    await screen.hook('fault-paystack_down').check()
    await screen.page.getByText('1 broken on purpose').waitFor()
    await screen.says('/fund')
    await screen.sees('How much would you like to add')
    await screen.taps('₦1,000')
    await screen.sees('How would you like to pay')
    await screen.taps(/Paystack/)
    await screen.sees('nothing was charged', SLOW_MS)
    await screen.picture('gateway-down')
  })
  await step('the other gateway is a tap away', async () => {
    await screen.taps(/Pay another way/)
    await screen.sees('pay safely with Stripe')
    await screen.picture('gateway-other')
  })
  await step('back to normal with one button', async () => {
    await screen.hook('fault-reset').click()
    await screen.page.getByText('Nothing is broken').waitFor()
    await screen.page.locator('[data-testid=fault-paystack_down]:not(:checked)').waitFor()
  })
  await step('an account number comes after consent and the PIN, and money sent there arrives', async () => {
    await screen.says('/fund')
    await screen.sees('How much would you like to add')
    await screen.taps(/Bank transfer/)
    await screen.sees('get your name and your phone number')
    await screen.picture('account-consent')
    await screen.taps('Get my number')
    await screen.sees('enter your PIN')
    await screen.tapsPin(PIN)
    await screen.sees('Your own account number')
    await screen.picture('account-number')
    await screen.hook('bank-send').click()
    await screen.sees('₦2,500 has arrived')
    await screen.picture('account-money')
  })
  await step('the journal shows the calls that were made', async () => {
    await screen.hook('tab-journal').click()
    await screen.page.locator('#panel-journal').getByText('/vtpass/api/pay').first().waitFor()
    await screen.picture('journal')
  })
  await step('the admin group was told of the gateway', async () => {
    await screen.hook('tab-admin').click()
    await screen.hook('admin-messages').locator('article').filter({ hasText: 'payments.unopened' }).waitFor()
    await screen.picture('admin')
  })
}
