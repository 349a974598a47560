import type { ReturnReason } from '../../notices/index.ts'

/**
 * What a code of the VTpass table says. `transaction`: look at the transaction's own status. `settled
 * by them`: it ended in a way that only their staff can tell.
 *
 * The official rule stands over all: a code that is not listed, like no answer at all, is pending.
 */
export type Meaning =
  | { is: 'transaction' }
  | { is: 'pending' }
  | { is: 'missing' }
  | { is: 'settled by them' }
  /** It did not and will not happen, whichever call says so. */
  | { is: 'failed'; reason: ReturnReason }
  /**
   * The call was turned away, so nothing happened, if it was the call to buy. From a question it only means
   * that the question was turned away, which tells nothing about the purchase. `another_may`: it is VTpass that
   * will not, so that another provider may.
   */
  | { is: 'turned away'; reason: ReturnReason; another_may: boolean; ops?: { code: string; detail: string } }

const turnedAway = (reason: ReturnReason, ops?: { code: string; detail: string }): Meaning => ({
  is: 'turned away',
  reason,
  // An amount that nobody takes is the same everywhere; whatever else it is, it is between VTpass and us.
  another_may: reason !== 'amount_refused',
  ...(ops === undefined ? {} : { ops }),
})

const account = (detail: string): Meaning => turnedAway('network_down', { code: 'vtpass.account', detail })
const stale = (detail: string): Meaning =>
  turnedAway('provider_refused', { code: 'vtpass.catalogue', detail })

const MEANINGS: Readonly<Record<string, Meaning>> = {
  '000': { is: 'transaction' },
  '001': { is: 'transaction' },
  '099': { is: 'pending' },
  '089': { is: 'pending' },
  // Listed with the failures, but a system error does not say how far it got.
  '083': { is: 'pending' },
  // Our id was used before, by us: what became of that request has to be asked.
  '014': { is: 'pending' },
  '015': { is: 'missing' },
  '044': { is: 'settled by them' },
  '016': { is: 'failed', reason: 'provider_refused' },
  '040': { is: 'failed', reason: 'provider_refused' },
  '091': { is: 'failed', reason: 'provider_refused' },
  '010': stale('A plan that we sell does not exist at VTpass (010).'),
  '012': stale('A product that we sell does not exist at VTpass (012).'),
  '011': turnedAway('provider_refused', {
    code: 'vtpass.bad-request',
    detail: 'VTpass misses an argument or cannot read one (011).',
  }),
  '013': turnedAway('amount_refused'),
  '017': turnedAway('amount_refused'),
  '031': turnedAway('amount_refused'),
  '032': turnedAway('amount_refused'),
  '018': turnedAway('network_down', {
    code: 'vtpass.float-low',
    detail: 'Our wallet at VTpass is too low to sell (018): it needs to be topped up.',
  }),
  '019': turnedAway('provider_refused'),
  '021': account('Our VTpass account is locked (021).'),
  '022': account('Our VTpass account is suspended (022).'),
  '023': account('API access of our VTpass account is off (023).'),
  '024': account('Our VTpass account is inactive (024).'),
  '027': account('The address of this server is not on the VTpass list (027).'),
  '028': account('A product that we sell is not switched on in our VTpass account (028).'),
  '087': account('VTpass does not accept our keys (087).'),
  '030': turnedAway('network_down'),
  '034': turnedAway('network_down', { code: 'vtpass.service-off', detail: 'A service is suspended (034).' }),
  '035': turnedAway('network_down', { code: 'vtpass.service-off', detail: 'A service is inactive (035).' }),
  '085': turnedAway('provider_refused', {
    code: 'vtpass.request-id',
    detail: 'VTpass refuses the date in our request id (085): is the clock of this server right?',
  }),
}

export const listedCodes: readonly string[] = Object.keys(MEANINGS)

export const meaningOf = (code: string | null | undefined): Meaning =>
  (code !== null && code !== undefined && Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined) ?? {
    is: 'pending',
  }
