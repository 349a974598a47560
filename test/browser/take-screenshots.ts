import { rmSync } from 'node:fs'
import { findChromium, openBrowser } from './browser.ts'
import { paintCharts } from './charts/paint-charts.ts'
import { startHouse } from './house.ts'
import { emptyPictures, publishPictures } from './pictures.ts'
import { Score } from './score.ts'
import { tellAdminStory } from './stories/admin-group.ts'
import { tellLookAround } from './stories/look-around.ts'
import { tellPhoneStory } from './stories/phone.ts'
import { tellWhatsappStory } from './stories/whatsapp.ts'
import { tellWholeStory } from './stories/whole-story.ts'

/** `npm run screenshots`: renews all pictures of docs/screenshots. Look at each before they are kept. */
async function take(executable: string): Promise<boolean> {
  const score = new Score()
  emptyPictures()
  const house = await startHouse()
  const browser = await openBrowser(executable)
  try {
    await tellWholeStory(score, browser, house.url)
    await tellPhoneStory(score, browser, house.url)
    await tellLookAround(score, browser, house.url)
    await tellWhatsappStory(score, browser, house.url)
    await tellAdminStory(score, browser, house.url)
  } finally {
    await browser.close()
    await house.stop()
  }
  rmSync(house.nexa_dir, { recursive: true, force: true })
  if (score.failed === 0) publishPictures()
  return score.failed === 0
}

paintCharts()
const chromium = findChromium()
if (chromium === undefined) throw new Error('Chromium is missing: apt-get install -y chromium')
process.exit((await take(chromium)) ? 0 : 1)
