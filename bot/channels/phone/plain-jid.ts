/**
 * A name of WhatsApp's without the device that it was said from: `234…:7@s.whatsapp.net` is `234…@s.whatsapp.net`,
 * and so is the page's `234…@c.us`. A test compares this with what the library does.
 */
export function plainJid(jid: string): string {
  const [user = '', server = ''] = jid.split('@')
  const [bare = ''] = user.split(':')
  const plain = bare.split('_')[0] ?? ''
  return `${plain}@${server === 'c.us' ? 's.whatsapp.net' : server}`
}

/** The number in such a name, in E.164, where there is one. */
const phoneOf = (jid: string): string | null => {
  const [, digits] = /^(\d{6,15})@(s\.whatsapp\.net|c\.us)$/.exec(jid) ?? []
  return digits === undefined ? null : `+${digits}`
}

export const phoneAmong = (jids: readonly string[]): string | null =>
  jids.map(phoneOf).find((phone) => phone !== null) ?? null

export const isHidden = (jid: string): boolean => jid.endsWith('@lid')
export const isGroup = (jid: string): boolean => jid.endsWith('@g.us')

/** Somebody, or a group; not a status, a broadcast, a newsletter or a bot. */
export const isChat = (jid: string): boolean => /@(s\.whatsapp\.net|c\.us|lid|g\.us)$/.test(jid)

/** Names of the same chat, the hidden one first: that is how it is called from now on. */
export const inOrder = (jids: readonly string[]): string[] =>
  [...new Set(jids)].sort((one, other) => Number(isHidden(other)) - Number(isHidden(one)))
