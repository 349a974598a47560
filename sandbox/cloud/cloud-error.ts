/** Titles as the error codes of the Cloud API name them. A bot reads the code; the words are for people. */
const TITLES = {
  4: 'Application request limit reached',
  100: 'Invalid parameter',
  130429: 'Rate limit hit',
  131008: 'Required parameter is missing',
  131009: 'Parameter value is not valid',
  131026: 'Message undeliverable',
  131047: 'Re-engagement message',
  131049: 'This message was not delivered to maintain healthy ecosystem engagement.',
  131050: 'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages.',
  131051: 'Unsupported message type',
  131052: 'Media download error',
  131053: 'Media upload error',
  131056: '(Business Account, Consumer Account) pair rate limit hit',
  131062: 'Business-scoped user id is not supported for this message',
  132000: 'Number of parameters does not match the expected number of params',
  132001: 'Template name does not exist in the translation',
  132005: 'Translated text too long',
  132012: 'Parameter format does not match format in the created template',
  132015: 'Template is paused',
} as const

export type ErrorCode = keyof typeof TITLES

/** A refusal in the Cloud API's own shape: thrown where it is found, answered at the edge, or told later as a status. */
export class CloudError extends Error {
  readonly code: ErrorCode
  readonly details: string
  readonly status: number

  constructor(code: ErrorCode, details: string) {
    super(`(#${code}) ${TITLES[code]}`)
    this.code = code
    this.details = details
    this.status = code === 132001 ? 404 : 400
  }

  /** The same in the webhook that tells that a message failed. */
  describe(): Record<string, unknown> {
    const { code, details } = this
    const href = 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/'
    return { code, title: TITLES[code], message: TITLES[code], error_data: { details }, href }
  }
}
