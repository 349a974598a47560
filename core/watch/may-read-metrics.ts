import type { Config } from '../platform/config.ts'
import { sameBytes } from '../platform/seal.ts'

/** Whether a request bears the token of METRICS_TOKEN. Without one nobody does. */
export function mayReadMetrics(
  { METRICS_TOKEN }: Pick<Config, 'METRICS_TOKEN'>,
  authorization: string | undefined,
): boolean {
  if (METRICS_TOKEN === undefined || authorization === undefined) return false
  return sameBytes(Buffer.from(authorization), Buffer.from(`Bearer ${METRICS_TOKEN.reveal()}`))
}
