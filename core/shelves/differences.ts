import type { Json, JsonObject } from '../kernel/json.ts'

/** As the log can keep it: money as minor units in a text, times as they are written everywhere. */
const toJson = (value: unknown): Json => {
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(toJson)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, toJson(field)]))
  return (value ?? null) as Json
}

export const asFacts = (value: object): JsonObject => toJson(value) as JsonObject

/** The fields in which two states of a thing differ, as they were and as they are. */
export function differences(before: object, after: object): { before: JsonObject; after: JsonObject } {
  const [was, is] = [asFacts(before), asFacts(after)]
  const changed = Object.keys(is).filter((name) => JSON.stringify(is[name]) !== JSON.stringify(was[name]))
  const pick = (state: JsonObject): JsonObject =>
    Object.fromEntries(changed.map((name) => [name, state[name] ?? null]))
  return { before: pick(was), after: pick(is) }
}
