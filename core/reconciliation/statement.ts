import type { Money } from '../kernel/money.ts'
import type { Span } from './days.ts'

/**
 * One line of somebody else's books. A provider's says what it delivered and charged us, a gateway's what was paid
 * and taken back. Without our reference it is something that we know nothing about.
 */
export type StatementLine = {
  line_id: string
  reference: string | null
  state: 'delivered' | 'paid' | 'failed' | 'pending' | 'reversed'
  amount: Money | null
  happened_at: Date | null
}

export type StatementPage = {
  lines: readonly StatementLine[]
  /** Lines that were read before and are not there any more. */
  gone?: readonly string[]
  /** Where the next page begins; null after the last. */
  next: string | null
}

/** A party that keeps books on what it does for us. */
export type Party = {
  /** As its account in the ledger begins: `provider/vtpass`. */
  readonly source: string
  readPage(span: Span, cursor: string): Promise<StatementPage>
}
