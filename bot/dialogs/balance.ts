import { type Budgets, readBudgetsOfAll } from '../../core/budget/index.ts'
import { present } from '../../core/kernel/assert.ts'
import { ZERO } from '../../core/kernel/money.ts'
import { readWalletViews, type WalletView } from '../../core/wallet/index.ts'
import { text } from '../texts/text.ts'
import { budgetLine } from './budgeting/budget-lines.ts'
import { dialog, type Look } from './engine/dialog.ts'
import { shortcuts } from './shortcuts.ts'

export const balance = dialog({
  name: 'balance',
  version: 3,
  session: true,
  async run(io) {
    const { available, held, spent, budgets } = await io.look('look', standings)
    const card =
      held > ZERO
        ? text('balance-card', { available, held, spent: spent.all })
        : text('balance-card-plain', { available, spent: spent.all })
    await io.say(card, {
      lines: budgets.map(budgetLine),
      shortcuts: shortcuts(['fund', 'buy'], ['budget', 'spending'], ['history']),
    })
  },
})

const standings: Look<WalletView & Budgets> = async (trx, core, people) => {
  const customer_ids = people.map(({ id }) => id)
  const wallets = await readWalletViews(trx, core, { customer_ids })
  const budgets = await readBudgetsOfAll(
    trx,
    people.map(({ id: customer_id, time_zone }) => ({ customer_id, time_zone })),
  )
  return wallets.map((wallet, place) => ({ ...wallet, ...present(budgets[place], 'each has an answer') }))
}
