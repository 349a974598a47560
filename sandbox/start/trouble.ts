/**
 * A failure that the person at the keyboard can understand and act on. Its message is the whole story:
 * it is printed as it stands, without a stack. Everything else that is thrown here is a mistake of ours.
 */
export class StartTrouble extends Error {
  override name = 'StartTrouble'
}

export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // An AggregateError (a refused connection on several addresses) has an empty message of its own.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(errorText).join('; ')
  return error.message
}
