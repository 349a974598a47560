import type { Browser } from 'playwright-core'
import { openContext, PHONE } from '../browser.ts'
import { expectNone, expectThat } from '../expect.ts'
import type { Score } from '../score.ts'
import { Screen } from '../screen.ts'
import { funds } from './fund.ts'
import { registers } from './register.ts'

const BAYO = 5002
/** Smaller than this a thumb misses. */
const TARGET_PX_MIN = 40

/** The first half at the width of a phone, where the inbox is behind a tab. */
export async function tellPhoneStory(score: Score, browser: Browser, url: string): Promise<void> {
  const { context, watch } = await openContext(browser, url, PHONE)
  const screen = new Screen(await context.newPage(), 'phone')
  await score.story(
    'At the width of a phone: from Start to money in the wallet',
    () => screen.picture('TROUBLE'),
    async (step) => {
      await step('the page opens without sideways scrolling', async () => {
        await screen.open(url)
        await screen.choosesPerson(BAYO)
        await screen.hook('start').waitFor()
        await screen.fitsWidth()
        await screen.picture('welcome')
      })
      await registers(screen, step, { name: 'Bayo Ade', readsSms: () => putsCodeInChat(screen) })
      await funds(screen, step, { tap: '₦2,000', naira: '₦2,000.00', backTo: `person-${BAYO}` })
      await step('every part behind the tabs fits the width', async () => {
        for (const tab of ['whatsapp', 'sms', 'admin', 'switches', 'journal', 'chat']) {
          await screen.hook(`tab-${tab}`).click()
          await screen.page.locator(`#panel-${tab}`).waitFor()
          await screen.fitsWidth()
          if (tab !== 'chat') await screen.picture(`tab-${tab}`)
        }
      })
      await step('every button is large enough for a thumb', () => findsLargeButtons(screen))
      await step('no complaint, no request to strangers', async () => {
        expectNone(watch.complaints, 'complaints')
        expectNone(watch.strangers, 'requests to strangers')
      })
    },
  )
  await context.close()
}

async function putsCodeInChat(screen: Screen): Promise<void> {
  await screen.page.getByTestId('sms-banner').waitFor()
  await screen.picture('sms-banner')
  await screen.hook('tab-sms').click()
  const code = await screen.readsCode()
  await screen.picture('sms')
  await screen.hook('sms-banner').waitFor({ state: 'detached' })
  await screen.hook('use-code').first().click()
  await screen.page.locator('#panel-chat').waitFor()
  expectThat((await screen.hook('composer').inputValue()) === code, 'the code is not in the text box')
  await screen.remember()
  await screen.hook('send').click()
}

async function findsLargeButtons(screen: Screen): Promise<void> {
  const small = await screen.page.locator('button:visible, a:visible').evaluateAll(
    (nodes, least) =>
      nodes
        .map((node) => ({ node, box: node.getBoundingClientRect() }))
        .filter(({ node, box }) => !node.matches('.skip') && Math.min(box.width, box.height) < least)
        .map(({ node, box }) => `${node.textContent} ${Math.round(box.width)}×${Math.round(box.height)}`),
    TARGET_PX_MIN,
  )
  expectNone(small, 'small buttons')
}
