import type { JsonObject } from '../../../../core/kernel/json.ts'
import type { Next } from '../../engine/dialog.ts'

/** Where somebody is. `before` and `after` are where the page before ended. */
export type Place =
  | { screen: 'days'; only_open: boolean; before: string | null }
  | { screen: 'day'; day: string; after: string }
  | { screen: 'file'; day: string }
  | { screen: 'again'; day: string }

export const goTo = (place: Place): Next => ({
  start: 'admin-reconciliation',
  args: { place: place as unknown as JsonObject },
})
