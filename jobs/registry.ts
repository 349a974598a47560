import * as backup from '../core/backup/index.ts'
import * as catalog from '../core/catalog/index.ts'
import * as payments from '../core/payments/index.ts'
import type { JobContract } from '../core/platform/job.ts'
import * as purchase from '../core/purchase/index.ts'
import * as reconciliation from '../core/reconciliation/index.ts'
import makeBackup from './backup/make.ts'
import restoreBackup from './backup/restore.ts'
import syncPlans from './catalog/sync-plans.ts'
import type { Handler } from './handler.ts'
import assignAccount from './payments/assign-account.ts'
import openCheckout from './payments/open-checkout.ts'
import receiveTransfer from './payments/receive-transfer.ts'
import verifyFunding from './payments/verify-funding.ts'
import confirmPurchase from './purchase/confirm-purchase.ts'
import recheckPurchase from './purchase/recheck-purchase.ts'
import vendPurchase from './purchase/vend-purchase.ts'
import collectPart from './reconciliation/collect.ts'

/** Every domain that asks for later work. */
const domains = { ...purchase, ...payments, ...catalog, ...reconciliation, ...backup }

/** The names under which the front doors export job contracts. */
type ContractName = {
  [Name in keyof typeof domains]: (typeof domains)[Name] extends JobContract ? Name : never
}[keyof typeof domains]

type PayloadOf<Name extends ContractName> =
  (typeof domains)[Name] extends JobContract<infer Payload> ? Payload : never

/** Who keeps which contract. A contract that a front door exports and nobody keeps does not compile. */
const handlers = {
  vendJob: vendPurchase,
  confirmJob: confirmPurchase,
  recheckJob: recheckPurchase,
  openCheckoutJob: openCheckout,
  assignAccountJob: assignAccount,
  receiveTransferJob: receiveTransfer,
  verifyFundingJob: verifyFunding,
  syncPlansJob: syncPlans,
  collectJob: collectPart,
  makeBackupJob: makeBackup,
  restoreBackupJob: restoreBackup,
} satisfies { [Name in ContractName]: Handler<PayloadOf<Name>> }

const byName = new Map<string, Handler>(
  Object.values(handlers).map((kept) => [kept.contract.name, kept as Handler]),
)

/** The handler of a job by the contract's name; undefined for one that this version does not know. */
export const findHandler = (name: string): Handler | undefined => byName.get(name)
