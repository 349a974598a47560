import type { Browser } from 'playwright-core'
import { LAPTOP, openContext, PHONE } from '../browser.ts'
import { expectThat } from '../expect.ts'
import type { Score } from '../score.ts'
import { Screen } from '../screen.ts'

const ADA = 5001

/** The same chat for whoever has set their machine to dark. */
export async function tellDarkStory(score: Score, browser: Browser, url: string): Promise<void> {
  for (const [series, device] of [
    ['dark-laptop', LAPTOP],
    ['dark-phone', PHONE],
  ] as const) {
    const { context } = await openContext(browser, url, { ...device, dark: true })
    const screen = new Screen(await context.newPage(), series)
    await score.story(
      `In the dark: ${series}`,
      () => screen.picture('TROUBLE'),
      async (step) => {
        await step('the page is dark, its words are readable', async () => {
          await screen.open(url)
          await screen.choosesPerson(ADA)
          await screen.messages.last().waitFor()
          await readable(screen)
          await screen.picture('chat')
        })
        await step('so are its other parts', async () => {
          for (const tab of ['switches', 'journal', 'admin']) {
            await screen.hook(`tab-${tab}`).click()
            await screen.page.locator(`#panel-${tab}`).waitFor()
            if (tab === 'journal') await screen.page.locator('[data-n]').first().waitFor()
            await screen.picture(tab)
          }
        })
      },
    )
    await context.close()
  }
}

/** The eye's own measure, as the accessibility guidelines define it. */
const CONTRAST_MIN = 4.5

async function readable(screen: Screen): Promise<void> {
  const [ink, paper] = await screen.page.evaluate<[string, string]>(
    `(() => { const bubble = getComputedStyle([...document.querySelectorAll('.theirs .bubble')].at(-1));
      return [bubble.color, bubble.backgroundColor] })()`,
  )
  const [light, dark] = [luminance(ink), luminance(paper)]
  expectThat(light > dark, `light ink on dark paper was wanted, not ${ink} on ${paper}`)
  const contrast = (light + 0.05) / (dark + 0.05)
  expectThat(contrast >= CONTRAST_MIN, `contrast is only ${contrast.toFixed(1)}`)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
