import type { HistoryFilter, StatementPart } from '../../core/history/index.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import type { ExportWish } from '../../core/reports/index.ts'
import type { ImportKind } from '../../core/shelves/index.ts'

/**
 * A file to be made when it is sent, as a question and not as its answer: nothing large waits in the database, and
 * nothing personal stays in the outbox. Everything that could change until then is fixed in it, so that a second
 * try sends the same file.
 */
export type FileWish =
  | {
      kind: 'lines'
      format: 'csv' | 'json'
      customer_id: Uuid
      time_zone: string
      filter: HistoryFilter
      /** Told as of this moment. */
      until: string
    }
  | { kind: 'statement'; part: StatementPart; full_name: string }
  /** All that is held about a customer, as it stands when it is sent. */
  | { kind: 'everything'; customer_id: Uuid }
  /** Rows of what the shop stores, for admins. */
  | { kind: 'rows'; format: 'csv' | 'json'; wish: ExportWish }
  /** What a day differs in from the statements of others. */
  | { kind: 'differences'; day: string }
  /** Plans or offers as a table that can be sent back, or a template of one. */
  | { kind: 'shelf'; what: ImportKind; template: boolean }
