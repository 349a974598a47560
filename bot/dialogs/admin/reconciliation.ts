import type { JsonObject } from '../../../core/kernel/json.ts'
import { text } from '../../texts/text.ts'
import { dialog, type Io, type Next } from '../engine/dialog.ts'
import type { Place } from './reconciliation/place.ts'
import { runAgain } from './reconciliation/run-again.ts'
import { showDay } from './reconciliation/show-day.ts'
import { showDays } from './reconciliation/show-days.ts'

/** The days that were compared with the statements of providers and gateways, and what differs. */
export const reconciliation = dialog<{ argument?: string; place?: JsonObject }>({
  name: 'admin-reconciliation',
  version: 1,
  session: false,
  admin: 'reconciliation.view',
  async run(io, { argument = '', place }) {
    return show(io, (place as unknown as Place | undefined) ?? placeOf(argument))
  },
})

/** `/reconciliation 2026-11-20` is that day, `open` only the days with something open. */
function placeOf(argument: string): Place {
  const said = argument.trim().toLowerCase()
  if (/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/.test(said)) return { screen: 'day', day: said, after: '0' }
  return { screen: 'days', only_open: said === 'open', before: null }
}

function show(io: Io, place: Place): Promise<Next> {
  switch (place.screen) {
    case 'days':
      return showDays(io, place)
    case 'day':
      return showDay(io, place)
    case 'file': {
      const document = {
        name: `nexa-differences-${place.day}.csv`,
        file: { kind: 'differences' as const, day: place.day },
      }
      return io.say(text('reconciliation-file-caption', { day: place.day }), { document })
    }
    case 'again':
      return runAgain(io, place.day)
  }
}
