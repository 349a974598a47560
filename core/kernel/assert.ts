/** A broken promise of ours: the turn or the job dies, the person gets one apology, operators hear. */
export class Bug extends Error {
  override readonly name = 'Bug'
}

/** States what must hold. The sentence says what is true, so that a failure reads as the broken promise. */
export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Bug(promise)
}

/** The end of every switch: a new case that is not handled does not compile. */
export function never(value: never): never {
  throw new Bug(`unhandled case: ${JSON.stringify(value)}`)
}

/** Reads what the caller knows to be there; the sentence says why it is. */
export function present<T>(value: T | null | undefined, promise: string): T {
  assert(value !== null && value !== undefined, promise)
  return value
}
