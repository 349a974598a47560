import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { Watch } from './watch.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** None of these lets a browser of a test look for updates or talk to its maker. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function findChromium(): string | undefined {
  const own = process.env.CHROMIUM_PATH
  return [...(own ? [own] : []), ...PLACES].find((path) => existsSync(path))
}

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ARGS, headless: true })

export type Device = {
  width: number
  height: number
  touch?: boolean
  dark?: boolean
}

export const LAPTOP: Device = { width: 1366, height: 768 }
export const PHONE: Device = { width: 390, height: 844, touch: true }

export async function openContext(
  browser: Browser,
  origin: string,
  { width, height, touch = false, dark = false }: Device,
): Promise<{ context: BrowserContext; watch: Watch }> {
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Africa/Lagos',
  })
  context.setDefaultTimeout(15_000)
  return { context, watch: new Watch(context, origin) }
}
