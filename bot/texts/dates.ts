import { localeOf } from './languages.ts'

type Style = Intl.DateTimeFormatOptions

/** Everybody reads dates laid out like this: day first, digits that all know, 24 hours. */
const LAYOUT = 'en-GB'

/**
 * A date as the reader's language says it. Node knows the months and weekdays of all our languages, but lays some
 * dates out wrongly (Hausa month first, Yoruba `14:4`): so only the names are taken from there.
 */
export function writeDate(
  at: Date,
  style: Style,
  { language, time_zone }: { language: string; time_zone: string },
): string {
  const locale = localeOf(language)
  const layout = formatter(LAYOUT, { ...style, timeZone: time_zone })
  if (locale === LAYOUT) return layout.format(at)
  return layout
    .formatToParts(at)
    .map(({ type, value }) => {
      if (type === 'month' && /\D/.test(value))
        return nameMonth(at, style.month === 'long', locale, time_zone)
      if (type === 'weekday')
        return formatter(locale, { weekday: style.weekday ?? 'short', timeZone: time_zone }).format(at)
      return value
    })
    .join('')
}

function nameMonth(at: Date, is_long: boolean, locale: string, timeZone: string): string {
  // Hindi shortens months by signs that hardly anybody reads, and they are short as they are.
  const month = is_long || locale === 'hi' ? 'long' : 'short'
  const name = formatter(locale, { month, timeZone }).format(at)
  // "Oṣù" is "month": said in full, left out where it is short.
  return is_long ? name : name.replace(/^Oṣù /, '')
}

const known = new Map<string, Intl.DateTimeFormat>()
/** People live in a few hundred time zones, and read a few styles each. */
const KNOWN_MAX = 5_000

/** Making one costs a hundred times as much as using it. */
function formatter(locale: string, style: Style): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(style)}`
  const made = known.get(key) ?? new Intl.DateTimeFormat(locale, style)
  if (known.size < KNOWN_MAX) known.set(key, made)
  return made
}
