import type { JsonObject } from '../../../../core/kernel/json.ts'
import type { Period } from '../../../../core/reports/index.ts'
import type { Next } from '../../engine/dialog.ts'

export const SCREENS = ['overview', 'revenue', 'customers', 'referrals', 'plans', 'providers'] as const
export type Screen = (typeof SCREENS)[number]

/** Where somebody is, and the words for the days that they look at. Every tap begins the dialog anew at a place. */
export type Place = { screen: Screen; words: string }

export const goTo = (place: Place): Next => ({
  start: 'admin-stats',
  args: { place: { ...place } as JsonObject },
})

/** A screen looks at these days. */
export type Look = { screen: Screen; period: Period }
