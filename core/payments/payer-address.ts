import type { Uuid } from '../kernel/ids.ts'

/**
 * Gateways ask for an e-mail address that we do not have and do not need. `example.com` belongs to
 * nobody for ever (RFC 2606) and passes for an address everywhere, so no stranger gets a receipt.
 */
export const payerAddress = (customer_id: Uuid): string => `customer-${customer_id.slice(-12)}@example.com`
