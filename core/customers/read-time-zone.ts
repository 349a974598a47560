/** Places only: an offset such as +01:00 or a word such as EST knows no summer. */
const PLACE = /^[a-z]+(?:[/_-][a-z]+)*$/

/**
 * The name of a time zone as the world writes it, `Africa/Lagos`, from how somebody typed it: in any letter case,
 * with spaces, or only the city. Null when there is none such.
 */
export function readTimeZone(typed: string): string | null {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, '_')
  if (!PLACE.test(wanted)) return null
  const zones = Intl.supportedValuesOf('timeZone')
  const known = zones.find(
    (zone) => zone.toLowerCase() === wanted || zone.toLowerCase().endsWith(`/${wanted}`),
  )
  if (known !== undefined) return known
  // The list has one name of each place: who writes Asia/Kolkata means what it calls Asia/Calcutta.
  const name = wanted.replace(/(^|[/_-])[a-z]/g, (first) => first.toUpperCase())
  return name.includes('/') && isTimeZone(name) ? name : null
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
