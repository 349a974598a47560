import { draftOf, lacksCode, nameKey, type ShopPlan } from '../catalog/index.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Comparison } from './comparison.ts'
import {
  PLAN_COLUMNS,
  type PlanColumn,
  type PlanLine,
  type PlanWorld,
  readPlanCells,
  writeDraftCells,
} from './csv/plan-cells.ts'
import type { Problem, Table } from './csv/read-table.ts'

/** A plan that is to be written: a new one, or one that changes. */
export type PlanToWrite = PlanLine & { id: Uuid; before: ShopPlan | null }

/**
 * What a file of plans would do. A line is about the plan whose id it has, else about the one with a code of it, else
 * about the one with its network, kind and name; one that is about none is new. Columns that the file does not have
 * are left as they are. Plans that are not in the file stay.
 */
export function comparePlans(
  { columns, rows, problems }: Table<PlanColumn>,
  shelf: readonly ShopPlan[],
  world: PlanWorld,
): Comparison & { writes: PlanToWrite[] } {
  const book = new ShelfBook(shelf)
  const found: Comparison & { writes: PlanToWrite[] } = {
    ...{ fresh: [], changed: [], same: 0, problems: [...problems], losses: [], writes: [] },
  }
  const currency = world.config.CURRENCY
  const seen = new Set<Uuid>()
  for (const row of rows) {
    const known = book.find(row.cells)
    const cells = { ...row.cells, ...keptCells(known, columns, currency) }
    const read = readPlanCells({ ...row, cells }, world)
    if ('problems' in read) {
      found.problems.push(...read.problems)
      continue
    }
    const { id, draft } = read.line
    const trouble = judgeIdentity({ ...read.line, known, seen })
    if (trouble !== null) {
      found.problems.push(trouble)
      continue
    }
    // What the provider said of the cost is not for a file to say.
    const written = known !== null && known.codes.length > 0 ? { ...draft, cost: known.cost } : draft
    const before = known === null ? null : writeDraftCells({ id: known.id, draft: draftOf(known) }, currency)
    const own_id = known?.id ?? id ?? newId()
    seen.add(own_id)
    const after = writeDraftCells({ id: known?.id ?? null, draft: written }, currency)
    const change = { line: row.line, name: `${draft.network} ${draft.name}`, before, after }
    if (before !== null && PLAN_COLUMNS.every((column) => before[column] === after[column])) {
      found.same += 1
      continue
    }
    if (before === null) found.fresh.push(change)
    else found.changed.push(change)
    found.writes.push({ line: row.line, id: own_id, draft: written, before: known })
    if (written.cost !== null && written.price < written.cost) found.losses.push(change)
  }
  found.problems.push(...judgeTogether(shelf, found.writes))
  return found
}

/** What a known plan says in the columns that the file does not have. */
function keptCells(
  known: ShopPlan | null,
  columns: ReadonlySet<string>,
  currency: PlanWorld['config']['CURRENCY'],
): Partial<Record<PlanColumn, string>> {
  if (known === null) return {}
  const own = writeDraftCells({ id: known.id, draft: draftOf(known) }, currency)
  return Object.fromEntries(
    PLAN_COLUMNS.filter((name) => !columns.has(name)).map((name) => [name, own[name]]),
  )
}

type Identified = PlanLine & { known: ShopPlan | null; seen: ReadonlySet<Uuid> }

function judgeIdentity({ line, id, draft, known, seen }: Identified): Problem | null {
  const problem = (column: PlanColumn, kind: Problem['problem'], value: string): Problem => ({
    ...{ line, column, problem: kind, value },
  })
  if (id !== null && known === null) return problem('id', 'id', id)
  if (known === null) return null
  if (seen.has(known.id)) return problem('name', 'twice', draft.name)
  const { network, type, kind } = known
  if (network !== draft.network) return problem('network', 'fixed', draft.network)
  if (type !== draft.type) return problem('type', 'fixed', draft.type)
  return kind === draft.kind ? null : problem('kind', 'fixed', draft.kind)
}

/** Finds the plan that a line is about. */
class ShelfBook {
  readonly #byId = new Map<string, ShopPlan>()
  readonly #byCode = new Map<string, ShopPlan>()
  readonly #byName = new Map<string, ShopPlan>()

  constructor(shelf: readonly ShopPlan[]) {
    for (const plan of shelf) {
      this.#byId.set(plan.id, plan)
      for (const { provider, code } of plan.codes)
        this.#byCode.set(codeKey(plan.network, provider, code), plan)
      const key = nameKey(plan)
      // One that left gives its name to one that is still there.
      if (this.#byName.get(key)?.gone_at == null && this.#byName.has(key)) continue
      this.#byName.set(key, plan)
    }
  }

  find({ id, network, name, type, kind, codes }: Record<PlanColumn, string>): ShopPlan | null {
    if (id !== '') return this.#byId.get(id.toLowerCase()) ?? null
    const of = network.toLowerCase()
    for (const word of codes.split(/[\s,|]+/)) {
      const at = word.indexOf(':')
      const named = this.#byCode.get(codeKey(of, word.slice(0, at).toLowerCase(), word.slice(at + 1)))
      if (at > 0 && named !== undefined) return named
    }
    const words = { type: type.toLowerCase() || 'prepaid', kind: kind.toLowerCase() || 'base' }
    return this.#byName.get(`${of} ${words.type} ${words.kind} ${name.toLowerCase()}`) ?? null
  }
}

const codeKey = (network: string, provider: string, code: string): string => `${network} ${provider} ${code}`

/** What is only wrong beside the others, as everything would stand afterwards. */
function judgeTogether(shelf: readonly ShopPlan[], writes: readonly PlanToWrite[]): Problem[] {
  const written = new Set(writes.map(({ id }) => id))
  const names = new Set<string>()
  const codes = new Set<string>()
  for (const plan of shelf) {
    if (written.has(plan.id)) continue
    if (plan.gone_at === null) names.add(nameKey(plan))
    for (const { provider, code } of plan.codes) codes.add(codeKey(plan.network, provider, code))
  }
  return writes.flatMap(({ line, draft, before }) => {
    const problems: Problem[] = []
    const note = (column: PlanColumn, problem: Problem['problem'], value: string) =>
      problems.push({ line, column, problem, value })
    if (names.has(nameKey(draft))) note('name', 'taken', draft.name)
    names.add(nameKey(draft))
    for (const [provider, code] of Object.entries(draft.codes)) {
      const key = codeKey(draft.network, provider, code)
      if (codes.has(key)) note('codes', 'taken', `${provider}:${code}`)
      codes.add(key)
    }
    if (lacksCode(draft, countLive(draft.codes, before))) note('codes', 'no-code', draft.name)
    return problems
  })
}

/** A plan that the provider took away is not shown again by a file that still says so. */
function countLive(codes: Readonly<Record<string, string>>, before: ShopPlan | null): number {
  const gone = (before?.codes ?? []).filter(({ provider, code, gone }) => gone && codes[provider] === code)
  // It is off sale already, and what a file does not change it need not mend.
  if (before !== null && before.gone_at !== null) return Object.keys(codes).length
  return Object.keys(codes).length - gone.length
}
