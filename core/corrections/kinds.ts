import type { ApprovalKinds } from '../approval/index.ts'
import type { EndingEnv } from '../purchase/index.ts'
import { carryOutCredit } from './give-credit.ts'
import { carryOutRefund } from './give-refund.ts'

/** Money that is given by hand, as kinds of approvals. */
export const correctionKinds = (env: EndingEnv): ApprovalKinds => ({
  refund: {
    asks: 'refunds.ask',
    approves: 'refunds.approve',
    run: (trx, approval) => carryOutRefund(trx, env, approval),
  },
  credit: {
    asks: 'credits.ask',
    approves: 'refunds.approve',
    run: (trx, approval) => carryOutCredit(trx, env, approval),
  },
})
