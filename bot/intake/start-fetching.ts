import type { Core } from '../../core/compose.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { claimFile, FILE_BYTES_MAX, keepFile } from '../../core/shelves/index.ts'
import type { Channel } from '../channels/channel.ts'

/** How often files are looked for that somebody sent: a person waits for the answer. */
const LOOK_EVERY_MS = 500

export type Fetching = { stop(): Promise<void> }

/**
 * Fetches the files that people sent, one after the other: only the bot knows the channels that have them. Several bots
 * may do this side by side; a file is claimed in the database, and one whose bot died is claimed again.
 */
export function startFetching(
  core: Pick<Core, 'db' | 'log'>,
  channels: ReadonlyMap<string, Channel>,
): Fetching {
  let stopped = false
  let looking: Promise<void> | null = null

  async function fetchNext(): Promise<boolean> {
    const claimed = await claimFile(core.db)
    if (claimed === null) return false
    const channel = channels.get(claimed.channel)
    const fetched = (await channel?.fetch?.(claimed.file_ref, FILE_BYTES_MAX)) ?? { outcome: 'gone' as const }
    await inTransaction(core.db, (trx) => keepFile(trx, claimed, fetched))
    return true
  }

  async function look(): Promise<void> {
    try {
      while (!stopped && (await fetchNext())) {
        // The next one.
      }
    } catch (error) {
      core.log.warn({ err: error }, 'fetching a file failed; it will be tried again')
    }
  }

  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = null
    })
  }, LOOK_EVERY_MS)
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await looking
    },
  }
}
