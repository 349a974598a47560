import { Unsent } from '../phone/carrier.ts'

/**
 * What WhatsApp's answer to a message means (codes as Baileys 7 names them). Nothing is tried again where that would
 * count as another approach to a stranger.
 */
export function refusalOf(code: string): Unsent {
  switch (code) {
    case '463':
      return new Unsent(
        { outcome: 'shut', why: 'WhatsApp does not let the account open chats (463)' },
        'WhatsApp holds the account back: it may not open new chats (463). Send less that nobody asked for.',
      )
    case '404':
    case '406':
      return new Unsent({ outcome: 'gone', why: `there is nobody of that name on WhatsApp (${code})` })
    case '401':
    case '403':
      return new Unsent({ outcome: 'gone', why: `the chat does not take our messages (${code})` })
    // An old key of the reader's device: the library renews it, and the same message may go again.
    case '479':
    case '500':
    case '503':
      return new Unsent({ outcome: 'later', wait_seconds: 5, everyone: false })
    case '429':
      return new Unsent({ outcome: 'later', wait_seconds: 60, everyone: true })
    default:
      return new Unsent({ outcome: 'bad', why: `WhatsApp refused the message (${code})` })
  }
}
