import { readWholeShelf } from '../catalog/index.ts'
import { dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import { readAllShopOffers } from '../offers/index.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { OFFER_COLUMNS, writeOfferCells } from './csv/offer-cells.ts'
import { PLAN_COLUMNS, writePlanCells } from './csv/plan-cells.ts'
import type { ImportKind } from './imports.ts'

/** One line to begin with, which is not to be sold. */
const TEMPLATES: Record<ImportKind, Record<string, string>> = {
  plans: {
    ...{
      network: 'mtn',
      name: '1GB Weekly example',
      type: 'prepaid',
      kind: 'base',
      category: 'weekly',
      price: '800',
    },
    ...{ cost: '', days: '7', size_mb: '1024', featured: 'no', shown: 'no', codes: 'vtpass:example-code' },
  },
  offers: {
    ...{
      code: 'EXAMPLE',
      name: 'Weekend example',
      discount: '10%',
      cap: '200',
      min_spend: '500',
      goods: 'data',
    },
    ...{
      networks: 'mtn airtel',
      begins: '2027-01-01 08:00',
      ends: '2027-01-04',
      uses: '100',
      per_customer: '1',
    },
  },
}

/** All that is on the shelves, or a template, as rows of cells with the headings first: what an import reads. */
export async function exportShelf(
  db: Db | Trx,
  { config }: Pick<Environment, 'config'>,
  { what, template }: { what: ImportKind; template: boolean },
): Promise<string[][]> {
  const columns: readonly string[] = what === 'plans' ? PLAN_COLUMNS : OFFER_COLUMNS
  const rows: Record<string, string>[] = template
    ? [TEMPLATES[what]]
    : what === 'plans'
      ? (await readWholeShelf(db)).map((plan) => writePlanCells(plan, config))
      : (await readAllShopOffers(db)).map((offer) => writeOfferCells(offer, config))
  return [[...columns], ...rows.map((cells) => columns.map((name) => cells[name] ?? ''))]
}

/** What the file is called: with the day, because the next one says something else. */
export const nameFile = (
  { TIME_ZONE }: Environment['config'],
  { what, template }: { what: ImportKind; template: boolean },
): string => `${what}-${template ? 'template' : dayOf(now(), TIME_ZONE)}.csv`
