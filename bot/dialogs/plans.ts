import { type NetworkId, networkName, networks, type Plan, searchPlans } from '../../core/catalog/index.ts'
import { type Currency, type Money, parseAmount } from '../../core/kernel/money.ts'
import { text } from '../texts/text.ts'
import { choosePlan } from './buying/choose-plan.ts'
import { Lead } from './buying/lead.ts'
import { dialog, type Io, type Next, type Option, type Reader } from './engine/dialog.ts'
import { shortcuts } from './shortcuts.ts'

const FOUND_MAX = 10
/** More is no search; and it is shown again in the answer. */
const WORDS_CHARS_MAX = 60

type Words = { words: string }

const wordsReader: Reader<Words> = (answer) =>
  answer.kind === 'text' && answer.text.trim() !== ''
    ? { value: { words: answer.text } }
    : { problem: text('please-choose') }

/** Plans and prices, for anybody: by network and how long they last, or by words. A tap leads into buying. */
export const plans = dialog<{ argument?: string }>({
  name: 'plans',
  version: 1,
  session: false,
  async run(io, { argument }) {
    const asked = (argument ?? '').trim()
    let tap: { network: NetworkId } | { plan: Plan } | Words =
      asked === '' ? await chooseFirst(io) : { words: asked }
    for (;;) {
      if ('plan' in tap) return buyPlan(tap.plan)
      if ('words' in tap) {
        tap = await search(io, tap.words)
        continue
      }
      const chosen = await choosePlan(io, tap.network, { lead: new Lead(undefined), searches: true })
      if (chosen === null) return io.say(text('buy-no-plans'), { shortcuts: shortcuts(['plans', 'menu']) })
      tap = chosen
    }
  },
})

const buyPlan = ({ id }: Plan): Next => ({ start: 'buy', args: { plan_id: id } })

const chooseFirst = (io: Io): Promise<{ network: NetworkId } | Words> =>
  io.ask<{ network: NetworkId } | Words>(text('plans-which-network'), wordsReader, {
    options: networks.map(({ id, name }) => ({ value: { network: id }, label: { plain: name } })),
    columns: 2,
  })

async function search(io: Io, said: string): Promise<{ plan: Plan } | Words> {
  const words = said.replace(/\s+/g, ' ').trim().slice(0, WORDS_CHARS_MAX)
  const { rest, max_price } = takeMaxPrice(words, io.core.config.CURRENCY)
  const found = await io.step('search', (trx) => searchPlans(trx, rest, { limit: FOUND_MAX, max_price }))
  if (found.length === 0) return io.ask<Words>(text('plans-not-found', { words }), wordsReader)
  const options = found.map((plan): Option<{ plan: Plan } | Words> => {
    const { name, price } = plan
    const network = networkName(plan.network)
    return { value: { plan }, label: text('plan-found-line', { network, name, price }) }
  })
  return io.ask(text('plans-found', { words }), wordsReader, { options })
}

const MAX_PRICE = /\b(?:under|below|up to|at most|max)\s+(\S{1,12})/i

/** "mtn under 1,000" is looked for as "mtn", at no more than that. */
function takeMaxPrice(words: string, currency: Currency): { rest: string; max_price: Money | undefined } {
  const found = MAX_PRICE.exec(words)
  const max_price = found === null ? null : parseAmount(found[1] ?? '', currency)
  if (found === null || max_price === null) return { rest: words, max_price: undefined }
  return { rest: words.replace(found[0], ' '), max_price }
}
