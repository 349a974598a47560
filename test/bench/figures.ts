/** One line of the table. A ratio says how it stands to the baseline of its section, measured in the same run. */
export type Figure = { what: string; value: string; ratio?: number; note?: string }
export type Section = { title: string; baseline?: string; figures: Figure[] }

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** By linear interpolation between the two nearest; `of` is 0 to 100. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  const place = ((sorted.length - 1) * of) / 100
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** Three digits that mean something; more would only look exact. */
export function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
}

export const rate = (value: number, of: string): string => `${round(value)} ${of}/s`
export const milliseconds = (value: number): string => `${round(value)} ms`
