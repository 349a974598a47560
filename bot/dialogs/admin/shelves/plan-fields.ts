import { type PlanChanges, readShelves, type ShopPlan } from '../../../../core/catalog/index.ts'
import { toMajor } from '../../../../core/kernel/money.ts'
import { readSize } from '../../../../core/shelves/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Option, Reader } from '../../engine/dialog.ts'
import { priceReader, wordsReader } from './readers.ts'

/** One thing about a plan, as it is and as it is to be, in the words of the file. */
export type FieldEdit = { changes: PlanChanges; field: Field; before: string; after: string }

const FIELDS = ['price', 'name', 'size', 'days', 'limit', 'shelf', 'featured', 'codes', 'cost'] as const
type Field = (typeof FIELDS)[number]

/** Asks which thing, and what it is to be. Null when the person goes back. */
export async function askField(io: Io, plan: ShopPlan): Promise<FieldEdit | null> {
  // What a prepaid plan costs its provider says.
  const fields = FIELDS.filter((field) => (plan.type === 'prepaid' ? field !== 'cost' : field !== 'codes'))
  const options = fields.map((field): Option<Field | null> => {
    return { value: field, label: text('shelf-field-button', { field }) }
  })
  const field = await io.choose<Field | null>(
    text('shelf-which-field', { name: plan.name }),
    [...options, { value: null, label: text('plans-back-button') }],
    { columns: 2 },
  )
  return field === null ? null : { field, ...(await ASK[field](io, plan)) }
}

type Asked = Omit<FieldEdit, 'field'>
type Ask = (io: Io, plan: ShopPlan) => Promise<Asked>

const NOTHING: Option<null> = { value: null, label: text('shelf-none-button') }

export const sizeReader: Reader<number> = (answer) => {
  const size = answer.kind === 'text' ? readSize(answer.text.trim()) : null
  return size === null ? { problem: text('shelf-not-a-size') } : { value: size }
}

export const daysReader: Reader<number> = (answer) => {
  const days = answer.kind === 'text' && /^\s*\d{1,4}\s*$/.test(answer.text) ? Number(answer.text) : 0
  return days >= 1 && days <= 1000 ? { value: days } : { problem: text('shelf-bad-life') }
}

const ASK: Record<Field, Ask> = {
  price: async (io, plan) => {
    const { CURRENCY } = io.core.config
    const price = await io.ask(question('price'), priceReader(CURRENCY))
    return { changes: { price }, before: toMajor(plan.price, CURRENCY), after: toMajor(price, CURRENCY) }
  },
  cost: async (io, plan) => {
    const { CURRENCY } = io.core.config
    const cost = await io.ask(question('cost'), priceReader(CURRENCY))
    const before = plan.cost === null ? '' : toMajor(plan.cost, CURRENCY)
    return { changes: { cost }, before, after: toMajor(cost, CURRENCY) }
  },
  name: async (io, plan) => {
    const name = await io.ask(question('name'), wordsReader)
    return { changes: { name }, before: plan.name, after: name }
  },
  size: async (io, plan) => {
    const data_mb = await io.ask(question('size'), sizeReader)
    return { changes: { data_mb }, before: `${plan.data_mb} MB`, after: `${data_mb} MB` }
  },
  days: async (io, plan) => {
    const month: Option<number | null> = { value: null, label: text('shelf-month-button') }
    const validity_days = await io.ask<number | null>(question('days'), daysReader, { options: [month] })
    const said = (days: number | null) => (days === null ? 'month' : String(days))
    return { changes: { validity_days }, before: said(plan.validity_days), after: said(validity_days) }
  },
  limit: async (io, plan) => {
    const daily_limit_mb = await io.ask<number | null>(question('limit'), sizeReader, { options: [NOTHING] })
    const said = (size: number | null) => (size === null ? '' : `${size} MB`)
    return { changes: { daily_limit_mb }, before: said(plan.daily_limit_mb), after: said(daily_limit_mb) }
  },
  shelf: async (io, plan) => {
    const category_id = await chooseShelf(io, question('shelf'))
    return { changes: { category_id }, before: plan.category_id, after: category_id }
  },
  featured: async (_, { featured }) => {
    const said = (is: boolean) => (is ? 'yes' : 'no')
    return { changes: { featured: !featured }, before: said(featured), after: said(!featured) }
  },
  codes: async (io, plan) => {
    const own = Object.fromEntries(plan.codes.map(({ provider, code }) => [provider, code]))
    const codes = await askCode(io, own)
    return { changes: { codes }, before: codesText(own), after: codesText(codes) }
  },
}

const question = (field: Field): Text => text('shelf-ask-field', { field })

const codesText = (codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes)
    .map(([provider, code]) => `${provider}:${code}`)
    .sort()
    .join(' ')

export async function chooseShelf(io: Io, title: Text): Promise<string> {
  const shelves = await io.step('shelves', (trx) => readShelves(trx, null))
  const options = shelves.map(({ id, name }): Option<string> => ({ value: id, label: { plain: name } }))
  return io.choose(title, options, { columns: 2 })
}

const codeReader: Reader<string> = (answer) => {
  const code = answer.kind === 'text' ? answer.text.trim() : ''
  return /^[\w.:+/-]{1,60}$/.test(code) ? { value: code } : { problem: text('shelf-bad-code') }
}

/** What one provider calls it; with none, that provider does not sell it any more. */
export async function askCode(
  io: Io,
  codes: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const names = io.core.telecoms.map(({ name }) => name)
  const options = names.map((name): Option<string> => ({ value: name, label: { plain: name } }))
  const [only] = names
  const provider =
    names.length === 1 && only !== undefined ? only : await io.choose(text('shelf-which-provider'), options)
  const said = await io.ask<string | null>(text('shelf-ask-code', { provider }), codeReader, {
    options: codes[provider] === undefined ? [] : [NOTHING],
  })
  const { [provider]: _, ...others } = codes
  return said === null ? others : { ...others, [provider]: said }
}
