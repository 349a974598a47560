import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A mail as it arrived: its head by name in small letters, and its parts by type, read back into words. */
export type Mail = {
  to: string[]
  head: Record<string, string>
  parts: { type: string; head: Record<string, string>; body: Buffer }[]
}

/** What the server answers at a step instead of yes: a number and words, or nothing at all. */
export type MailAnswer = { code: number; words: string } | 'silence' | 'cut after taking it'
type Step = 'connect' | 'from' | 'rcpt' | 'data'

export type MailServer = {
  url: string
  mails: Mail[]
  /** How the next mails are answered, until told otherwise. */
  answers: Partial<Record<Step, MailAnswer>>
  stop(): Promise<void>
}

/** A mail server of our own, which takes every mail and keeps it, or says no as it is told. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = []
  const answers: MailServer['answers'] = {}
  const answer = (step: Step, done: (error?: Error | null) => void) => {
    const told = answers[step]
    if (told === 'silence') return
    done(told === undefined || told === 'cut after taking it' ? null : failure(told))
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 50,
    onConnect: (_session, done) => answer('connect', done),
    onMailFrom: (_from, _session, done) => answer('from', done),
    onRcptTo: (_to, _session, done) => answer('rcpt', done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const told = answers.data
        if (told === undefined || told === 'cut after taking it')
          mails.push(readMail(Buffer.concat(chunks).toString('latin1'), session))
        // It has the mail, and nobody hears of it.
        if (told === 'cut after taking it') for (const each of server.connections) each.close()
        else answer('data', done)
      })
    },
  })
  // A client that gives up leaves an error behind.
  server.on('error', () => undefined)
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', () => open()))
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>((closed) => server.close(() => closed()))
  return { url: `smtp://127.0.0.1:${port}`, mails, answers, stop }
}

const failure = ({ code, words }: { code: number; words: string }): Error =>
  Object.assign(new Error(words), { responseCode: code })

function readMail(raw: string, session: SMTPServerSession): Mail {
  const { head, rest } = splitHead(raw)
  const to = session.envelope.rcptTo.map(({ address }) => address)
  return { to, head, parts: readParts(head, rest) }
}

function splitHead(raw: string): { head: Record<string, string>; rest: string } {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const head = Object.fromEntries(
    lines.split('\r\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  return { head, rest: raw.slice(end + 4) }
}

function readParts(head: Record<string, string>, body: string): Mail['parts'] {
  const type = head['content-type'] ?? 'text/plain'
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1]
  if (boundary !== undefined)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => {
        const inner = splitHead(part.replace(/^\r\n/, ''))
        return readParts(inner.head, inner.rest)
      })
  return [{ type: type.split(';')[0] ?? '', head, body: decode(head['content-transfer-encoding'], body) }]
}

function decode(encoding: string | undefined, body: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}

/** The words of a mail, as its reader sees them who wants letters alone. */
export const wordsOf = (mail: Mail): string =>
  mail.parts.find(({ type }) => type === 'text/plain')?.body.toString('utf8') ?? ''
