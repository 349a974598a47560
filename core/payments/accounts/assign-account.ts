import { readCustomer } from '../../customers/index.ts'
import { never, present } from '../../kernel/assert.ts'
import { addMinutes, now } from '../../kernel/clock.ts'
import { Fault } from '../../kernel/fault.ts'
import type { Uuid } from '../../kernel/ids.ts'
import { notify, notifyAdmins } from '../../notices/index.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { PaymentCore } from '../funding.ts'
import type { AccountAnswer } from '../gateway.ts'
import { gatewayOf } from '../gateways.ts'
import type { BankAccount } from './bank-account.ts'

/** A bank that is slow is asked again after so long, and the gateway calls when it is done. */
const ASK_AGAIN_MINUTES = 10

/**
 * Gets the account number and sends it. Safe to run twice: the gateway is asked what there is before
 * anything is made, and the first number that is stored is the one.
 */
export async function assignAccount(core: PaymentCore, account_id: Uuid): Promise<void> {
  const account = await readById(core, account_id)
  if (account.state !== 'asked') return
  const answer = await askGateway(core, account)
  switch (answer.outcome) {
    case 'assigned':
      return keepNumber(core, account, answer)
    case 'pending':
      return sayLater(core, account)
    case 'refused':
      return giveUpAccount(core, account_id, answer.detail)
    default:
      return never(answer)
  }
}

async function askGateway(core: PaymentCore, account: BankAccount): Promise<AccountAnswer> {
  const { accounts, name } = gatewayOf(core, account.gateway)
  if (accounts === undefined) throw new Fault(name, 'no', 'keeps no account numbers for this shop any more')
  const { full_name, phone } = present(
    await readCustomer(core.db, account.customer_id),
    'an account belongs to a customer',
  )
  try {
    return await accounts.assign({ email: account.payer, full_name, phone })
  } catch (error) {
    // Another try finds the number that this one may have made.
    if (error instanceof Fault && error.happened === 'unknown')
      throw new Fault(error.service, 'no', 'the account number did not come', { cause: error })
    throw error
  }
}

async function keepNumber(
  core: PaymentCore,
  { id, conversation_id, slot }: BankAccount,
  { account_number, bank, account_name }: Extract<AccountAnswer, { outcome: 'assigned' }>,
): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    const ready = { state: 'ready', account_number, bank, account_name, outcome: null, next_check_at: null }
    const kept = await trx('bank_account').where({ id, state: 'asked' }).update(ready)
    if (kept !== 1) return
    const notice = { kind: 'account.ready' as const, account_number, bank, account_name }
    await notify(trx, conversation_id, { notice, key: `account:${id}:ready`, slot })
  })
}

/** The bank is asked again, and says itself when it is done: the person is told once that it takes a while. */
async function sayLater(core: PaymentCore, { id, conversation_id, slot }: BankAccount): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    const next_check_at = addMinutes(now(), ASK_AGAIN_MINUTES)
    const waits = await trx('bank_account').where({ id, state: 'asked' }).update({ next_check_at })
    if (waits !== 1) return
    await notify(trx, conversation_id, { notice: { kind: 'account.slow' }, key: `account:${id}:slow`, slot })
  })
}

/** The gateway will not: the person keeps the other ways to pay, operators hear why. */
export async function giveUpAccount(core: PaymentCore, account_id: Uuid, why: string): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    const { conversation_id, slot, gateway, checks } = await readById({ db: trx }, account_id)
    const refused = { state: 'refused', outcome: why, next_check_at: null }
    const done = await trx('bank_account').where({ id: account_id, state: 'asked' }).update(refused)
    if (done !== 1) return
    const key = `account:${account_id}:refused:${checks}`
    await notify(trx, conversation_id, { notice: { kind: 'account.refused' }, key, slot })
    // One alert a day tells that the gateway will not; one per customer would bury it.
    const subject = `${gateway}, ${now().toISOString().slice(0, 10)}`
    await notifyAdmins(trx, core, { code: 'payments.account-refused', subject, detail: why })
  })
}

const readById = async (core: Pick<PaymentCore, 'db'>, id: Uuid): Promise<BankAccount> =>
  present(
    (await core.db<BankAccount>('bank_account').where({ id }).first()) as BankAccount | undefined,
    'a job speaks of an account that exists',
  )
