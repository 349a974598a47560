import { lineDown, Unsent } from '../phone/carrier.ts'

/** What the library threw while it sent: nearly always the line. A reader without devices is nobody. */
export function judgeError(error: unknown): unknown {
  if (error instanceof Unsent) return error
  const status = (error as { output?: { statusCode?: unknown } }).output?.statusCode
  if (typeof status === 'number' && [408, 428, 440, 500, 503, 515].includes(status)) return lineDown()
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string' && /^(E[A-Z]+|UND_ERR_\w+)$/.test(code)) return lineDown()
  const words = error instanceof Error ? error.message : String(error)
  if (/timed out|connection closed|fetch failed|media upload failed/i.test(words)) return lineDown()
  return error
}
