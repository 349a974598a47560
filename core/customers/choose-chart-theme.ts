import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import type { ChartTheme } from './customer.ts'

/** Every chart for this customer has this background from now on, whichever chat it is sent to. */
export async function chooseChartTheme(
  trx: Trx,
  { customer_id, chart_theme }: { customer_id: Uuid; chart_theme: ChartTheme },
): Promise<void> {
  await trx('customer').where({ id: customer_id }).update({ chart_theme })
}
