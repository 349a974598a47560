import type { ReturnReason } from '../../notices/index.ts'
import type { OpsAlert } from '../provider.ts'

/**
 * What an error code of Reloadly says about a call to buy. `turned away`: it did nothing; `another_may`: and
 * the reason is between Reloadly and us, or Reloadly and the network. `failed`: it tried, and it is over.
 * A code that is not listed is pending: its request is looked up.
 */
export type Meaning =
  | { is: 'turned away'; reason: ReturnReason; another_may: boolean; ops?: OpsAlert }
  | { is: 'failed' }
  | { is: 'token' }
  | { is: 'pending' }

const theirs = (ops?: OpsAlert): Meaning => ({
  is: 'turned away',
  reason: 'network_down',
  another_may: true,
  ...(ops === undefined ? {} : { ops }),
})
const account = (detail: string): Meaning => theirs({ code: 'reloadly.account', detail })
const daily = (detail: string): Meaning => theirs({ code: 'reloadly.daily-limit', detail })
const stale = (detail: string): Meaning => theirs({ code: 'reloadly.catalogue', detail })
const order = (reason: ReturnReason): Meaning => ({ is: 'turned away', reason, another_may: false })

const MEANINGS: Readonly<Record<string, Meaning>> = {
  COUNTRY_NOT_SUPPORTED: stale('Reloadly does not sell for this country.'),
  OPERATOR_UNAVAILABLE_OR_CURRENTLY_INACTIVE: theirs(),
  OPERATOR_NOT_IN_SERVICE: theirs(),
  // We name the operator ourselves, so this can only be about the number.
  COULD_NOT_AUTO_DETECT_OPERATOR: order('wrong_number'),
  INVALID_AMOUNT: order('amount_refused'),
  INVALID_AMOUNT_FOR_OPERATOR: order('amount_refused'),
  INVALID_RECIPIENT_PHONE: order('wrong_number'),
  INVALID_PHONE_NUMBER: order('wrong_number'),
  INVALID_SENDER_PHONE: theirs({
    code: 'reloadly.bad-request',
    detail: 'Reloadly does not accept the sender of a request.',
  }),
  // Two minutes between two top-ups of one number: a guard of theirs, which other providers do not have.
  PHONE_RECENTLY_RECHARGED: theirs(),
  INSUFFICIENT_BALANCE: theirs({
    code: 'reloadly.float-low',
    detail: 'Our wallet at Reloadly is too low to sell: it needs to be topped up.',
  }),
  MAX_DAILY_TRANSACTION_AMOUNT_REACHED: daily('The amount that Reloadly lets us sell in a day is reached.'),
  MAX_DAILY_TRANSACTION_COUNT_REACHED: daily(
    'The number of sales that Reloadly lets us make in a day is reached.',
  ),
  ACCOUNT_NOT_FOUND: account('Reloadly does not find our account.'),
  INACTIVE_ACCOUNT: account('Our account at Reloadly is inactive.'),
  INVALID_CREDENTIALS: account(
    'Reloadly does not accept our client id and secret: are they for this address?',
  ),
  INVALID_AUDIENCE: account(
    'Our keys are not for this address of Reloadly: live and test have different ones.',
  ),
  INVALID_TOKEN: account('Reloadly does not accept the token that it gave us.'),
  TOKEN_EXPIRED: { is: 'token' },
  TOPUP_TRANSACTION_FAILED: { is: 'failed' },
  TRANSACTION_CANNOT_BE_PROCESSED_AT_THE_MOMENT: theirs(),
}

export const listedCodes: readonly string[] = Object.keys(MEANINGS)

export const meaningOf = (code: string | null): Meaning =>
  (code !== null && Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined) ?? { is: 'pending' }
