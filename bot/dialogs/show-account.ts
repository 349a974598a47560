import { readBankAccount, requestAccount } from '../../core/payments/index.ts'
import { text } from '../texts/text.ts'
import type { Io, Next } from './engine/dialog.ts'
import { proveByPin } from './prove-by-pin.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

/** The customer's own account number; the first time it is asked for, with consent and the PIN. */
export async function showAccount(io: Io): Promise<Next> {
  const found = await io.step('account', async (trx) => {
    const account = await readBankAccount(trx, io.customer.id)
    if (account === null) return null
    const { account_number, bank, account_name, state } = account
    const card = { account_number: account_number ?? '', bank: bank ?? '', account_name: account_name ?? '' }
    return { state, card }
  })
  const next = { shortcuts: shortcuts(['balance', 'menu']) }
  if (found?.state === 'ready') return io.say(text('account-card', found.card), next)
  if (found?.state === 'asked')
    return io.say(text('account-slow'), { shortcuts: shortcuts(['fund', 'menu']) })
  if (!(await io.confirm(text('account-consent'), text('account-yes-button'), text('account-no-button'))))
    return { start: 'fund' }
  await proveByPin(io)
  const asked = await io.step('request-account', async (trx, key) => {
    const wish = { customer_id: io.customer.id, conversation_id: io.conversation_id, slot: key }
    const account = await requestAccount(trx, io.core, wish)
    return account.ok ? { ok: true as const, slot: key } : account
  })
  if (!asked.ok) return io.say(refusalText(asked.refusal), { shortcuts: shortcuts(['fund']) })
  return io.say(text('account-asking'), { slot: asked.slot })
}
