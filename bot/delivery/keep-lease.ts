import type { Core } from '../../core/compose.ts'
import { addSeconds, now } from '../../core/kernel/clock.ts'
import { type Claimed, LEASE_SECONDS } from './claim.ts'

const RENEW_EVERY_MS = (LEASE_SECONDS * 1_000) / 4

/** Until when the message is surely ours, and the end of caring for that. */
export type Lease = { until(): Date; stop(): Promise<void> }

/**
 * Keeps a message ours while it is on its way: a long file takes longer to send than a lease lasts, and somebody
 * else would send it a second time. When this process dies, the lease ends as soon as any other.
 */
export function keepLease(
  { db, log }: Pick<Core, 'db' | 'log'>,
  { id, attempts }: Pick<Claimed, 'id' | 'attempts'>,
  every_ms = RENEW_EVERY_MS,
): Lease {
  let until = addSeconds(now(), LEASE_SECONDS)
  let renewing: Promise<void> = Promise.resolve()
  const renew = async (): Promise<void> => {
    const next = addSeconds(now(), LEASE_SECONDS)
    // Counted tries tell our claim from that of somebody who came after us.
    const kept = await db('message')
      .where({ id: id.toString(), state: 'sending', attempts })
      .update({ lease_until: next })
    if (kept === 1) until = next
  }
  const timer = setInterval(() => {
    renewing = renew().catch((error: unknown) => log.warn({ err: error }, 'a lease could not be renewed'))
  }, every_ms)
  return {
    until: () => until,
    stop: async () => {
      clearInterval(timer)
      await renewing
    },
  }
}
