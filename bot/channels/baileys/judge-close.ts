import type { Closed } from '../phone/keep-session.ts'

/** A session that cannot be read so often in a row does not mend by itself. */
const BAD_TRIES_MAX = 5
const REST_SECONDS = 600

/** What the end of a connection means (`DisconnectReason` of Baileys 7); `tries` ended without success before it. */
export function judgeClose(code: number | null, tries: number): Closed {
  switch (code) {
    case 401:
      return {
        again: 'never',
        state: 'logged-out',
        alert: {
          code: 'phones.logged-out',
          detail: 'The link was taken away, on the telephone or by WhatsApp. Link it again.',
        },
      }
    case 403:
      return {
        again: 'never',
        state: 'barred',
        alert: {
          code: 'phones.barred',
          detail: 'WhatsApp does not let the account in (403). Look at it on the telephone.',
        },
      }
    case 440:
      return {
        again: 'in',
        seconds: REST_SECONDS,
        alert: {
          code: 'phones.replaced',
          detail: 'Somebody else connected with the keys of this session. We step back for ten minutes.',
        },
      }
    case 411:
      return {
        again: 'in',
        seconds: REST_SECONDS,
        alert: {
          code: 'phones.unusable',
          detail: 'The telephone cannot have linked devices (411). Bring WhatsApp on it up to date.',
        },
      }
    // Right after linking, and now and then: the line is to be opened anew.
    case 515:
      return { again: 'at-once' }
    case 500:
      return tries < BAD_TRIES_MAX
        ? { again: 'soon' }
        : {
            again: 'in',
            seconds: REST_SECONDS,
            alert: {
              code: 'phones.unusable',
              detail: 'WhatsApp cannot read the session (500), again and again. Unlink it and link it anew.',
            },
          }
    // 408, 428, 503 and whatever else a network does.
    default:
      return { again: 'soon' }
  }
}
