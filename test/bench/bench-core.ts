import { GUARD, hearersOf } from '../../core/compose.ts'
import type { Db } from '../../core/platform/db.ts'
import { createLog } from '../../core/platform/log.ts'
import { Vault } from '../../core/platform/seal.ts'
import type { PurchaseCore } from '../../core/purchase/index.ts'
import { instantTelecom } from './money/instant-telecom.ts'
import { benchConfig } from './settings.ts'

/** What places and settles in the bench's own process: as for customers, with a provider that costs no time. */
export function benchCore(url: string, db: Db): PurchaseCore {
  const config = benchConfig(url)
  const vault = new Vault(config.NEXA_SECRET_KEY)
  const log = createLog('bench', 'silent')
  return {
    config,
    db,
    vault,
    log,
    telecoms: [instantTelecom],
    hearers: hearersOf(config),
    guard: GUARD,
  }
}
