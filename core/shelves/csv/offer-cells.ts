import { isNetwork, type Shelf } from '../../catalog/index.ts'
import { isUuid, type Uuid } from '../../kernel/ids.ts'
import { type Money, toMajor, ZERO } from '../../kernel/money.ts'
import { isOfferCode, judgeOffer, type NewOffer, type ShopOffer } from '../../offers/index.ts'
import type { Config } from '../../platform/config.ts'
import {
  CellReader,
  readAmount,
  readCount,
  readTime,
  readWords,
  readYesNo,
  writeTime,
  writeYesNo,
} from './cells.ts'
import type { ProblemKind, TableRow } from './read-table.ts'

export const OFFER_COLUMNS = [
  ...(['code', 'name', 'discount', 'cap', 'min_spend', 'goods', 'networks', 'categories', 'plans'] as const),
  ...(['begins', 'ends', 'uses', 'per_customer', 'ended'] as const),
] as const
export type OfferColumn = (typeof OFFER_COLUMNS)[number]
export const OFFER_NEEDED = ['code', 'name', 'discount', 'begins', 'ends'] as const satisfies OfferColumn[]

const GOODS = ['airtime', 'data']

/** All that an offer says, without the name that the books give it. */
export type OfferDraft = Omit<NewOffer, 'key' | 'customer_id'>

type Zone = Pick<Config, 'CURRENCY' | 'TIME_ZONE'>

export const writeOfferCells = (offer: ShopOffer, zone: Zone): Record<OfferColumn, string> =>
  writeTermCells({ code: offer.code, draft: draftOfOffer(offer), ended: offer.ended_at !== null }, zone)

const draftOfOffer = (offer: ShopOffer): OfferDraft => {
  const { name, cap, spend_min, categories, networks, plan_categories, plan_ids, begins_at, ends_at } = offer
  const { uses_max, per_customer_max, basis_points, amount } = offer
  const terms = basis_points === null ? { basis_points, amount } : { basis_points, amount: null }
  return {
    ...({ ...terms, name, cap, spend_min, categories, networks, plan_categories, plan_ids } as OfferDraft),
    ...{ begins_at, ends_at },
    ...(uses_max === null ? {} : { uses_max }),
    ...(per_customer_max === null ? {} : { per_customer_max }),
  }
}

/** An offer as a line of the file. What it reads as is the same offer again, to the minute; a test holds that. */
export function writeTermCells(
  { code, draft, ended }: { code: string; draft: OfferDraft; ended: boolean },
  { CURRENCY, TIME_ZONE }: Zone,
): Record<OfferColumn, string> {
  const { name, basis_points, amount, cap, spend_min, begins_at, ends_at, uses_max, per_customer_max } = draft
  const sum = (money: Money | null | undefined) =>
    money == null || money === ZERO ? '' : toMajor(money, CURRENCY)
  const words = (list: readonly string[] | null | undefined) => [...(list ?? [])].sort().join(' ')
  return {
    ...{ code, name, discount: basis_points === null ? sum(amount) : `${basis_points / 100}%` },
    ...{ cap: sum(cap), min_spend: sum(spend_min), goods: words(draft.categories) },
    ...{
      networks: words(draft.networks),
      categories: words(draft.plan_categories),
      plans: words(draft.plan_ids),
    },
    ...{ begins: writeTime(begins_at, TIME_ZONE), ends: writeTime(ends_at, TIME_ZONE) },
    ...{
      uses: String(uses_max ?? ''),
      per_customer: String(per_customer_max ?? ''),
      ended: writeYesNo(ended),
    },
  }
}

export type OfferLine = { line: number; code: string; draft: OfferDraft; ended: boolean }

/** What a line may speak of. */
export type OfferWorld = { config: Zone; shelves: readonly Shelf[]; plan_ids: ReadonlySet<string> }

/** `10%`, `12.5%`, or an amount. */
export function readTerms(
  text: string,
  currency: Config['CURRENCY'],
): Pick<OfferDraft, 'basis_points' | 'amount'> | null {
  const [, percent] = /^(\d{1,2}(?:\.\d{1,2})?)\s*%$/.exec(text) ?? []
  if (percent !== undefined) return { basis_points: Math.round(Number(percent) * 100), amount: null }
  const amount = readAmount(text, currency)
  return amount === null
    ? null
    : ({ basis_points: null, amount } as Pick<OfferDraft, 'basis_points' | 'amount'>)
}

export function readOfferCells(
  row: TableRow<OfferColumn>,
  world: OfferWorld,
): { line: OfferLine } | { problems: CellReader<OfferColumn>['problems'] } {
  const { CURRENCY, TIME_ZONE } = world.config
  const cells = new CellReader<OfferColumn>(row)
  const amount = (text: string) => readAmount(text, CURRENCY)
  const time = (text: string) => readTime(text, TIME_ZONE)
  const nothing = { basis_points: 100, amount: null } as Pick<OfferDraft, 'basis_points' | 'amount'>
  const uses_max = cells.readOr('uses', readCount, 'number', null)
  const per_customer_max = cells.readOr('per_customer', readCount, 'number', null)
  const draft = {
    ...cells.read('discount', (text) => readTerms(text, CURRENCY), 'discount', nothing),
    name: cells.read('name', (text) => (isName(text) ? text : null), 'name', 'Offer'),
    cap: cells.readOr('cap', amount, 'amount', null),
    spend_min: cells.readOr('min_spend', amount, 'amount', ZERO),
    ...readScope(cells, world),
    begins_at: cells.read('begins', time, 'time', new Date(0)),
    ends_at: cells.read('ends', time, 'time', new Date(1)),
    ...(uses_max === null ? {} : { uses_max }),
    ...(per_customer_max === null ? {} : { per_customer_max }),
  } as OfferDraft
  const code = cells.read(
    'code',
    (text) => (isOfferCode(text.toUpperCase()) ? text.toUpperCase() : null),
    'code',
    'X',
  )
  const ended = cells.readOr('ended', readYesNo, 'yes-no', false)
  if (cells.problems.length === 0) noteBadOffer(cells, draft)
  return cells.problems.length > 0
    ? { problems: cells.problems }
    : { line: { line: row.line, code, draft, ended } }
}

const isName = (text: string): boolean => /^[\p{L}\p{N}][^\p{C}<>]{1,59}$/u.test(text)

type Scope = Pick<OfferDraft, 'categories' | 'networks' | 'plan_categories' | 'plan_ids'>

function readScope(cells: CellReader<OfferColumn>, { shelves, plan_ids }: OfferWorld): Scope {
  const list = (column: OfferColumn, isKnown: (word: string) => boolean, problem: ProblemKind) => {
    const words = [...new Set(readWords(cells.text(column).toLowerCase()))]
    for (const word of words) if (!isKnown(word)) cells.problem(column, problem, word)
    return words.length === 0 ? null : words.sort()
  }
  const is_shelf = (word: string) => shelves.some(({ id }) => id === word)
  return {
    categories: list('goods', (word) => GOODS.includes(word), 'choice'),
    networks: list('networks', isNetwork, 'network'),
    plan_categories: list('categories', is_shelf, 'category'),
    plan_ids: list('plans', (word) => isUuid(word) && plan_ids.has(word), 'plan') as Uuid[] | null,
  }
}

const BAD = {
  'offers.bad-name': ['name', 'name'],
  'offers.bad-discount': ['discount', 'discount'],
  'offers.bad-time': ['ends', 'time'],
  'offers.bad-limit': ['uses', 'uses'],
  'offers.key-reused': ['code', 'code'],
} as const satisfies Record<string, readonly [OfferColumn, ProblemKind]>

function noteBadOffer(cells: CellReader<OfferColumn>, draft: OfferDraft): void {
  const bad = judgeOffer({ ...draft, key: 'shop:X:1' } as NewOffer)
  if (bad === null) return
  const [column, problem] = BAD[bad]
  cells.problem(column, problem)
}
