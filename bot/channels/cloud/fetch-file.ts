import { z } from 'zod'
import { Fault } from '../../../core/kernel/fault.ts'
import { callHttp } from '../../../core/platform/http.ts'
import type { Fetched } from '../../../core/shelves/index.ts'
import { bearer, type CloudSettings, callGraph } from './graph.ts'

const TIMEOUT_MS = 20_000

const described = z.object({ url: z.url({ protocol: /^https?$/ }), file_size: z.coerce.number().catch(0) })

/** A file that a person sent: first where it lies for some minutes, then what is in it. Both need the token. */
export async function fetchFile(settings: CloudSettings, file: string, bytes_max: number): Promise<Fetched> {
  try {
    const path = `${encodeURIComponent(file)}?phone_number_id=${settings.WHATSAPP_PHONE_NUMBER_ID}`
    const answered = await callGraph(settings, { path })
    if ('refused' in answered) return { outcome: outcomeOf(answered.refused.status) }
    const { data } = described.safeParse(answered.body)
    if (data === undefined) return { outcome: 'gone' }
    if (data.file_size > bytes_max) return { outcome: 'too-long' }
    // What Meta says of a size is only a hint.
    const answer = await callHttp('whatsapp-files', {
      method: 'GET',
      url: data.url,
      headers: bearer(settings),
      timeout_ms: TIMEOUT_MS,
      bytes_max,
    })
    if (answer.bytes.length > bytes_max) return { outcome: 'too-long' }
    return answer.status === 200
      ? { outcome: 'here', bytes: answer.bytes }
      : { outcome: outcomeOf(answer.status) }
  } catch (error) {
    if (error instanceof Fault) return { outcome: 'later' }
    throw error
  }
}

/** A token that is refused is soon mended; a file that is not there will not come back. */
const outcomeOf = (status: number): 'later' | 'gone' =>
  status === 401 || status === 429 || status >= 500 ? 'later' : 'gone'
