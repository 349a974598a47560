import { exchange, type SandboxContext } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'

/** The download behind a media id. Outside of the usual exchange only for the bytes: those do not belong in the journal. */
export async function serveMedium(state: SandboxState, context: SandboxContext): Promise<Response> {
  const { token } = { token: state.credentials.whatsapp_token }
  const isOurs = context.req.header('authorization') === `Bearer ${token}`
  const medium = isOurs ? state.cloud.media.follow(context.req.param('key') ?? '') : undefined
  const answer = await exchange(state, 'cloud', context, '/cloud/media/***', () => {
    if (state.faults.cloud_down) return { status: 0, body: '', cut: true }
    if (medium === undefined) return { status: isOurs ? 404 : 401, body: '' }
    return { status: 200, body: `(${medium.bytes.length} bytes of ${medium.name})` }
  })
  if (medium === undefined || state.faults.cloud_down) return answer
  return new Response(new Uint8Array(medium.bytes), { headers: { 'content-type': medium.mime_type } })
}
