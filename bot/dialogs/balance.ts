import { readBudgets } from '../../core/budget/index.ts'
import { ZERO } from '../../core/kernel/money.ts'
import { readWalletView } from '../../core/wallet/index.ts'
import { text } from '../texts/text.ts'
import { budgetLine } from './budgeting/budget-lines.ts'
import { dialog } from './engine/dialog.ts'
import { shortcuts } from './shortcuts.ts'

export const balance = dialog({
  name: 'balance',
  version: 2,
  session: true,
  async run(io) {
    const { id: customer_id, time_zone } = io.customer
    const { available, held, spent, budgets } = await io.step('look', async (trx) => ({
      ...(await readWalletView(trx, io.core, { customer_id })),
      ...(await readBudgets(trx, { customer_id, time_zone })),
    }))
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
