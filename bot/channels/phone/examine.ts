import type { Core } from '../../../core/compose.ts'
import { now } from '../../../core/kernel/clock.ts'
import { readGroups, readSessions, type Session, type SessionKey } from '../../../core/phones/index.ts'
import type { Config } from '../../../core/platform/config.ts'
import { bad, doubt, type Finding, good } from '../../../core/platform/finding.ts'
import { groupsOf } from '../../../core/platform/group-channels.ts'

const LINK = 'Link it by npm run whatsapp -- link (docs/whatsapp-by-telephone.md).'

/** What a session that is not linked means, and what to do. */
const UNLINKED = {
  unlinked: bad('session-unlinked', 'no telephone is linked', LINK),
  'logged-out': bad('session-logged-out', 'the link was taken away, on the telephone or by WhatsApp', LINK),
  barred: bad(
    'session-barred',
    'WhatsApp does not let the account in',
    'Look at it on the telephone. Asking again and again makes it worse.',
  ),
} as const

/**
 * Whether a telephone is linked, what its line is opened with is there, a bot holds it, and nobody else speaks as the
 * same account. WhatsApp itself is not asked: whoever connects would throw the bot out.
 */
export async function examineSession(
  { db, config }: Pick<Core, 'db' | 'config'>,
  key: SessionKey,
  readKeys: () => Promise<string | null>,
): Promise<Finding[]> {
  const sessions = await readSessions(db)
  const ours = sessions.find(({ channel, name }) => channel === key.channel && name === key.name)
  const state = ours?.state ?? 'unlinked'
  if (ours === undefined || state !== 'linked') return [UNLINKED[state === 'linked' ? 'unlinked' : state]]
  const heard = (await readGroups(db))
    .filter(({ channel }) => channel === key.channel)
    .map(({ address }) => address)
  const unheard = groupsOf(config.ADMIN_CHAT_IDS, key.channel).filter((group) => !heard.includes(group))
  return [
    good('session-linked', `the session ${key.name} is linked as +${ours.linked_as}`),
    await checkKeys(readKeys),
    checkHolder(ours),
    ...sessions.flatMap((other) => checkOther(config, ours, other)),
    ...unheard.map((group) =>
      doubt(
        'group-unheard',
        `nothing was ever heard from the admin group ${group}`,
        'Put the account into it and write /admin there; npm run whatsapp -- status lists what was heard.',
      ),
    ),
  ]
}

async function checkKeys(readKeys: () => Promise<string | null>): Promise<Finding> {
  try {
    return (await readKeys()) === null
      ? bad('session-keyless', 'what the line is opened with is not there', LINK)
      : good('session-keys', 'what the line is opened with is there')
  } catch {
    return bad(
      'session-sealed',
      'NEXA_SECRET_KEY does not open what the line is opened with',
      'Put back the key with which it was linked, or unlink and link again.',
    )
  }
}

const checkHolder = ({ holder, lease_until }: Session): Finding =>
  holder !== null && lease_until !== null && lease_until > now()
    ? good('session-held', 'a bot has the line')
    : doubt('session-idle', 'no bot has the line', 'Start one: what is written meanwhile waits at WhatsApp.')

/** Linked twice, an account would answer everybody twice; linked and never used, it is a key that lies about. */
function checkOther({ BAILEYS_SESSION, WWEBJS_SESSION }: Config, ours: Session, other: Session): Finding[] {
  if (other.state !== 'linked' || (other.channel === ours.channel && other.name === ours.name)) return []
  const named: Readonly<Record<string, string | undefined>> = {
    baileys: BAILEYS_SESSION,
    wwebjs: WWEBJS_SESSION,
  }
  const is_used = named[other.channel] === other.name
  const called = `the session ${other.name} of ${other.channel}`
  if (is_used)
    return other.linked_as === ours.linked_as
      ? [
          bad(
            'session-twice',
            `${called} is linked to the same account: everybody is answered twice`,
            'Unlink one of them, or link another number.',
          ),
        ]
      : []
  return other.channel === ours.channel
    ? [
        doubt(
          'session-unnamed',
          `${called} is linked too, and no setting names it`,
          'Unlink it by npm run whatsapp -- unlink, or name it instead.',
        ),
      ]
    : []
}
