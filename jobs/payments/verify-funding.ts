import { verifyFunding, verifyFundingJob } from '../../core/payments/index.ts'
import { handle } from '../handler.ts'

/** When the last try fails too, the sweep of fundings asks again later: nothing to give up. */
export default handle(
  verifyFundingJob,
  (core, { reference }) => verifyFunding(core, { reference }),
  async (core, { reference }, fault) => {
    core.log.warn({ reference, fault: fault.message }, 'the gateway gave no answer; the sweep will ask again')
  },
)
