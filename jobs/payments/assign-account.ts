import { assignAccount, assignAccountJob } from '../../core/payments/index.ts'
import { handle } from '../handler.ts'

/** When the last try fails too, the sweep of account numbers asks again later: nothing to give up. */
export default handle(
  assignAccountJob,
  (core, { account_id }) => assignAccount(core, account_id),
  async (core, { account_id }, fault) => {
    core.log.warn({ account_id, fault: fault.message }, 'no account number came; the sweep will ask again')
  },
)
