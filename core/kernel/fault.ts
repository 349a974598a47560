/**
 * An outside system misbehaved. `happened` is the only thing that decides what we may do next:
 * 'no' means it surely did nothing, so another try is safe; 'unknown' means it may have acted,
 * so it is never sent again, only asked about.
 */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly service: string
  readonly happened: 'no' | 'unknown'
  readonly status: number | null

  constructor(
    service: string,
    happened: 'no' | 'unknown',
    message: string,
    options: { status?: number; cause?: unknown } = {},
  ) {
    super(`${service}: ${message}`, { cause: options.cause })
    this.service = service
    this.happened = happened
    this.status = options.status ?? null
  }
}
