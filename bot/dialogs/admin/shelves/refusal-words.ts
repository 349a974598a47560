import type { CatalogRefusal } from '../../../../core/catalog/index.ts'
import { never } from '../../../../core/kernel/assert.ts'
import { money } from '../../../../core/kernel/money.ts'
import type { MakeRefusal } from '../../../../core/offers/index.ts'
import type { BillRefusal } from '../../../../core/postpaid/index.ts'
import type { ReferralRefusal } from '../../../../core/referral/index.ts'
import type { ShelfRefusal } from '../../../../core/shelves/index.ts'
import { type Text, text } from '../../../texts/text.ts'

/** One sentence per reason, for those who run the shop. A new reason without one does not compile. */
export function shelfRefusalText(
  refusal: CatalogRefusal | MakeRefusal | BillRefusal | ReferralRefusal | ShelfRefusal,
): Text {
  switch (refusal.code) {
    case 'catalog.code-taken':
      return text('shelf-code-taken', { name: refusal.name })
    case 'catalog.below-cost':
      return text('shelf-below-cost', { cost: money(refusal.cost) })
    case 'catalog.too-many':
      return text('shelf-too-many', { most: refusal.most })
    case 'postpaid.credit-too-large':
      return text('lines-credit-too-large', { most: money(refusal.most) })
    case 'shelves.too-long':
      return text('import-too-long', { most: refusal.most })
    case 'shelves.no-column':
      return text('import-no-column', { column: refusal.column })
    case 'shelves.unknown-column':
      return text('import-unknown-column', { column: refusal.column })
    case 'shelves.bad-quotes':
      return text('import-bad-quotes', { line: refusal.line })
    case 'shelves.lines-wrong':
      return text('import-lines-wrong', { lines: refusal.lines })
    default:
      return text(PLAIN[refusal.code] ?? never(refusal as never))
  }
}

const PLAIN = {
  'catalog.bad-name': 'shelf-bad-name',
  'catalog.bad-price': 'shelf-bad-price',
  'catalog.bad-size': 'shelf-bad-size',
  'catalog.bad-life': 'shelf-bad-life',
  'catalog.bad-limit': 'shelf-bad-limit',
  'catalog.bad-code': 'shelf-bad-code',
  'catalog.bad-time': 'shelf-bad-time',
  'catalog.no-category': 'shelf-no-category',
  'catalog.name-taken': 'shelf-name-taken',
  'catalog.no-code': 'shelf-no-code',
  'catalog.no-plan': 'shelf-no-plan',
  'catalog.changed-meanwhile': 'shelf-changed-meanwhile',
  'catalog.category-taken': 'shelf-name-taken',
  'offers.bad-name': 'shelf-bad-name',
  'offers.bad-discount': 'offers-bad-discount',
  'offers.bad-time': 'offers-bad-time',
  'offers.bad-limit': 'offers-bad-limit',
  'offers.key-reused': 'shelf-changed-meanwhile',
  'postpaid.no-bill': 'lines-no-bill',
  'postpaid.not-due': 'lines-not-due',
  'postpaid.bad-reason': 'shelf-not-a-reason',
  'postpaid.credited-already': 'lines-credited-already',
  'referral.no-reward': 'referrals-no-reward',
  'referral.used-already': 'referrals-used-already',
  'referral.over': 'referrals-over',
  'shelves.not-text': 'import-not-text',
  'shelves.wrong-letters': 'import-wrong-letters',
  'shelves.import-over': 'import-over',
  'shelves.changed-meanwhile': 'import-changed-meanwhile',
  'shelves.nothing-new': 'import-nothing-new',
} as const
