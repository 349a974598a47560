import type { Browser, Page } from 'playwright-core'
import { openContext } from '../browser.ts'
import { expectIn, expectNone, expectThat } from '../expect.ts'
import type { Score, Step } from '../score.ts'
import { Screen, WHATSAPP } from '../screen.ts'
import { PIN } from './register.ts'

/** Wide enough for both phones of a person, side by side. */
const WIDE = { width: 1720, height: 960 }
const SOMEBODY_ELSE = '0803 555 7788'

/** A new person who has only WhatsApp, up to a purchase; then the same wallet is found in Telegram. */
export async function tellWhatsappStory(score: Score, browser: Browser, url: string): Promise<void> {
  const { context, watch } = await openContext(browser, url, WIDE)
  const page = await context.newPage()
  const screen = new Screen(page, 'whatsapp', WHATSAPP)
  await score.story(
    'In WhatsApp: from the known number to airtime, and the same wallet in Telegram',
    () => screen.picture('TROUBLE'),
    async (step) => {
      await registers(screen, step, url)
      await funds(screen, step)
      await buys(screen, step)
      await step('a list is walked with the keyboard, and left without a choice', () => walksList(screen))
      await step('a day later only approved words arrive, until the person writes', () => letsDayPass(screen))
      await findsWalletInTelegram(new Screen(page, 'both-phones'), step)
      await step('no complaint, no request to strangers', async () => {
        expectNone(watch.complaints, 'complaints')
        expectNone(watch.strangers, 'requests to strangers')
      })
    },
  )
  await context.close()
}

async function registers(screen: Screen, step: Step, url: string): Promise<void> {
  await step('a person who is new says hello', async () => {
    await screen.open(url)
    await screen.hook('person-add').click()
    await screen.page.getByLabel('First name').fill('Kemi')
    await screen.hook('person-save').click()
    await screen.page.getByText('This is Kemi’s phone').waitFor()
    await screen.picture('two-phones')
    await screen.presses('wa-start')
    await screen.sees('Welcome to Nexa')
  })
  await step('one tap is enough, for WhatsApp tells the number', async () => {
    await screen.taps(/Share my number/)
    await screen.sees('6 digit code')
    await screen.picture('greeting')
  })
  await step('the code of the SMS is put where it was asked for', async () => {
    await screen.hook('use-code').first().click()
    expectThat(/^\d{6}$/.test(await screen.hook('wa-composer').inputValue()), 'no code in the text box')
    await screen.presses('wa-send')
    await screen.sees('full name')
  })
  await step('a name, the privacy notice, a PIN that is typed', async () => {
    await screen.says('Kemi Bello')
    await screen.sees('friend invite you')
    await screen.taps('Skip')
    await screen.sees('Your privacy')
    await screen.taps(/I agree/)
    await screen.sees('Choose a PIN')
    await screen.says(PIN)
    await screen.sees('Once more')
    await screen.says(PIN)
    await screen.sees(/Welcome, Kemi/)
    await screen.picture('account-open')
  })
}

async function funds(screen: Screen, step: Step): Promise<void> {
  await step(
    'an amount and a way to pay are chosen from lists, the link opens the payment page',
    async () => {
      await screen.taps(/Add money/)
      await screen.sees('How much would you like to add')
      await screen.picksRow('₦2,000', 'amounts')
      await screen.sees('How would you like to pay')
      await screen.picksRow(/Paysta/)
      await screen.sees('pay safely')
      await screen.picture('pay-link')
      await paysAtTheLink(screen)
    },
  )
  await step('the money has arrived', async () => {
    await screen.sees('₦2,000 has arrived')
    await screen.picture('funded')
  })
}

async function paysAtTheLink(screen: Screen): Promise<void> {
  const opened = screen.page.context().waitForEvent('page')
  await screen.taps('Pay now')
  const checkout: Page = await opened
  await checkout.locator('#pay').click()
  await checkout.getByText('Payment received').waitFor()
  expectIn(await checkout.locator('.amount').textContent(), '₦2,000.00')
  await checkout.close()
}

async function buys(screen: Screen, step: Step): Promise<void> {
  await step('airtime for somebody else, by words, a list, a button and the PIN', async () => {
    await screen.says('/airtime')
    await screen.sees('Who is the airtime for')
    await screen.says(SOMEBODY_ELSE)
    await screen.sees('looks like MTN')
    await screen.picksRow(/MTN/, 'rows', phone(screen))
    await screen.sees('How much airtime')
    await screen.says('300')
    await screen.sees('You pay')
    await screen.picture('offer')
    await screen.pictures.take(phone(screen), 'card')
    await screen.taps(/^✓ Pay/)
    await screen.sees(/PIN/)
    await screen.says(PIN)
    await screen.sees('delivered')
    await screen.picture('delivered')
  })
}

const phone = (screen: Screen) => screen.page.locator('#panel-whatsapp')

async function walksList(screen: Screen): Promise<void> {
  await screen.says('/balance')
  await screen.sees('available')
  const { keyboard } = screen.page
  await screen.opensList()
  await keyboard.press('ArrowDown')
  await screen.picture('list')
  await keyboard.press('Escape')
  await screen.hook('wa-sheet').waitFor({ state: 'detached' })
  const hasFocus = await screen.page.locator(':focus').getAttribute('data-testid')
  expectThat(hasFocus === 'wa-button', `the focus went to ${hasFocus}`)
}

async function letsDayPass(screen: Screen): Promise<void> {
  await screen.hook('wa-menu').click()
  await screen.hook('wa-window_shut').click()
  await screen.page.getByText('The day is over').waitFor()
  await screen.picture('day-over')
  await screen.page.keyboard.press('Escape')
  await screen.says('/balance')
  await screen.sees('available')
  await screen.page.getByText('The day is over').waitFor({ state: 'detached' })
}

async function findsWalletInTelegram(screen: Screen, step: Step): Promise<void> {
  await step('Telegram, with the same number: the same wallet', async () => {
    const older = await screen.hook('sms').count()
    await screen.presses('start')
    await screen.sees('share it')
    await screen.presses('reply-button')
    await screen.sees('6 digit code')
    await screen.hook('sms').nth(older).waitFor()
    await screen.hook('use-code').first().click()
    await screen.presses('send')
    await screen.sees('There is an account for this number')
    await screen.says('/balance')
    await screen.sees('₦1,700')
    await screen.picture('same-wallet')
  })
}
