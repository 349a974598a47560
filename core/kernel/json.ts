export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** Reads JSON that others wrote; null when it is none, which no caller takes for an answer. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * JSON of what strangers wrote, as PostgreSQL can keep it: it knows no NUL and no half of a surrogate pair, and refuses
 * everything that is stored together with one. Each becomes the sign for what cannot be read.
 */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(/[\0\p{Cs}]/gu, '\uFFFD') : part,
  )

/**
 * JSON with sorted keys: two equal contents give one text, so that a hash of it can tell
 * a true repeat from the same key used for something else.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const fields = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`)
  return `{${fields.join(',')}}`
}
