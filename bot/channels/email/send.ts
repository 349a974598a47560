import { createTransport } from 'nodemailer'
import { present } from '../../../core/kernel/assert.ts'
import { now } from '../../../core/kernel/clock.ts'
import { parseEmail } from '../../../core/kernel/email.ts'
import type { Config } from '../../../core/platform/config.ts'
import type { MakeFile } from '../../documents/make-file.ts'
import type { Reader } from '../../texts/format.ts'
import type { Channel, Delivered, Target, View } from '../channel.ts'
import { drawAttachments } from './draw-attachments.ts'
import { judge, type MailTrouble } from './judge.ts'
import { emailLimits } from './limits.ts'
import { renderMail } from './render.ts'

export type MailConfig = Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_MESSAGES_PER_SECOND'>

/** A server that takes longer is left. */
const SEND_MS_MAX = 12_000
/** A file over a slow line. Its lease is kept up meanwhile. */
const SEND_FILE_MS_MAX = 120_000
/** So many at once, so that a server that hangs cannot hold up what is said in the chats. */
const AT_ONCE_MAX = 8
const FULL_SECONDS = 1

/** Sends mail over SMTP; null where no server is set up, and then no e-mail is offered. */
export function createEmailChannel(
  config: MailConfig,
  makeFile: MakeFile,
  send_ms_max = SEND_MS_MAX,
): Channel | null {
  const { SMTP_URL, MAIL_FROM: sender, MAIL_MESSAGES_PER_SECOND: per_second } = config
  if (SMTP_URL === undefined || sender === undefined) return null
  const server = openServer(new URL(SMTP_URL.reveal()))
  const domain = domainOf(sender)
  const from = sender
  let under_way = 0

  async function show(view: View, { address, message }: Target, reader: Reader): Promise<Delivered> {
    const to = parseEmail(address)
    if (to === null) return { outcome: 'bad', why: 'no address for e-mail' }
    if (under_way >= AT_ONCE_MAX) return { outcome: 'later', wait_seconds: FULL_SECONDS, everyone: true }
    under_way += 1
    try {
      const { subject, plain, html } = renderMail(view, reader)
      const attachments = await drawAttachments(view, reader, makeFile)
      const messageId = `<${present(message, 'the delivery names every message')}@${domain}>`
      const mail = {
        from,
        to: { name: '', address: to },
        subject,
        text: plain,
        html,
        attachments,
        messageId,
        date: now(),
        // Answering machines leave such mail alone.
        headers: { 'Auto-Submitted': 'auto-generated' },
      }
      return await attempt(async () => {
        const is_long = view.document !== undefined && 'file' in view.document
        const ms_max = is_long ? Math.max(send_ms_max, SEND_FILE_MS_MAX) : send_ms_max
        await server.sendMail({ ...mail, signal: AbortSignal.timeout(ms_max) })
        return messageId
      })
    } finally {
      under_way -= 1
    }
  }

  return {
    name: 'email',
    title: 'E-mail',
    limits: emailLimits,
    ...(per_second > 0 ? { pace_per_second: per_second } : {}),
    show,
    remove: async (_address, ref) => ({ outcome: 'sent', ref }),
    acknowledge: async () => undefined,
  }
}

const openServer = (url: URL) =>
  createTransport({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    // A password is only said where nobody else can hear it.
    requireTLS: url.username !== '' && !isHere(url.hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  })

async function attempt(send: () => Promise<string>): Promise<Delivered> {
  try {
    return { outcome: 'sent', ref: await send() }
  } catch (error) {
    return judge(error as MailTrouble)
  }
}

const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)
const domainOf = (sender: string): string => /@([^@\s>]+)>?$/.exec(sender)?.[1] ?? 'nexa'
