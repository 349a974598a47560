import type { JsonObject } from '../kernel/json.ts'

/** What can be out of the ordinary, and what the alert is called; null where somebody else tells the operators already. */
export const KINDS = {
  'provider-failing': { code: 'anomaly.provider-failing' },
  'purchases-stuck': { code: 'anomaly.purchases-stuck' },
  'books-unbalanced': { code: 'anomaly.books-unbalanced' },
  'unusual-spend': { code: 'anomaly.unusual-spend' },
  'many-codes': { code: 'anomaly.many-codes' },
  'wrong-codes': { code: 'anomaly.wrong-codes' },
  // Said by `readFloats` every hour, and by the guard of the pace once a day.
  'float-low': { code: null },
  velocity: { code: null },
} as const

export type AnomalyKind = keyof typeof KINDS

/** Something that is out of the ordinary now. `facts` are its numbers, amounts as decimal strings of minor units. */
export type Sighting = { kind: AnomalyKind; subject: string; facts: JsonObject; detail: string }
