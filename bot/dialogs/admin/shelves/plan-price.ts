import type { ShopPlan } from '../../../../core/catalog/index.ts'
import type { Money } from '../../../../core/kernel/money.ts'
import { planPrice } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import type { Io, Next } from '../../engine/dialog.ts'
import { toPlan } from './links.ts'
import { priceReader, timeReader } from './readers.ts'
import { shelfRefusalText } from './refusal-words.ts'

/** A price that begins later: until then everything stays as it is. */
export async function planPriceLater(io: Io, plan: ShopPlan): Promise<Next> {
  const { CURRENCY, TIME_ZONE } = io.core.config
  const { id, name, price: before } = plan
  const price = await io.ask(text('shelf-later-price', { name, before }), priceReader(CURRENCY))
  const begins_at = await io.ask(text('shelf-later-when'), timeReader(TIME_ZONE))
  const next = { shortcuts: [[toPlan(id)]] }
  const facts = { name, before, price, when: begins_at }
  const sure = await io.confirm(
    text('shelf-later-sure', facts),
    text('shelf-yes-button'),
    text('shelf-no-button'),
  )
  if (!sure) return io.say(text('shelf-as-it-was', { name }), next)
  let planned = await setLater(io, { plan, price, begins_at, accepts_loss: false })
  if (!planned.ok && planned.refusal.code === 'catalog.below-cost') {
    const said = shelfRefusalText(planned.refusal)
    if (!(await io.confirm(said, text('shelf-loss-button'), text('shelf-no-button'))))
      return io.say(text('shelf-as-it-was', { name }), next)
    planned = await setLater(io, { plan, price, begins_at, accepts_loss: true })
  }
  if (!planned.ok) return io.say(shelfRefusalText(planned.refusal), next)
  return io.say(text('shelf-price-planned', { name, price, when: begins_at }), next)
}

type Wish = { plan: ShopPlan; price: Money; begins_at: Date; accepts_loss: boolean }

const setLater = (io: Io, { plan, ...wish }: Wish) =>
  io.step('plan-price', (trx) =>
    planPrice(trx, io.core, { admin_id: io.admin.id, plan_id: plan.id, ...wish }),
  )
