import { giveUpOpening, openCheckout, openCheckoutJob } from '../../core/payments/index.ts'
import { handle } from '../handler.ts'

export default handle(
  openCheckoutJob,
  (core, { funding_id }) => openCheckout(core, funding_id),
  (core, { funding_id }, fault) => giveUpOpening(core, funding_id, fault.message),
)
