import { readNumberFor, type Start } from '../../../core/subscription/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io, Option } from '../engine/dialog.ts'
import { leftText } from '../running/plan-lines.ts'
import type { Goods } from './choose-goods.ts'
import type { Lead } from './lead.ts'

/** Where a plan runs on the number, or is about to: what is to become of it. Null when nothing has to be chosen. */
export async function chooseStart(io: Io, { wish, plan }: Goods, lead: Lead): Promise<Start> {
  if (plan === null || plan.kind === 'addon') return null
  const phone = wish.recipient
  const { id, phone: own } = io.customer
  const found = await io.step('number', (trx) => readNumberFor(trx, { phone, customer: { id, phone: own } }))
  const { active, is_running, is_starting, queued } = found
  if (!is_running && !is_starting && queued === 0) return null
  const now: Option<Start> = { value: 'now', label: text('subscription-now-button') }
  const wait: Option<Start> = { value: 'queue', label: text('subscription-line-button') }
  const stop: Option<Start> = { value: null, label: text('cancel-button') }
  // What is on its way cannot be called back, so nothing can be started in its place yet.
  const options = is_starting ? [wait, stop] : [now, wait, stop]
  const chosen = await io.choose(questionOf(), options, lead.take())
  if (chosen !== null) return chosen
  await io.say(text('cancelled'))
  return io.leave()

  function questionOf(): Text {
    if (is_starting) return text('subscription-starts-there', { phone })
    if (active !== null && active.ends_at !== null)
      return text('subscription-runs', {
        ...{ plan: active.plan_name, phone, until: active.ends_at },
        left: leftText(active),
      })
    return is_running
      ? text('subscription-runs-there', { phone })
      : text('subscription-waits-there', { phone })
  }
}

/** What was chosen, on the card that is paid by. */
export function startLines({ plan }: Goods, start: Start): Text[] {
  if (plan === null || start === null) return []
  return [text(start === 'now' ? 'subscription-now-line' : 'subscription-wait-line')]
}
