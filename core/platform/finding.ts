/**
 * What a look at one part of the system found. `code` has a section in docs/doctor.md; `says` is one line for an
 * operator, with the numbers; `mend` is what to do, where there is something to do.
 */
export type Finding =
  | { level: 'good'; code: string; says: string }
  | { level: 'doubt' | 'bad'; code: string; says: string; mend: string }

export const good = (code: string, says: string): Finding => ({ level: 'good', code, says })
export const doubt = (code: string, says: string, mend: string): Finding => ({
  level: 'doubt',
  code,
  says,
  mend,
})
export const bad = (code: string, says: string, mend: string): Finding => ({ level: 'bad', code, says, mend })
