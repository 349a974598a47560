import type { Delivered } from '../channel.ts'

/** What the mail server, or the way to it, said no with. */
export type MailTrouble = {
  code?: string | undefined
  responseCode?: number | undefined
  response?: string | undefined
  command?: string | undefined
}

/** A server that greylists wants to be asked again after minutes; the waits grow from here. */
const LATER_SECONDS = 60
/** The server is away or does not let us in: every mail would meet the same. */
const SERVER_REST_SECONDS = 30

/**
 * What a failure means for the next try (RFC 5321, with the enhanced codes of RFC 3463). 4xx is for now, 5xx is
 * for good; and for good at the recipient's own address, there is no such mailbox. No answer is "later": if the
 * mail did arrive, its Message-ID makes the second one known for the same.
 */
export function judge(trouble: MailTrouble): Delivered {
  const { responseCode } = trouble
  if (responseCode === undefined || isOurOwn(trouble))
    return { outcome: 'later', wait_seconds: SERVER_REST_SECONDS, everyone: true }
  if (responseCode < 500) return { outcome: 'later', wait_seconds: LATER_SECONDS, everyone: false }
  return { outcome: isNoMailbox(trouble) ? 'gone' : 'bad', why: reasonOf(trouble) }
}

/** The greeting, our password or our own address was refused: an operator mends that, and no mail is lost meanwhile. */
function isOurOwn({ code, responseCode = 0, command = '' }: MailTrouble): boolean {
  if (code === 'EAUTH' || responseCode === 421) return true
  // What is too large is said here too, and is about this mail alone.
  if (command.startsWith('MAIL')) return responseCode >= 500 && responseCode !== 552
  return !/^(RCPT|DATA)/.test(command)
}

/** Not so where it is refused for who we are, for its size, or because it is full (5.7, 5.3, 5.2.2): the mailbox is there. */
const isNoMailbox = ({ command = '', responseCode, response = '' }: MailTrouble): boolean =>
  command.startsWith('RCPT') && responseCode !== 552 && !/^\d{3}[ -]5\.(7|3|2\.[23])/.test(response)

/** Their words, without the address that they like to repeat: they go into the log. */
const reasonOf = ({ response = '' }: MailTrouble): string => response.replace(/\S*@\S*/g, '…').slice(0, 200)
