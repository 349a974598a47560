import { moveTimeZone, readTimeZone } from '../../../core/customers/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io, Reader } from '../engine/dialog.ts'
import { refusalText } from '../refusal-text.ts'

/** Where most of those live who do not live where the shop is. */
const PLACES = ['Africa/Lagos', 'Europe/London', 'America/New_York', 'Asia/Dubai', 'Asia/Kolkata']

export async function changeTimeZone(io: Io, before: string): Promise<Text> {
  const customer_id = io.customer.id
  const places = PLACES.filter((each) => each !== before)
  const time_zone = await io.ask(text('ask-time-zone', { zone: before }), timeZoneReader, {
    options: places.map((value) => ({ value, label: { plain: value } })),
    columns: 2,
  })
  const moved = await io.step('move-time-zone', (trx) => moveTimeZone(trx, { customer_id, time_zone }))
  return moved.ok ? text('time-zone-changed', { zone: moved.value.time_zone }) : refusalText(moved.refusal)
}

const timeZoneReader: Reader<string> = (answer) => {
  const zone = answer.kind === 'text' ? readTimeZone(answer.text) : null
  return zone === null ? { problem: text('not-a-time-zone') } : { value: zone }
}
