import type { Phone } from '../../../core/kernel/phone.ts'
import type { Inbound, InboundEvent } from '../channel.ts'
import { readWords } from '../phone/read-words.ts'

/** Who sits at the terminal. Whoever has the keys of the system may say which number is theirs. */
export type Sitter = { address: string; phone: Phone | null; language: string }

/** A typed line in our own words; null for an empty one. `key` is its one name. */
export function receiveLine(line: string, sitter: Sitter, key: string): InboundEvent | null {
  const said = line.trim()
  return said === '' ? null : eventOf(sitter, key, readWords(said, key))
}

/** The terminal was opened, or is left: nobody reads what is said in it until it is opened again. */
export const receiveDoor = (sitter: Sitter, key: string, kind: 'blocked' | 'unblocked'): InboundEvent =>
  eventOf(sitter, key, { kind })

const eventOf = ({ address, phone, language }: Sitter, event_key: string, body: Inbound): InboundEvent => ({
  channel: 'console',
  event_key,
  address,
  sender: address,
  kind: 'private',
  language,
  body: { ...body, ...(phone === null ? {} : { from_phone: phone }) },
})
