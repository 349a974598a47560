import { networks, readShelves } from '../../../../core/catalog/index.ts'
import { isUuid } from '../../../../core/kernel/ids.ts'
import { type Money, ZERO } from '../../../../core/kernel/money.ts'
import { readShopOffer, type ShopOffer } from '../../../../core/offers/index.ts'
import { addOffer, type OfferDraft, offerTimes, readTerms } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option, type Reader } from '../../engine/dialog.ts'
import { link, toOffers } from './links.ts'
import { draftLines } from './offer-card.ts'
import { sayPreview } from './preview.ts'
import { countReader, priceReader, timeReader, wordsReader } from './readers.ts'
import { shelfRefusalText } from './refusal-words.ts'

/**
 * A new offer, or one in the place of another: what was promised stays, so other terms are another offer, and the
 * first ends with the yes.
 */
export const adminOfferNew = dialog<{ argument?: string }>({
  name: 'admin-offer-new',
  version: 1,
  session: false,
  admin: 'offers.manage',
  async run(io, { argument = '' }) {
    const old = isUuid(argument) ? await io.step('old', (trx) => readShopOffer(trx, argument)) : null
    const draft = await askDraft(io, old)
    await sayPreview(io, draft)
    const sure = await io.confirm(
      text(old === null ? 'offers-new-sure' : 'offers-replace-sure', { name: draft.name }),
      text('offers-make-button'),
      text('shelf-no-button'),
    )
    if (!sure) return io.say(text('offers-not-made'), { shortcuts: [[toOffers]] })
    return make(io, draft, old)
  },
})

async function make(io: Io, draft: OfferDraft, old: ShopOffer | null): Promise<Next> {
  const replaces = old === null ? null : { id: old.id, code: old.code, version: old.version }
  const made = await io.step('make', (trx) =>
    addOffer(trx, io.core, { admin_id: io.admin.id, draft, replaces }),
  )
  if (!made.ok) return io.say(shelfRefusalText(made.refusal), { shortcuts: [[toOffers]] })
  const { offer_id, code } = made.value
  return io.say(text('offers-made', { name: draft.name, code }), {
    lines: draftLines(draft),
    shortcuts: [[link('offers', text('offers-one-button'), offer_id), toOffers]],
  })
}

async function askDraft(io: Io, old: ShopOffer | null): Promise<OfferDraft> {
  const name = await askName(io, old)
  const terms = await askTerms(io)
  const none = { value: null, label: text('shelf-none-button') }
  const { CURRENCY } = io.core.config
  const cap =
    terms.basis_points === null
      ? null
      : await io.ask<Money | null>(text('offers-ask-cap'), priceReader(CURRENCY), { options: [none] })
  const least = await io.ask<Money | null>(text('offers-ask-least'), priceReader(CURRENCY), {
    options: [none],
  })
  const scope = await askScope(io)
  const times = await askTimes(io)
  const uses = await io.ask<number | null>(text('offers-ask-uses'), countReader(1, 100_000), {
    options: [none],
  })
  const each = await io.ask<number | null>(text('offers-ask-each'), countReader(1, 1_000), {
    options: [{ value: 1, label: text('offers-once-button') }, none],
    columns: 2,
  })
  return {
    ...{ ...terms, name, cap, spend_min: least ?? ZERO, ...scope, ...times },
    ...(uses === null ? {} : { uses_max: uses }),
    ...(each === null ? {} : { per_customer_max: each }),
  } as OfferDraft
}

const askName = (io: Io, old: ShopOffer | null): Promise<string> =>
  io.ask(text('offers-ask-name'), wordsReader, {
    options: old === null ? [] : [{ value: old.name, label: { plain: old.name } }],
  })

type DraftTerms = NonNullable<ReturnType<typeof readTerms>>

function askTerms(io: Io): Promise<DraftTerms> {
  const reader: Reader<DraftTerms> = (answer) => {
    const terms = answer.kind === 'text' ? readTerms(answer.text.trim(), io.core.config.CURRENCY) : null
    return terms === null ? { problem: text('offers-not-a-discount') } : { value: terms }
  }
  return io.ask(text('offers-ask-discount'), reader)
}

type Scope = Pick<OfferDraft, 'categories' | 'networks' | 'plan_categories'>

/** Everything, one kind of goods, one shelf; then all networks or one. Single plans are said by a file. */
async function askScope(io: Io): Promise<Scope> {
  const shelves = await io.step('shelves', (trx) => readShelves(trx, null))
  const kinds: Option<Scope>[] = [
    { value: {}, label: text('offers-everything-button') },
    { value: { categories: ['airtime'] }, label: text('offers-airtime-button') },
    { value: { categories: ['data'] }, label: text('offers-data-button') },
    ...shelves.map(({ id, name }): Option<Scope> => {
      return { value: { plan_categories: [id] }, label: { plain: name } }
    }),
  ]
  const goods = await io.choose(text('offers-ask-goods'), kinds, { columns: 2 })
  const where: Option<Scope>[] = [
    { value: {}, label: text('offers-all-networks-button') },
    ...networks.map(({ id, name }): Option<Scope> => ({ value: { networks: [id] }, label: { plain: name } })),
  ]
  return { ...goods, ...(await io.choose(text('offers-ask-network'), where, { columns: 2 })) }
}

async function askTimes(io: Io): Promise<Pick<OfferDraft, 'begins_at' | 'ends_at'>> {
  const { TIME_ZONE } = io.core.config
  const { soon, ends } = await io.step('times', async () => offerTimes(io.core.config))
  const begins_at = await io.ask(text('offers-ask-begins'), timeReader(TIME_ZONE), {
    options: [{ value: soon, label: text('offers-now-button') }],
  })
  const options = ends.map(({ days, ends_at }) => ({
    value: ends_at,
    label: text('offers-days-button', { days }),
  }))
  const ends_at = await io.ask(text('offers-ask-ends'), timeReader(TIME_ZONE), { options, columns: 3 })
  return { begins_at, ends_at }
}
