/** Telegram dates are seconds, ours may be milliseconds or ISO text. */
function toDate(value) {
  if (typeof value === 'number') return new Date(value < 1e12 ? value * 1000 : value)
  return new Date(value)
}

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const CLOCK_SECONDS = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' })

export const clock = (value) => CLOCK.format(toDate(value))
export const clockSeconds = (value) => CLOCK_SECONDS.format(toDate(value))
export const fullTime = (value) => FULL.format(toDate(value))

export function fileSize(bytes) {
  if (!Number.isFinite(bytes)) return ''
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** +2348031234567 -> +234 803 123 4567, easier to read aloud and to compare. */
export function phoneNumber(value) {
  const digits = String(value ?? '').replace(/\D/g, '')
  if (digits === '') return ''
  const nigerian = /^234(\d{3})(\d{3})(\d{4})$/.exec(digits)
  if (digits.startsWith('0')) return digits.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3')
  return nigerian ? `+234 ${nigerian[1]} ${nigerian[2]} ${nigerian[3]}` : `+${digits}`
}

export function sixDigits(text) {
  return /(?<!\d)\d{6}(?!\d)/.exec(text ?? '')?.[0]
}

/** JSON of any depth, pretty; what was cut or is not JSON stays as it came. */
export function pretty(value) {
  if (value === undefined || value === null || value === '') return '(empty)'
  if (typeof value !== 'string') return JSON.stringify(value, null, 2)
  try {
    return JSON.stringify(JSON.parse(value), null, 2)
  } catch {
    return value
  }
}
