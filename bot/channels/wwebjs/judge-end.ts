import type { Closed } from '../phone/keep-session.ts'

const RELINK = 'The link was taken away, on the telephone or by WhatsApp. Link it again.'

const loggedOut = (): Closed => ({
  again: 'never',
  state: 'logged-out',
  alert: { code: 'phones.logged-out', detail: RELINK },
})

/** What it means that the page is gone (`disconnected` of whatsapp-web.js, whose reasons are states of the page). */
export function judgeEnd(reason: string): Closed {
  switch (reason) {
    case 'LOGOUT':
    case 'UNPAIRED':
    case 'UNPAIRED_IDLE':
      return loggedOut()
    case 'CONFLICT':
      return {
        again: 'in',
        seconds: 600,
        alert: {
          code: 'phones.replaced',
          detail: 'WhatsApp is open with this session somewhere else. We step back for ten minutes.',
        },
      }
    case 'TOS_BLOCK':
    case 'SMB_TOS_BLOCK':
      return {
        again: 'never',
        state: 'barred',
        alert: {
          code: 'phones.barred',
          detail: 'WhatsApp does not let the account in. Look at it on the telephone.',
        },
      }
    default:
      return { again: 'soon' }
  }
}

/** It asks to be linked although it was: the telephone has forgotten it. */
export const judgeAsked = loggedOut

/** It does not come up: a page that hangs, or a session that cannot be read. Tried again, with more and more patience. */
export const judgeSilence = (tries: number): Closed =>
  tries < 4
    ? { again: 'soon' }
    : {
        again: 'in',
        seconds: 600,
        alert: {
          code: 'phones.unusable',
          detail:
            'The page of WhatsApp does not come up, again and again. It may have changed: look for a new whatsapp-web.js.',
        },
      }
