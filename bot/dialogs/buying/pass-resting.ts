import { type NetworkId, networkName } from '../../../core/catalog/index.ts'
import { type Category, restingSince, waitForNetwork } from '../../../core/purchase/index.ts'
import { text } from '../../texts/text.ts'
import type { Io } from '../engine/dialog.ts'
import { shortcuts } from '../shortcuts.ts'

/**
 * Says that a network rests, before anybody chooses an amount for nothing, and offers to tell when it is back.
 * Goes on only when it can be bought.
 */
export async function passResting(io: Io, goods: { category: Category; network: NetworkId }): Promise<void> {
  const since = await io.step('resting', (trx) => restingSince(trx, goods))
  if (since === null) return
  const named = { network: networkName(goods.network), category: goods.category }
  const waits = await io.choose(text('buy-network-resting', { ...named, since }), [
    { value: true, label: text('buy-tell-me-button') },
    { value: false, label: text('menu-button') },
  ])
  if (!waits) return io.leave({ start: 'menu' })
  const { conversation_id } = io
  const rests = await io.step('wait', (trx) => waitForNetwork(trx, { ...goods, conversation_id }))
  if (rests) await io.say(text('buy-will-tell', named), { shortcuts: shortcuts(['menu']) })
  else await io.say(text('buy-network-back', named), { shortcuts: shortcuts(['buy'], ['menu']) })
  return io.leave()
}
