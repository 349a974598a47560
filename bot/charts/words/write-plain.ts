import { present } from '../../../core/kernel/assert.ts'
import { fromMajor, type Money, money, toMajor } from '../../../core/kernel/money.ts'
import { writeDate } from '../../texts/dates.ts'
import type { Reader } from '../../texts/format.ts'
import { type Text, text } from '../../texts/text.ts'
import { write } from '../../texts/write.ts'
import type { Amount } from '../chart.ts'
import type { Tick } from './chart-words.ts'

/** A picture knows no markup: what was escaped for a message is turned back. */
export const writePlain = (said: Text, reader: Reader): string =>
  write(said, reader).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Corrections may leave less than nothing somewhere; a bar cannot show that, and nobody spent it. */
export const readAmount = (amount: Amount): Money => {
  const read = money(amount)
  return read > 0n ? read : money(0n)
}

const SCALES = [
  { from: 1_000_000_000_000, key: 'chart-trillions' },
  { from: 1_000_000_000, key: 'chart-billions' },
  { from: 1_000_000, key: 'chart-millions' },
  { from: 1_000, key: 'chart-thousands' },
] as const

/** As short as an axis wants it: ₦250, ₦5k, ₦1.25m. So many digits at most say where it is. */
export function writeShortly(amount: number, reader: Reader, digits = 3): string {
  const { currency } = reader
  const exact = money(Math.round(amount))
  const major = Number(toMajor(exact, currency))
  // What rounds up to the next scale belongs there: 999,999 is 1m and not 1000k.
  const scale = SCALES.find(({ from }) => Number((major / from).toPrecision(digits)) >= 1)
  if (scale === undefined) return full(major >= 100 ? roundToWhole(major, reader) : exact, reader)
  const counted = String(Number((major / scale.from).toPrecision(digits)))
  const signed = full(present(fromMajor(counted, currency), 'a few digits are an amount'), reader)
  return writePlain(text(scale.key, { n: signed.replace(/(\.\d)0$/, '$1') }), reader)
}

const roundToWhole = (major: number, { currency }: Reader): Money =>
  present(fromMajor(Math.round(major), currency), 'a whole number is an amount')

export const full = (value: Money, reader: Reader): string =>
  writePlain(text('value-money', { value }), reader)

/** A short name of a month or weekday, as the reader's language has it. `day` is a day of the calendar. */
export const nameShortly = (day: string, part: 'month' | 'weekday', reader: Reader): string =>
  writeDate(new Date(`${day}T00:00:00Z`), { [part]: 'short' }, { ...reader, time_zone: 'UTC' })

/** Steps that people count in; the next power of ten begins again. */
const STEPS = [1, 2, 2.5, 5, 10]
const STEPS_WANTED = 4

/**
 * Round amounts for an axis from nothing to at least `most`, never parts of a minor unit. An axis of nothing still
 * has an end, or there would be no place on it.
 */
export function roundTicks(most: number, reader: Reader): Tick[] {
  const least = Math.max(1, most / STEPS_WANTED)
  const power = 10 ** Math.floor(Math.log10(least))
  const step = Math.ceil((STEPS.find((each) => each * power >= least) ?? 10) * power)
  const count = Math.max(1, Math.ceil(most / step))
  return Array.from({ length: count + 1 }, (_, place) => ({
    at: place * step,
    label: writeShortly(place * step, reader),
  }))
}
