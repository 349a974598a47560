import { ZERO } from '../../core/kernel/money.ts'
import { readSpentThisMonth } from '../../core/spending/index.ts'
import { readWalletView } from '../../core/wallet/index.ts'
import { text } from '../texts/text.ts'
import { dialog } from './engine/dialog.ts'
import { shortcuts } from './shortcuts.ts'

export const balance = dialog({
  name: 'balance',
  version: 2,
  session: true,
  async run(io) {
    const { id: customer_id, time_zone } = io.customer
    const { available, held, spent } = await io.step('look', async (trx) => ({
      ...(await readWalletView(trx, io.core, { customer_id })),
      spent: await readSpentThisMonth(trx, { customer_id, time_zone }),
    }))
    const card =
      held > ZERO
        ? text('balance-card', { available, held, spent })
        : text('balance-card-plain', { available, spent })
    await io.say(card, { shortcuts: shortcuts(['fund', 'buy'], ['history']) })
  },
})
