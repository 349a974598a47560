import { readInvitations, rulesOf } from '../../core/referral/index.ts'
import { type Text, text } from '../texts/text.ts'
import { dialog, type Io } from './engine/dialog.ts'
import { shortcuts } from './shortcuts.ts'

/** The own code, the link that carries it, and what came of it. */
export const refer = dialog({
  name: 'refer',
  version: 1,
  session: true,
  async run(io) {
    const found = await io.step('read', (trx) => readInvitations(trx, io.customer.id))
    const { waiting, completed, rewards, rewards_until } = found
    await io.say(rulesText(io, found.code))
    const results =
      waiting + completed === 0 ? text('refer-none') : text('refer-results', { waiting, completed })
    const next = { shortcuts: shortcuts(['buy', 'menu']) }
    if (rewards_until === null) return io.say(results, next)
    return io.say(text('refer-rewards', { rewards, until: rewards_until }), { lead: results, ...next })
  },
})

function rulesText(io: Io, code: string): Text {
  const { config } = io.core
  const { discount_max: most, spend_min: least } = rulesOf(config)
  const [welcome, reward] = [config.REFERRAL_WELCOME_PERCENT, config.REFERRAL_REWARD_PERCENT]
  const rules = { code, welcome, reward, most, least }
  if (config.INVITE_URL === undefined) return text('refer', rules)
  return text('refer-with-link', { ...rules, link: `${config.INVITE_URL}${code}` })
}
