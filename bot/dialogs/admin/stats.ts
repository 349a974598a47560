import type { JsonObject } from '../../../core/kernel/json.ts'
import { readPeriod } from '../../../core/reports/index.ts'
import { today } from '../../../core/spending/index.ts'
import { text } from '../../texts/text.ts'
import { dialog, type Io, type Next } from '../engine/dialog.ts'
import { type Look, type Place, SCREENS, type Screen } from './stats/place.ts'
import { showOverview } from './stats/show-overview.ts'
import { showCustomers, showReferrals } from './stats/show-people.ts'
import { showProviders } from './stats/show-providers.ts'
import { showPlans, showRevenue } from './stats/show-revenue.ts'

const LAST_WEEK = '7'

const SHOWN: Record<Screen, (io: Io, look: Look) => Promise<Next>> = {
  overview: showOverview,
  revenue: showRevenue,
  customers: showCustomers,
  referrals: showReferrals,
  plans: showPlans,
  providers: showProviders,
}

/** What the shop comes to, as numbers against the days before and as charts. */
export const stats = dialog<{ argument?: string; place?: JsonObject }>({
  name: 'admin-stats',
  version: 1,
  session: false,
  admin: 'stats.view',
  async run(io, { argument = '', place }) {
    const { screen, words } = (place as unknown as Place | undefined) ?? placeOf(argument)
    const day = await io.step('today', async () => today(io.core.config.TIME_ZONE))
    const period = readPeriod(words, day)
    return period === null ? io.say(text('stats-bad-period')) : SHOWN[screen](io, { screen, period })
  },
})

/** `/stats plans last month`: what and when, each where it is named. */
function placeOf(argument: string): Place {
  const [head = '', ...rest] = argument.trim().toLowerCase().split(/\s+/)
  const screen = SCREENS.find((each) => each === head)
  const words = screen === undefined ? argument : rest.join(' ')
  return { screen: screen ?? 'overview', words: words.trim() === '' ? LAST_WEEK : words }
}
