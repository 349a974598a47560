import { rmSync } from 'node:fs'
import { findChromium, openBrowser } from './browser.ts'
import { expectNone, expectThat } from './expect.ts'
import { type RunningHouse, startHouse } from './house.ts'
import { emptyPictures } from './pictures.ts'
import { Score } from './score.ts'
import { tellAdminStory } from './stories/admin-group.ts'
import { tellDarkStory } from './stories/dark.ts'
import { tellKeyboardStory } from './stories/keyboard.ts'
import { tellPhoneStory } from './stories/phone.ts'
import { tellWhatsappStory } from './stories/whatsapp.ts'
import { tellWholeStory } from './stories/whole-story.ts'

const score = new Score()

async function walk(executable: string): Promise<void> {
  emptyPictures()
  const house = await startHouse()
  console.log(`\n  The house runs at ${house.url}`)
  const browser = await openBrowser(executable)
  try {
    await tellWholeStory(score, browser, house.url)
    await tellPhoneStory(score, browser, house.url)
    await tellWhatsappStory(score, browser, house.url)
    await tellKeyboardStory(score, browser, house.url)
    await tellDarkStory(score, browser, house.url)
    await tellAdminStory(score, browser, house.url)
    await tellLogs(house)
  } finally {
    await browser.close()
    await house.stop()
  }
  if (score.failed === 0) rmSync(house.nexa_dir, { recursive: true, force: true })
  else console.log(`\n  The logs of this run are kept in ${house.nexa_dir}`)
}

/** The gateway was switched off in the first story: of that, and of nothing else, an operator must read. */
async function tellLogs(house: RunningHouse): Promise<void> {
  const errors = house.readErrors()
  const wanted = errors.filter((line) => line.includes('"payments.open-checkout"'))
  await score.story(
    'Behind the scenes',
    async () => undefined,
    async (step) => {
      await step('the outage made on purpose is in the log', async () =>
        expectThat(wanted.length > 0, 'nobody could learn of it'),
      )
      await step('bot, worker and sandbox wrote no other error', async () =>
        expectNone(
          errors.filter((line) => !wanted.includes(line)),
          'errors',
        ),
      )
    },
  )
}

const chromium = findChromium()
if (chromium === undefined) {
  score.fail(
    'find a browser',
    new Error('Chromium is missing: apt-get install -y chromium, or set CHROMIUM_PATH to one.'),
  )
} else {
  await walk(chromium).catch((error: unknown) => score.fail('the walk as a whole', error))
}
console.log(`\n${score.verdict}`)
process.exit(score.failed === 0 ? 0 : 1)
