import type { Month } from '../../../core/kernel/calendar.ts'
import type { JsonObject } from '../../../core/kernel/json.ts'
import type { Next } from '../engine/dialog.ts'

export type By = 'category' | 'network' | 'recipient' | 'day'

/**
 * Where somebody is in their spending. Every tap begins the dialog anew at a place: it may go on for hours, and
 * nothing of the way there needs to be played again.
 */
export type Place =
  | { screen: 'month'; month: Month }
  | { screen: 'months' }
  | { screen: 'parts'; month: Month; by: By }
  /** The purchases behind a figure. `ends` are the last ones of the pages before. */
  | { screen: 'purchases'; month: Month; by: By; name: string; ends: string[] }
  | { screen: 'purchase'; reference: string; back: Place }
  | { screen: 'insights'; month: Month }

export const goTo = (place: Place): Next => ({
  start: 'spending',
  args: { place: place as unknown as JsonObject },
})
