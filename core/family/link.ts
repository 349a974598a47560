import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'

/** `asked`: waits for the yes of whoever owns the number. `lapsed`: nobody answered in time. */
export type LinkState = 'asked' | 'linked' | 'declined' | 'lapsed' | 'ended'

const relationships = ['partner', 'child', 'parent', 'sibling', 'friend', 'staff'] as const
export type Relationship = (typeof relationships)[number]
export const RELATIONSHIPS: readonly Relationship[] = relationships

/** A number that a customer looks after, as that customer sees it. */
export type Link = {
  id: Uuid
  phone: Phone
  name: string
  relationship: Relationship
  /** What the primary wants to spend on it in a month at most. */
  allowance: Money | null
  state: LinkState
  /** The number belongs to a customer, who said yes. */
  is_customer: boolean
}

/** The same, as the person who owns the number sees it. */
export type LinkToMe = { id: Uuid; primary_name: string; state: LinkState; answer_until: Date | null }

/** Enough for a large family; more could not be shown in a chat. */
export const LINKS_MAX = 15
/** Requests that people get who may not want them. */
export const ASKED_PER_DAY_MAX = 5
export const ANSWER_HOURS = 24
