import type { Browser } from 'playwright-core'
import { openContext } from '../browser.ts'
import type { Score } from '../score.ts'
import { Screen } from '../screen.ts'
import { funds } from './fund.ts'
import { PIN, registers } from './register.ts'

/** Somebody of their own, so that other stories may have told of the two who are always there; the first to be added. */
const CHIDI = 5003
/** Higher than a phone, so that a picture has a chart and its words and buttons whole. */
const TALL = { width: 430, height: 1_180, touch: true }

/** What somebody sees of their spending, their history and what they were told; for the documentation. */
export async function tellLookAround(score: Score, browser: Browser, url: string): Promise<void> {
  const { context } = await openContext(browser, url, TALL)
  const screen = new Screen(await context.newPage(), 'look')
  await score.story(
    'Looking around: budget, spending, history and notices',
    () => screen.picture('TROUBLE'),
    async (step) => {
      await screen.open(url)
      await screen.hook('person-add').click()
      await screen.page.getByLabel('First name').fill('Chidi')
      await screen.hook('person-save').click()
      await screen.hook('start').waitFor()
      await registers(screen, step, { name: 'Chidi Eze', readsSms: () => copiesCode(screen) })
      await funds(screen, step, { tap: '₦5,000', naira: '₦5,000.00', backTo: `person-${CHIDI}` })
      await step('a budget of ₦2,000, and 90 % of it are spent', async () => {
        await screen.says('budget 2000')
        await screen.sees('Your budget is ₦2,000 a month')
        await buys(screen, { phone: '0803 555 1234', network: 'MTN', amount: '900' })
        await buys(screen, { phone: '0802 555 4321', network: 'Airtel', amount: '600' })
        await buys(screen, { phone: '0805 555 7788', network: 'Glo', amount: '300' })
        await screen.sees('close to your ₦2,000 budget')
        await shows(screen, 'budget')
      })
      await step('the spending of the month, with buttons that lead into it', async () => {
        await screen.says('/spending')
        await screen.sees('₦1,800 spent in 3 purchases')
        await shows(screen, 'spending')
      })
      await step('the history with its filters', async () => {
        await screen.says('/history')
        await screen.sees('Your history')
        await shows(screen, 'history')
      })
      await step('what was told', async () => {
        await screen.says('/notifications')
        await screen.sees(/otice|essage|unread/)
        await shows(screen, 'notifications')
      })
    },
  )
  await context.close()
}

async function copiesCode(screen: Screen): Promise<void> {
  await screen.hook('tab-sms').click()
  await screen.readsCode()
  await screen.hook('use-code').first().click()
  await screen.page.locator('#panel-chat').waitFor()
  await screen.remember()
  await screen.hook('send').click()
}

async function buys(
  screen: Screen,
  { phone, network, amount }: { phone: string; network: string; amount: string },
): Promise<void> {
  await screen.says('/airtime')
  await screen.sees('Who is the airtime for')
  await screen.says(phone)
  await screen.sees(`looks like ${network}`)
  await screen.taps(new RegExp(`✓ ${network}`))
  await screen.sees('How much airtime')
  await screen.says(amount)
  await screen.sees('You pay')
  await screen.taps(/^✓ Pay/)
  await screen.sees('enter your PIN')
  await screen.tapsPin(PIN, { hurried: true })
  await screen.sees(`₦${amount} ${network} airtime delivered`, 60_000)
}

/** A picture counts when it is whole: the last image of the chat is drawn, and the chat rests at its end. */
async function shows(screen: Screen, stage: string): Promise<void> {
  await screen.page.evaluate(
    `Promise.all([...document.querySelectorAll('[data-testid=messages] img')].map((image) => image.decode()))`,
  )
  await screen.messages.last().scrollIntoViewIfNeeded()
  await screen.picture(stage)
}
