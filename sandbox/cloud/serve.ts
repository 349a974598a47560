import type { Answer, Call } from '../control/exchange.ts'
import { answerJson, CUT } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import { parseMultipart } from '../telegram/parse-multipart.ts'
import { answerBadToken, answerNoSuchObject, answerRefusal, answerUnknownPath } from './answer-error.ts'
import { CloudError } from './cloud-error.ts'
import { checkProof, describeNumber, describeToken, listTemplates } from './describe.ts'
import { type Medium, readUpload } from './media.ts'
import { readMessage, readObject, readReceipt } from './read-message.ts'
import { sendMessage } from './send-message.ts'

const PATH = /^\/cloud\/v23\.0\/([^/]+)(?:\/([^/]+))?$/
const SECOND_MS = 1000

function isAuthorized(state: SandboxState, call: Call): boolean {
  if (state.faults.cloud_unauthorized) return false
  return call.header('authorization') === `Bearer ${state.credentials.whatsapp_token}`
}

/** The calls of one number in one second, messages of both ways together. */
function checkThroughput(state: SandboxState): void {
  const { calls } = state.cloud
  const now = Date.now()
  while (calls[0] !== undefined && calls[0] <= now - SECOND_MS) calls.shift()
  if (state.faults.cloud_429 === 0 && calls.length < state.timing.cloud_second_max) {
    calls.push(now)
    return
  }
  if (state.faults.cloud_429 > 0) {
    state.faults.cloud_429 -= 1
    state.events.emit({ type: 'fault' })
  }
  throw new CloudError(130429, 'Cloud API message throughput has been reached.')
}

function postMessage(state: SandboxState, call: Call): Answer {
  const body = readObject(call.body)
  if (body.status !== undefined) return answerJson(200, markRead(state, body))
  checkThroughput(state)
  const answer = answerJson(200, sendMessage(state, readMessage(body)))
  if (state.faults.cloud_send_lost === 0) return answer
  state.faults.cloud_send_lost -= 1
  state.events.emit({ type: 'fault' })
  return { ...answer, cut: true }
}

/** The two blue ticks on what a person wrote, and the dots of somebody who types. */
function markRead(state: SandboxState, body: Record<string, unknown>): { success: true } {
  const { message_id, typing_indicator } = readReceipt(body)
  const found = state.cloud.phones.findMessage(message_id)
  if (found?.message.from !== 'user') throw new CloudError(131009, 'message_id is not of a received message')
  for (const message of found.phone.messages.values()) {
    if (message.from === 'user' && message.seq <= found.message.seq && message.status !== 'read') {
      message.status = 'read'
      state.cloud.phones.touch(found.phone, message)
    }
  }
  if (typing_indicator !== undefined) state.cloud.phones.showTyping(found.phone)
  return { success: true }
}

function postMedia(state: SandboxState, call: Call): Answer {
  const parts = parseMultipart(call.body, call.header('content-type') ?? '')
  if (parts === undefined) throw new CloudError(100, 'The body is not multipart/form-data.')
  const file = parts.files.get('file')
  const request_shown = JSON.stringify({
    ...parts.fields,
    file: `(file ${file?.name}, ${file?.bytes.length} bytes)`,
  })
  const { id } = state.cloud.media.add({ ...readUpload(parts), is_own: true })
  return { ...answerJson(200, { id }), request_shown }
}

function describeMedium(state: SandboxState, medium: Medium): Record<string, unknown> {
  const { id, mime_type, sha256, bytes } = medium
  const url = `${state.settings.url}/cloud/media/${state.cloud.media.link(medium)}`
  return { messaging_product: 'whatsapp', url, mime_type, sha256, file_size: bytes.length, id }
}

function route(state: SandboxState, call: Call): Answer {
  const [, id, edge] = PATH.exec(call.path) ?? []
  if (id === undefined) return answerUnknownPath(call.path.replace('/cloud', ''))
  checkProof(state, call)
  if (id === 'debug_token' && edge === undefined) return answerJson(200, describeToken(state, call))
  if (id === state.cloud.business_id && edge === 'message_templates')
    return answerJson(200, listTemplates(state, call))
  const isNumber = id === state.cloud.phone_number_id
  if (isNumber && call.method === 'POST' && edge === 'messages') return postMessage(state, call)
  if (isNumber && call.method === 'POST' && edge === 'media') return postMedia(state, call)
  if (isNumber && edge !== undefined) return answerUnknownPath(`/${edge}`)
  if (isNumber && call.method === 'GET')
    return answerJson(200, describeNumber(state, call.query.get('fields')))
  const medium = edge === undefined ? state.cloud.media.find(id) : undefined
  if (medium !== undefined && call.method === 'GET') return answerJson(200, describeMedium(state, medium))
  if (medium !== undefined && call.method === 'DELETE') {
    state.cloud.media.remove(id)
    return answerJson(200, { success: true })
  }
  return answerNoSuchObject(call.method, id)
}

/** The Cloud API at `/cloud/v23.0/…`: it refuses what the real one refuses. */
export function serveCloud(state: SandboxState, call: Call): Answer {
  if (state.faults.cloud_down) return CUT
  if (!isAuthorized(state, call)) return answerBadToken()
  try {
    return route(state, call)
  } catch (error) {
    if (error instanceof CloudError) return answerRefusal(error)
    throw error
  }
}
