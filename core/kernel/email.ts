/** An address for e-mail, in small letters: what differs in letter case only is one mailbox. */
export type Email = string & { readonly __email: true }

const CHARS_MAX = 254
const LOCAL_CHARS_MAX = 64
const DOMAIN_LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
/**
 * The address as people have it, not all that the standards allow: no quotes, spaces, colons or routes, with which
 * an address could become two, or a line of a mail's head.
 */
const ADDRESS = new RegExp(
  `^[a-z0-9_+'~=&-]+(?:\\.[a-z0-9_+'~=&-]+)*@(?:${DOMAIN_LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`,
)

/** Reads an address as somebody typed it; null for everything else. */
export function parseEmail(typed: string): Email | null {
  const address = typed.trim().toLowerCase()
  if (address.length > CHARS_MAX || address.indexOf('@') > LOCAL_CHARS_MAX) return null
  return ADDRESS.test(address) ? (address as Email) : null
}
