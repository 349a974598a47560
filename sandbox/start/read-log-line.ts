const PINO_ERROR = 50

export interface LogLine {
  isError: boolean
  text: string
}

/** The short form of a line of a part's log, for people: the file keeps the whole. */
export function readLogLine(line: string): LogLine {
  if (!line.startsWith('{')) return { isError: false, text: line }
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: unknown; msg?: unknown; err?: unknown }
    const said = typeof msg === 'string' ? msg : ''
    const cause = readCause(err)
    const text = cause === '' || cause === said ? said : `${said} (${cause})`
    return { isError: typeof level === 'number' && level >= PINO_ERROR, text: text || line }
  } catch {
    return { isError: false, text: line }
  }
}

function readCause(err: unknown): string {
  if (typeof err !== 'object' || err === null || !('message' in err)) return ''
  return String(err.message).split('\n')[0] ?? ''
}
