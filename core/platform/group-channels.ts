type GroupChannel = {
  /** What a group, and a person who speaks in one, is called there. */
  group: RegExp
  person: RegExp
  /** The same as examples, for people who are to name one. */
  group_example: string
  person_example: string
  /** The setting that opens the channel. */
  opened_by: string
}

const JID_OF_GROUP = /^\d+(-\d+)?@g\.us$/

/**
 * The channels that have groups, in which admins can work. Whatever is said of channels by name outside their own
 * rooms is said here.
 */
export const GROUP_CHANNELS: Readonly<Record<string, GroupChannel>> = {
  telegram: {
    group: /^-\d+$/,
    person: /^\d{3,20}$/,
    group_example: '-1001234567890',
    person_example: '123456789',
    opened_by: 'TELEGRAM_BOT_TOKEN',
  },
  baileys: {
    group: JID_OF_GROUP,
    person: /^\d+@(s\.whatsapp\.net|lid)$/,
    group_example: '120363021234567890@g.us',
    person_example: '2348031234567@s.whatsapp.net',
    opened_by: 'BAILEYS_SESSION',
  },
  wwebjs: {
    group: JID_OF_GROUP,
    person: /^\d+@(c\.us|lid)$/,
    group_example: '120363021234567890@g.us',
    person_example: '2348031234567@c.us',
    opened_by: 'WWEBJS_SESSION',
  },
}

/** Whose groups need no name before them. */
const USUAL_CHANNEL = 'telegram'

/** A group in which admins work. */
export type AdminGroup = { channel: string; address: string }

/** Reads `-1001234567890, baileys:120363…@g.us`; undefined when one of them is no group of its channel. */
export function readAdminGroups(text: string): AdminGroup[] | undefined {
  const named = text.split(',').map((part) => part.trim())
  const groups = named.filter((part) => part !== '').map(readGroup)
  return groups.some((group) => group === undefined)
    ? undefined
    : groups.filter((group) => group !== undefined)
}

function readGroup(text: string): AdminGroup | undefined {
  const [, named, address = ''] = /^(?:([a-z]+):)?(.+)$/.exec(text) ?? []
  const channel = named ?? USUAL_CHANNEL
  const known = Object.hasOwn(GROUP_CHANNELS, channel) ? GROUP_CHANNELS[channel] : undefined
  return known?.group.test(address) === true ? { channel, address } : undefined
}

/** The addresses of those groups that are in one channel. */
export const groupsOf = (groups: readonly AdminGroup[], channel: string): string[] =>
  groups.filter((group) => group.channel === channel).map(({ address }) => address)

/** Groups of channels that nothing opens: what is said there would never arrive. */
export function checkAdminGroups(
  given: Record<string, string | undefined>,
): { name: string; message: string }[] {
  const groups = readAdminGroups(given.ADMIN_CHAT_IDS ?? '') ?? []
  return [...new Set(groups.map(({ channel }) => channel))].flatMap((channel) => {
    const opened_by = GROUP_CHANNELS[channel]?.opened_by ?? ''
    if (given[opened_by] !== undefined) return []
    return [{ name: opened_by, message: `is needed, because ADMIN_CHAT_IDS names a group of ${channel}` }]
  })
}
