import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { Logger } from './log.ts'
import type { Vault } from './seal.ts'

/** What every part of core may lean on. Functions take the part they use: `Pick<Environment, 'config'>`. */
export type Environment = {
  readonly config: Config
  readonly db: Db
  readonly vault: Vault
  readonly log: Logger
}
