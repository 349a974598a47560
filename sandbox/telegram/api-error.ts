/** A refusal in Telegram's own words; thrown inside a method, turned into the answer at its edge. */
export class ApiError extends Error {
  readonly error_code: number
  readonly retry_after: number | undefined
  readonly migrate_to_chat_id: number | undefined

  constructor(
    error_code: number,
    description: string,
    parameters: { retry_after?: number; migrate_to_chat_id?: number } = {},
  ) {
    super(description)
    this.error_code = error_code
    this.retry_after = parameters.retry_after
    this.migrate_to_chat_id = parameters.migrate_to_chat_id
  }
}

export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`)
}
