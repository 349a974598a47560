/**
 * A refusal is an expected outcome: one code per reason (`domain.reason`), with the facts that
 * the sentence to the person needs. Refusals are returned, never thrown.
 */
export type Refusal<Code extends string = string> = { readonly code: Code } & Readonly<
  Record<string, string | number | boolean | null>
>

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused<R> = { readonly ok: false; readonly refusal: R }
export type Result<T, R extends { code: string }> = Ok<T> | Refused<R>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const refuse = <R extends { code: string }>(refusal: R): Refused<R> => ({ ok: false, refusal })
