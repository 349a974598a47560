import { z } from 'zod'
import type { NetworkId } from '../../catalog/index.ts'
import { addHours, now } from '../../kernel/clock.ts'
import { Fault } from '../../kernel/fault.ts'
import type { HttpAnswer } from '../../platform/http.ts'
import type { Left } from './countdown.ts'

/** How Reloadly's names of the Nigerian operators begin; ours differ in case and in what follows. */
const NAMES: readonly [RegExp, NetworkId][] = [
  [/^mtn\b/i, 'mtn'],
  [/^airtel\b/i, 'airtel'],
  [/^glo\b/i, 'glo'],
  [/^(9mobile|etisalat|t2)\b/i, '9mobile'],
]

const operatorShape = z.object({
  id: z.number(),
  name: z.string(),
  bundle: z.boolean().catch(false),
  data: z.boolean().catch(false),
  pin: z.boolean().catch(false),
})
export type OperatorMap = ReadonlyMap<NetworkId, number>

const KEPT_HOURS = 12

/** Which operator id is the plain airtime of which network: data, bundles and vouchers are operators of their own. */
export function mapOperators(body: unknown): OperatorMap | null {
  const listed = z.array(z.unknown()).safeParse(body)
  if (!listed.success) return null
  const map = new Map<NetworkId, number>()
  for (const each of listed.data) {
    const operator = operatorShape.safeParse(each).data
    if (operator === undefined || operator.bundle || operator.data || operator.pin) continue
    const network = NAMES.find(([name]) => name.test(operator.name))?.[1]
    if (network !== undefined && !map.has(network)) map.set(network, operator.id)
  }
  return map
}

/** Looks the operators up twice a day. Looking buys nothing, so every Fault of it says that nothing happened. */
export function createOperators(list: (left_ms: Left) => Promise<HttpAnswer>): {
  find(network: NetworkId, left_ms: Left): Promise<number | null>
} {
  let kept: { map: OperatorMap; until: Date } | null = null
  return {
    async find(network, left_ms) {
      if (kept === null || kept.until <= now()) {
        const { status, body } = await list(left_ms).catch((error: unknown) => {
          throw error instanceof Fault
            ? new Fault('reloadly', 'no', 'no list of operators', { cause: error })
            : error
        })
        const map = mapOperators(body)
        if (status !== 200 || map === null)
          throw new Fault('reloadly', 'no', 'no list of operators', { status })
        kept = { map, until: addHours(now(), KEPT_HOURS) }
      }
      return kept.map.get(network) ?? null
    },
  }
}
