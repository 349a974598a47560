import type { Browser } from 'playwright-core'
import { LAPTOP, openContext } from '../browser.ts'
import { expectNone, expectThat } from '../expect.ts'
import type { Score } from '../score.ts'
import { Screen } from '../screen.ts'

const TABS_MAX = 60

/** Nothing but a keyboard: a person is added, starts, shares the number and types the code. */
export async function tellKeyboardStory(score: Score, browser: Browser, url: string): Promise<void> {
  const { context, watch } = await openContext(browser, url, LAPTOP)
  const screen = new Screen(await context.newPage(), 'keys')
  const keys = screen.page.keyboard
  await score.story(
    'With the keyboard alone: start and share the number',
    () => screen.picture('TROUBLE'),
    async (step) => {
      await step('Tab and Enter open the dialog and add a person', async () => {
        await screen.open(url)
        await reaches(screen, 'person-add')
        await keys.press('Enter')
        await screen.hook('person-dialog').waitFor()
        await keys.type('Chidi')
        await screen.picture('person-dialog')
        await keys.press('Enter')
        await screen.page.getByText('This is Chidi’s phone').waitFor()
      })
      await step('Start is reached and pressed', async () => {
        await reaches(screen, 'start')
        await screen.picture('start-focused')
        await screen.remember()
        await keys.press('Enter')
        await screen.sees('share it')
      })
      await step('the number is shared', async () => {
        await reaches(screen, 'reply-button')
        await screen.picture('share-focused')
        await screen.remember()
        await keys.press('Enter')
        await screen.sees('6 digit code')
      })
      await step('the code is put into the chat and sent', async () => {
        await screen.hook('use-code').waitFor()
        await reaches(screen, 'use-code')
        await screen.remember()
        await keys.press('Enter')
        expectThat(/^\d{6}$/.test(await screen.hook('composer').inputValue()), 'no code in the text box')
        await keys.press('Enter')
        await screen.sees('full name')
      })
      await step('a name, and the button Skip is reached from the text box', async () => {
        await screen.remember()
        await keys.type('Chidi Eze')
        await keys.press('Enter')
        await screen.sees('friend invite you')
        const ticked = await screen.page.locator('.guide li.done').count()
        expectThat(ticked === 3, `the guide ticks ${ticked} steps of somebody who has done three`)
        await reaches(screen, 'inline-button', 'Shift+Tab')
        await screen.picture('skip-focused')
        await screen.remember()
        await keys.press('Enter')
        await screen.sees('Your privacy')
      })
      await step('no complaint, no request to strangers', async () => {
        expectNone(watch.complaints, 'complaints')
        expectNone(watch.strangers, 'requests to strangers')
      })
    },
  )
  await context.close()
}

/** Presses Tab until the wanted control has the focus, which must then be plain to see. */
async function reaches(screen: Screen, hook: string, key = 'Tab'): Promise<void> {
  for (let count = 0; count < TABS_MAX; count += 1) {
    await screen.page.keyboard.press(key)
    const focused = screen.page.locator(':focus')
    if ((await focused.getAttribute('data-testid').catch(() => null)) !== hook) continue
    const outline = await screen.page.evaluate<number>(
      'parseFloat(getComputedStyle(document.activeElement).outlineWidth)',
    )
    expectThat(outline >= 2, `${hook} does not show that it has the focus`)
    return
  }
  throw new Error(`${hook} was not reached with ${TABS_MAX} times ${key}`)
}
