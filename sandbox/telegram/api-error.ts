/** A refusal in Telegram's own words; thrown inside a method, turned into the answer at its edge. */
export class ApiError extends Error {
  readonly error_code: number
  readonly retry_after: number | undefined

  constructor(error_code: number, description: string, retry_after?: number) {
    super(description)
    this.error_code = error_code
    this.retry_after = retry_after
  }
}

export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`)
}
