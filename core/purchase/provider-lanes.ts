import { createLanes, type Lanes } from '../platform/lanes.ts'
import type { PurchaseCore } from './provider.ts'

const known = new WeakMap<PurchaseCore, Lanes>()

/**
 * What one process has under way at the providers at once, `VEND_CONCURRENCY` at most: jobs carry many purchases, so
 * counting jobs would not keep what was agreed. A lane is taken before a purchase is marked as being sent: one that
 * waited after that would be taken for abandoned.
 */
export function providerLanesOf(core: PurchaseCore): Lanes {
  const found = known.get(core)
  if (found !== undefined) return found
  const made = createLanes(core.config.VEND_CONCURRENCY)
  known.set(core, made)
  return made
}
