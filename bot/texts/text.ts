import type { Day, Month } from '../../core/kernel/calendar.ts'
import type { Money } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import type { TextKey, TextKinds } from './keys.ts'

/** A sentence by key and parameters, as it waits in the database. It becomes words when it is sent. */
export type Text = { key: TextKey; params: Record<string, string | number> }

type Value = {
  money: Money
  phone: Phone
  text: string
  count: number
  moment: Date
  /** The day of a moment. */
  day: Date
  month: Month
  /** A day of the calendar. */
  date: Day
}
type Params<Key extends TextKey> = {
  [Name in keyof TextKinds[Key]]: Value[TextKinds[Key][Name] & keyof Value]
}

/** Names a text with its parameters; a missing, extra or wrongly typed one does not compile. */
export function text<Key extends TextKey>(
  key: Key,
  ...params: keyof TextKinds[Key] extends never ? [] : [Params<Key>]
): Text {
  const stored: Text['params'] = {}
  for (const [name, value] of Object.entries((params[0] ?? {}) as Record<string, Value[keyof Value]>)) {
    if (value instanceof Date) stored[name] = value.toISOString()
    else stored[name] = typeof value === 'bigint' ? value.toString() : value
  }
  return { key, params: stored }
}
