import { type Api, GrammyError, HttpError } from 'grammy'
import { Fault } from '../../../core/kernel/fault.ts'
import { callHttp } from '../../../core/platform/http.ts'
import type { Secret } from '../../../core/platform/secret.ts'
import type { Fetched } from '../../../core/shelves/index.ts'

const TIMEOUT_MS = 20_000

/** A file that a person sent: first where it lies, then what is in it. Neither changes anything, so both may be repeated. */
export async function fetchFile(
  { api, files_url }: { api: Api; files_url: Secret },
  file: string,
  bytes_max: number,
): Promise<Fetched> {
  try {
    const { file_path, file_size = 0 } = await api.getFile(file)
    if (file_size > bytes_max) return { outcome: 'too-long' }
    if (file_path === undefined) return { outcome: 'gone' }
    const url = `${files_url.reveal()}/${file_path}`
    // What the channel says of a size is only a hint.
    const answer = await callHttp('telegram-files', { method: 'GET', url, timeout_ms: TIMEOUT_MS, bytes_max })
    if (answer.bytes.length > bytes_max) return { outcome: 'too-long' }
    if (answer.status === 200) return { outcome: 'here', bytes: answer.bytes }
    return { outcome: answer.status === 429 || answer.status >= 500 ? 'later' : 'gone' }
  } catch (error) {
    if (error instanceof Fault || error instanceof HttpError) return { outcome: 'later' }
    if (!(error instanceof GrammyError)) throw error
    if (/file is too big/.test(error.description)) return { outcome: 'too-long' }
    return { outcome: error.error_code === 429 || error.error_code >= 500 ? 'later' : 'gone' }
  }
}
