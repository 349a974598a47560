import { may } from '../../../../core/admin/index.ts'
import { isUuid, type Uuid } from '../../../../core/kernel/ids.ts'
import { readShopOffer, readShopOffers, type ShopOffer } from '../../../../core/offers/index.ts'
import { stopOffer } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { link, toOffers } from './links.ts'
import { offerLines } from './offer-card.ts'

const PER_PAGE = 8

type Go = 'more' | 'less' | 'ended' | 'running' | 'new' | 'preview' | 'import'
type Tap = { offer_id: string } | { go: Go }

/** Offers of the shop with what they brought, and what can be done about them. */
export const adminOffers = dialog<{ argument?: string }>({
  name: 'admin-offers',
  version: 1,
  session: false,
  admin: 'plans.view',
  async run(io, { argument = '' }) {
    const said = argument.trim()
    if (isUuid(said)) return showOffer(io, said)
    const manages = await io.step('manages', async () => may(io.admin.role, 'offers.manage'))
    return list(io, { ended: said === 'ended', manages })
  },
})

async function list(io: Io, { ended, manages }: { ended: boolean; manages: boolean }): Promise<Next> {
  for (let page = 0; ; ) {
    const { offers, more } = await io.step('offers', (trx) => readPage(trx, ended, page))
    const go = (where: Go, label: Parameters<typeof text>[0]): Option<Tap> => ({
      value: { go: where },
      label: { key: label, params: {} },
    })
    const title =
      offers.length === 0
        ? text('offers-none', { which: which(ended) })
        : text('offers-title', { which: which(ended) })
    const tap = await io.choose<Tap>(title, [
      ...offers.map(toOption),
      ...(page > 0 ? [go('less', 'shelf-less-button')] : []),
      ...(more ? [go('more', 'shelf-more-button')] : []),
      ended ? go('running', 'offers-running-button') : go('ended', 'offers-ended-button'),
      go('preview', 'offers-preview-button'),
      ...(manages ? [go('new', 'offers-new-button'), go('import', 'shelf-import-button')] : []),
    ])
    if ('offer_id' in tap) return showOffer(io, tap.offer_id as Uuid)
    const place = PLACES[tap.go as keyof typeof PLACES]
    if (place !== undefined) return place
    page += tap.go === 'more' ? 1 : -1
  }
}

const PLACES = {
  ended: { start: 'admin-offers', args: { argument: 'ended' } },
  running: { start: 'admin-offers' },
  new: { start: 'admin-offer-new' },
  preview: { start: 'admin-offer-preview' },
  import: { start: 'admin-import' },
} as const satisfies Partial<Record<Go, Next>>

const which = (ended: boolean): string => (ended ? 'ended' : 'running')

const readPage = (trx: Parameters<typeof readShopOffers>[0], ended: boolean, page: number) =>
  readShopOffers(trx, { ended, page, per_page: PER_PAGE })

const toOption = ({ id, name, code, uses, state }: ShopOffer): Option<Tap> => ({
  value: { offer_id: id },
  label: text('offers-line', { name, code, uses, state }),
})

async function showOffer(io: Io, offer_id: Uuid): Promise<Next> {
  const offer = await io.step('offer', (trx) => readOne(trx, offer_id))
  if (offer === null) return { start: 'admin-offers' }
  const manages = await io.step('manages', async () => may(io.admin.role, 'offers.manage'))
  const { name, code, state } = offer
  const card = text('offers-card', { name, code })
  const lines = offerLines(offer)
  if (!manages || state === 'ended') return io.say(card, { lines, shortcuts: [[toOffers]] })
  const wish = await io.choose<'change' | 'end' | 'back'>(
    card,
    [
      { value: 'change', label: text('offers-change-button') },
      { value: 'end', label: text('offers-end-button') },
      { value: 'back', label: text('plans-back-button') },
    ],
    { lines, columns: 2 },
  )
  if (wish === 'back') return { start: 'admin-offers' }
  return { start: wish === 'end' ? 'admin-offer-end' : 'admin-offer-new', args: { argument: offer_id } }
}

const readOne = (trx: Parameters<typeof readShopOffer>[0], id: Uuid) => readShopOffer(trx, id)

/** Ends an offer for good. Who is shown it at this moment hears that it is gone. */
export const adminOfferEnd = dialog<{ argument?: string }>({
  name: 'admin-offer-end',
  version: 1,
  session: false,
  admin: 'offers.manage',
  async run(io, { argument = '' }) {
    if (!isUuid(argument)) return { start: 'admin-offers' }
    const offer = await io.step('offer', (trx) => readOne(trx, argument))
    if (offer === null) return { start: 'admin-offers' }
    const { name, uses } = offer
    const sure = await io.confirm(
      text('offers-end-sure', { name, uses }),
      text('offers-end-yes-button'),
      text('shelf-no-button'),
    )
    const next = { shortcuts: [[link('offers', text('offers-one-button'), argument), toOffers]] }
    if (!sure) return io.say(text('offers-goes-on', { name }), next)
    const ended = await io.step('end', (trx) => stopOffer(trx, { admin_id: io.admin.id, offer_id: argument }))
    return io.say(text(ended ? 'offers-ended-now' : 'offers-ended-before', { name }), next)
  },
})
