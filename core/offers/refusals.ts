import type { Uuid } from '../kernel/ids.ts'

/** Why an offer cannot be used for a purchase, in order of precedence. */
export type UseRefusal =
  /** There is none, it is somebody else's, it has ended, or it has not begun. */
  | { code: 'offers.gone'; offer_id: Uuid }
  /** This customer has used it as often as anybody may. */
  | { code: 'offers.used-by-you'; offer_id: Uuid }
  /** All of its uses are taken. */
  | { code: 'offers.used-up'; offer_id: Uuid }
  /** It takes off something else than what was shown. */
  | { code: 'offers.other-discount'; offer_id: Uuid; discount: string }

/** Why an offer is not made, in order of precedence. */
export type MakeRefusal =
  | { code: 'offers.bad-name' }
  | { code: 'offers.bad-discount' }
  | { code: 'offers.bad-time' }
  | { code: 'offers.bad-limit' }
  | { code: 'offers.key-reused' }
