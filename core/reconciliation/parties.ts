import { addHours } from '../kernel/clock.ts'
import type { Gateway, GatewayCharge } from '../payments/index.ts'
import type { Config } from '../platform/config.ts'
import type { PurchaseCore, TelecomProvider } from '../purchase/index.ts'
import { askRequests } from './ask-requests.ts'
import { PAYMENT_DAYS } from './days.ts'
import type { Party, StatementLine, StatementPage } from './statement.ts'

/** What reconciliation needs to talk to the world. */
export type ReconciliationCore = PurchaseCore & { readonly gateways: readonly Gateway[] }

/** Our own books; everything else is compared with a statement. */
export const BOOKS = 'books'

/** Whom a day is compared with. */
export const partiesOf = (core: ReconciliationCore): Party[] => [
  ...core.telecoms.map((telecom) => providerParty(core, telecom)),
  ...core.gateways.map((gateway) => gatewayParty(core.config, gateway)),
]

/** A provider with a list is asked for it, one without is asked about every request of the day. */
function providerParty(core: ReconciliationCore, telecom: TelecomProvider): Party {
  const source = `provider/${telecom.name}`
  const { list } = telecom
  if (list === undefined)
    return { source, readPage: (span, cursor) => askRequests(core, telecom, { source, span, cursor }) }
  return {
    source,
    readPage: async (span, cursor): Promise<StatementPage> => {
      const page = cursor === '' ? 1 : Number(cursor)
      await telecom.turn?.()
      const { lines, more } = await list({ ...span, page })
      return {
        lines: lines.map(({ request_id, cost, ...line }) => ({
          ...line,
          reference: request_id,
          amount: cost,
        })),
        next: more ? String(page + 1) : null,
      }
    },
  }
}

/** Payments of the days before are listed with those of the day: some were paid only now. */
function gatewayParty({ CURRENCY }: Pick<Config, 'CURRENCY'>, gateway: Gateway): Party {
  return {
    source: `gateway/${gateway.name}`,
    readPage: async ({ from, to }, cursor): Promise<StatementPage> => {
      const period = { from: addHours(from, -24 * PAYMENT_DAYS), to }
      const listed = await gateway.listCharges(cursor === '' ? period : { ...period, page: cursor })
      return {
        lines: listed.charges.map((charge, place) => lineOf(CURRENCY, charge, place, listed.charges)),
        next: listed.next,
      }
    },
  }
}

/**
 * A charge has no id but its reference; one that a page names again is another charge. What came in another currency
 * cannot be compared with ours, and stays in the hands of people (`funding` in review).
 */
function lineOf(
  currency: string,
  { reference, state, amount, currency: charged, paid_at }: GatewayCharge,
  place: number,
  page: readonly GatewayCharge[],
): StatementLine {
  const times = page.slice(0, place).filter((each) => each.reference === reference).length
  return {
    line_id: times === 0 ? reference : `${reference}#${times + 1}`,
    reference,
    state: state === 'paid' && charged !== currency ? 'pending' : state,
    amount: charged === currency ? amount : null,
    happened_at: paid_at,
  }
}
