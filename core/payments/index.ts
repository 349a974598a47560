export { assignAccount, giveUpAccount } from './accounts/assign-account.ts'
export { type BankAccount, readBankAccount } from './accounts/bank-account.ts'
export { receiveTransfer } from './accounts/receive-transfer.ts'
export { accountGateway, requestAccount } from './accounts/request-account.ts'
export { sweepAccounts } from './accounts/sweep-accounts.ts'
export type { Funding, PaymentCore } from './funding.ts'
export type {
  ChargePeriod,
  Checkout,
  Gateway,
  GatewayCharge,
  GatewayVerdict,
  GatewayWebhook,
  WebhookHeaders,
} from './gateway.ts'
export { createGateways, gatewayOf, offeredGateways } from './gateways.ts'
export { assignAccountJob, openCheckoutJob, receiveTransferJob, verifyFundingJob } from './jobs.ts'
export { giveUpOpening, openCheckout } from './open-checkout.ts'
export { createPaystack } from './paystack/paystack.ts'
export { readFunding, readFundings } from './read-fundings.ts'
export { type ReceivedWebhook, receiveGatewayWebhook } from './receive-webhook.ts'
export type { PaymentRefusal } from './refusals.ts'
export { type FundingWish, judgeFunding, readFundingRange, startFunding } from './start-funding.ts'
export type { FundingState } from './states.ts'
export { createStripe } from './stripe/stripe.ts'
export { sweepFundings } from './sweep-fundings.ts'
export { verifyFunding } from './verify-funding.ts'
