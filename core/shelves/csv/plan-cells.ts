import {
  categoryOf,
  draftOf,
  isNetwork,
  judgeDraft,
  type NetworkId,
  type PlanDraft,
  type Shelf,
  type ShopPlan,
} from '../../catalog/index.ts'
import { isUuid, type Uuid } from '../../kernel/ids.ts'
import { money, toMajor } from '../../kernel/money.ts'
import type { Config } from '../../platform/config.ts'
import { CellReader, readAmount, readCount, readSize, readWords, readYesNo, writeYesNo } from './cells.ts'
import type { ProblemKind, TableRow } from './read-table.ts'

export const PLAN_COLUMNS = [
  ...(['id', 'network', 'name', 'type', 'kind', 'category', 'price', 'cost', 'days', 'size_mb'] as const),
  ...(['daily_limit_mb', 'featured', 'shown', 'codes'] as const),
] as const
export type PlanColumn = (typeof PLAN_COLUMNS)[number]
export const PLAN_NEEDED = ['network', 'name', 'price', 'days', 'size_mb'] as const satisfies PlanColumn[]

/** Lasts to the end of the calendar month. */
const MONTH = 'month'

/** A plan as a line of the file. What it reads as is the same plan again; a test holds that. */
export function writePlanCells(
  plan: ShopPlan,
  { CURRENCY }: Pick<Config, 'CURRENCY'>,
): Record<PlanColumn, string> {
  return writeDraftCells({ id: plan.id, draft: draftOf(plan) }, CURRENCY)
}

export function writeDraftCells(
  { id, draft }: { id: Uuid | null; draft: PlanDraft },
  currency: Config['CURRENCY'],
): Record<PlanColumn, string> {
  const codes = Object.entries(draft.codes).map(([provider, code]) => `${provider}:${code}`)
  return {
    ...{ id: id ?? '', network: draft.network, name: draft.name, type: draft.type, kind: draft.kind },
    ...{ category: draft.category_id, price: toMajor(draft.price, currency) },
    cost: draft.cost === null ? '' : toMajor(draft.cost, currency),
    days: draft.validity_days === null ? MONTH : String(draft.validity_days),
    size_mb: String(draft.data_mb),
    daily_limit_mb: draft.daily_limit_mb === null ? '' : String(draft.daily_limit_mb),
    ...{ featured: writeYesNo(draft.featured), shown: writeYesNo(!draft.hidden) },
    codes: codes.sort().join(' '),
  }
}

export type PlanLine = { line: number; id: Uuid | null; draft: PlanDraft }

/** What a line may speak of. */
export type PlanWorld = {
  config: Pick<Config, 'CURRENCY'>
  shelves: readonly Shelf[]
  providers: readonly string[]
}

/** Reads a line as a plan, or says everything that is wrong with it. */
export function readPlanCells(
  row: TableRow<PlanColumn>,
  { config, shelves, providers }: PlanWorld,
): { line: PlanLine } | { problems: CellReader<PlanColumn>['problems'] } {
  const cells = new CellReader<PlanColumn>(row)
  const { CURRENCY } = config
  const amount = (text: string) => readAmount(text, CURRENCY)
  const validity_days = cells.read('days', readDays, 'life', 1)
  const draft: PlanDraft = {
    network: cells.read<NetworkId>('network', readNetwork, 'network', 'mtn'),
    name: cells.read('name', (text) => text, 'name', 'Plan'),
    type: cells.readOr('type', oneOf('prepaid', 'postpaid'), 'choice', 'prepaid'),
    kind: cells.readOr('kind', oneOf('base', 'addon'), 'choice', 'base'),
    category_id: cells.readOr('category', shelfIn(shelves), 'category', shelfFor(validity_days)),
    price: cells.read('price', amount, 'amount', money(1)),
    cost: cells.readOr('cost', amount, 'amount', null),
    validity_days: validity_days === MONTH ? null : validity_days,
    data_mb: cells.read('size_mb', readSize, 'size', 1),
    daily_limit_mb: cells.readOr('daily_limit_mb', readSize, 'size', null),
    featured: cells.readOr('featured', readYesNo, 'yes-no', false),
    hidden: !cells.readOr('shown', readYesNo, 'yes-no', true),
    codes: readCodes(cells, providers),
  }
  const id = cells.readOr(
    'id',
    (text) => (isUuid(text.toLowerCase()) ? (text.toLowerCase() as Uuid) : null),
    'id',
    null,
  )
  if (cells.problems.length === 0) noteBadDraft(cells, config, draft)
  return cells.problems.length > 0 ? { problems: cells.problems } : { line: { line: row.line, id, draft } }
}

const BAD = {
  'catalog.bad-name': ['name', 'name'],
  'catalog.bad-price': ['price', 'amount'],
  'catalog.bad-size': ['size_mb', 'size'],
  'catalog.bad-life': ['days', 'life'],
  'catalog.bad-limit': ['daily_limit_mb', 'limit'],
  'catalog.bad-code': ['codes', 'code'],
} as const satisfies Record<string, readonly [PlanColumn, ProblemKind]>

function noteBadDraft(cells: CellReader<PlanColumn>, config: PlanWorld['config'], draft: PlanDraft): void {
  const bad = judgeDraft(config, draft)
  if (bad === null) return
  const [column, problem] = BAD[bad.code]
  cells.problem(column, problem)
}

const readDays = (text: string): number | typeof MONTH | null =>
  text.toLowerCase() === MONTH ? MONTH : readCount(text)

const readNetwork = (text: string): NetworkId | null => {
  const name = text.toLowerCase()
  return isNetwork(name) ? name : null
}

const oneOf =
  <Word extends string>(...words: Word[]) =>
  (text: string): Word | null =>
    words.find((word) => word === text.toLowerCase()) ?? null

/** By its id or by its name, as people read it. */
const shelfIn = (shelves: readonly Shelf[]) => (text: string) => {
  const said = text.toLowerCase()
  return shelves.find(({ id, name }) => id === said || name.toLowerCase() === said)?.id ?? null
}

const shelfFor = (days: number | typeof MONTH): string => (days === MONTH ? 'monthly' : categoryOf(days))

/** `vtpass:mtn-1gb-800 other:17`: each provider once. */
function readCodes(cells: CellReader<PlanColumn>, providers: readonly string[]): Record<string, string> {
  const codes: Record<string, string> = {}
  for (const word of readWords(cells.text('codes'))) {
    const [, provider = '', code = ''] = /^([a-z0-9-]+):(.+)$/i.exec(word) ?? []
    const name = provider.toLowerCase()
    if (code === '') cells.problem('codes', 'code', word)
    else if (!providers.includes(name)) cells.problem('codes', 'provider', provider)
    else if (Object.hasOwn(codes, name)) cells.problem('codes', 'twice', word)
    else codes[name] = code
  }
  return codes
}
