import { randomBytes } from 'node:crypto'
import { type Answer, answerJson } from '../control/exchange.ts'
import type { CloudError } from './cloud-error.ts'

export function answerRefusal({ message, code, details, status }: CloudError): Answer {
  const error_data = { messaging_product: 'whatsapp', details }
  return answerError(status, { message, type: 'OAuthException', code, error_data })
}

function answerError(status: number, error: Record<string, unknown>): Answer {
  return answerJson(status, { error: { ...error, fbtrace_id: `A${randomBytes(12).toString('base64url')}` } })
}

export function answerBadToken(): Answer {
  const message = 'Error validating access token: The session is invalid.'
  return answerError(401, { message, type: 'OAuthException', code: 190 })
}

/** What Graph says of an id that does not exist, or that this token may not see: the two are not told apart. */
export function answerNoSuchObject(method: string, id: string): Answer {
  const message = `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`
  return answerError(400, { message, type: 'GraphMethodException', code: 100, error_subcode: 33 })
}

export function answerUnknownPath(path: string): Answer {
  return answerError(400, { message: `Unknown path components: ${path}`, type: 'OAuthException', code: 2500 })
}
