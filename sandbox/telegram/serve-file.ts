import { exchange, type SandboxContext } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import { showTelegramPath } from './serve.ts'

const PATH = /^\/telegram\/file\/bot([^/]+)\/(.+)$/

/** The download behind getFile. Outside of the usual exchange only for the bytes: those do not belong in the journal. */
export async function serveTelegramFile(state: SandboxState, context: SandboxContext): Promise<Response> {
  const [, token = '', path = ''] = PATH.exec(context.req.path) ?? []
  const isOurs = decodeURIComponent(token) === state.credentials.telegram_token
  const file = isOurs ? state.telegram.files.findByPath(path) : undefined
  const answer = await exchange(state, 'telegram', context, showTelegramPath(context.req.path), () => {
    if (state.faults.telegram_down) return { status: 0, body: '', cut: true }
    const error_code = isOurs ? 404 : 401
    const description = isOurs ? 'Not Found' : 'Unauthorized'
    if (file === undefined)
      return { status: error_code, body: JSON.stringify({ ok: false, error_code, description }) }
    return { status: 200, body: `(${file.bytes.length} bytes of ${file.name})` }
  })
  if (file === undefined || state.faults.telegram_down) return answer
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.mime_type } })
}
