import { postUntilAccepted } from '../control/outgoing.ts'
import type { SandboxState } from '../control/state.ts'
import type { Transaction } from './books.ts'
import { describeTransaction } from './describe-transaction.ts'

const TRIES_MAX = 5

/** Tells the bot how a purchase ended, as the provider's one callback address; unsigned, like the real one. */
export async function callBack(state: SandboxState, transaction: Transaction): Promise<void> {
  if (state.settings.botUrl === '') return
  await postUntilAccepted(state, {
    service: 'vtpass',
    address: `${state.settings.botUrl}/webhooks/vtpass`,
    body: JSON.stringify({ type: 'transaction-update', data: describeTransaction(transaction) }),
    tries_max: TRIES_MAX,
    wait_ms: state.timing.vtpass_callback_retry_ms,
    accepted: (answer) => /"response"\s*:\s*"success"/.test(answer.body),
  })
}
