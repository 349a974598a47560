import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { CategoryRefusal } from '../refusals.ts'
import { isShelfName } from './plan-draft.ts'

/** More could not be shown as buttons that people read. */
const CATEGORIES_MAX = 12
const NAME_CHARS_MAX = 30

export type Category = { id: string; name: string; place: number; shown: boolean }
export type CategoryChange = { before: Category; after: Category }

/** One at a time: two who change the order at once would each swap what the other one moved. */
async function lockCategories(trx: Trx): Promise<Category[]> {
  const { rows } = await trx.raw<{ rows: Category[] }>(
    'select id, name, place, shown from category order by place for no key update',
  )
  return rows
}

const isTaken = (all: readonly Category[], name: string, id?: string): boolean =>
  all.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase())

const isName = (name: string): boolean => isShelfName(name) && name.length <= NAME_CHARS_MAX

/** Adds a shelf behind the others. Refusals: see `CategoryRefusal`. */
export async function makeCategory(
  trx: Trx,
  { name }: { name: string },
): Promise<Result<Category, CategoryRefusal>> {
  const all = await lockCategories(trx)
  if (!isName(name)) return refuse({ code: 'catalog.bad-name' })
  if (isTaken(all, name)) return refuse({ code: 'catalog.category-taken' })
  if (all.length >= CATEGORIES_MAX) return refuse({ code: 'catalog.too-many', most: CATEGORIES_MAX })
  const place = Math.max(0, ...all.map((each) => each.place)) + 1
  const made = { id: idOf(name, all), name, place, shown: true }
  await trx('category').insert(made)
  return ok(made)
}

/** Letters and digits of the name; a number behind it where that is taken, or where none of them are ours. */
function idOf(name: string, all: readonly Category[]): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 24)
  const base = plain.length >= 2 ? plain : 'shelf'
  const taken = new Set(all.map(({ id }) => id))
  if (!taken.has(base)) return base
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
}

/** Renames a shelf, or shows or hides it. Refusals: see `CategoryRefusal`. */
export async function changeCategory(
  trx: Trx,
  { id, ...changes }: { id: string; name?: string; shown?: boolean },
): Promise<Result<CategoryChange, CategoryRefusal>> {
  const all = await lockCategories(trx)
  const before = all.find((each) => each.id === id)
  if (before === undefined) return refuse({ code: 'catalog.no-category' })
  const after = { ...before, ...changes }
  if (!isName(after.name)) return refuse({ code: 'catalog.bad-name' })
  if (isTaken(all, after.name, id)) return refuse({ code: 'catalog.category-taken' })
  await trx('category').where({ id }).update({ name: after.name, shown: after.shown })
  return ok({ before, after })
}

/** Moves a shelf one place up or down; at the end it stays. Refusals: see `CategoryRefusal`. */
export async function moveCategory(
  trx: Trx,
  { id, up }: { id: string; up: boolean },
): Promise<Result<CategoryChange, CategoryRefusal>> {
  const all = await lockCategories(trx)
  const at = all.findIndex((each) => each.id === id)
  const before = all[at]
  if (before === undefined) return refuse({ code: 'catalog.no-category' })
  const other = all[up ? at - 1 : at + 1]
  if (other === undefined) return ok({ before, after: before })
  await trx('category').where({ id }).update({ place: other.place })
  await trx('category').where({ id: other.id }).update({ place: before.place })
  return ok({ before, after: { ...before, place: other.place } })
}
