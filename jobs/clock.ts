import cron from 'node-cron'
import { expireApprovals } from '../core/approval/index.ts'
import { lookAtStore, queueBackups } from '../core/backup/index.ts'
import { runBroadcasts } from '../core/broadcast/index.ts'
import { requestPlanSync } from '../core/catalog/index.ts'
import type { Core } from '../core/compose.ts'
import { lapseLinks } from '../core/family/index.ts'
import { now } from '../core/kernel/clock.ts'
import { findLateMoney, forgetChats, markInactive } from '../core/lifecycle/index.ts'
import { sweepAccounts, sweepFundings } from '../core/payments/index.ts'
import type { Environment } from '../core/platform/environment.ts'
import { inTransaction } from '../core/platform/transaction.ts'
import { sweepLines } from '../core/postpaid/index.ts'
import { readFloats, sweepPurchases, watchProviders } from '../core/purchase/index.ts'
import { reconcileDays } from '../core/reconciliation/index.ts'
import { addUpDays, postReport } from '../core/reports/index.ts'
import { setDuePrices } from '../core/shelves/index.ts'
import { pollUsage, turnPlans } from '../core/subscription/index.ts'
import { queueSummaries } from '../core/summaries/index.ts'
import { writeTransactionWords } from '../core/support/index.ts'
import { measureShop, watchShop } from '../core/watch/index.ts'
import { checkAudit } from './upkeep/check-audit.ts'
import { checkBooks } from './upkeep/check-books.ts'
import { prune } from './upkeep/prune.ts'

export type Schedule = {
  name: string
  every_seconds: number
  /** One bounded piece of work that looks at what is due, not at the hour: a missed tick costs nothing. */
  run(core: Core): Promise<unknown>
}

/** Everything that happens by the clock. */
export const SCHEDULES: readonly Schedule[] = [
  { name: 'sweep-purchases', every_seconds: 5, run: sweepPurchases },
  { name: 'watch-providers', every_seconds: 10, run: watchProviders },
  { name: 'read-floats', every_seconds: 300, run: readFloats },
  { name: 'sweep-fundings', every_seconds: 15, run: sweepAllFundings },
  { name: 'sweep-accounts', every_seconds: 300, run: sweepAccounts },
  { name: 'sync-plans', every_seconds: 600, run: requestPlanSync },
  { name: 'turn-plans', every_seconds: 60, run: turnPlans },
  { name: 'poll-usage', every_seconds: 60, run: (core) => pollUsage(core) },
  { name: 'check-books', every_seconds: 86_400, run: checkBooks },
  { name: 'check-audit', every_seconds: 86_400, run: checkAudit },
  { name: 'reconcile', every_seconds: 600, run: reconcileDays },
  { name: 'queue-summaries', every_seconds: 60, run: queueSummaries },
  { name: 'run-broadcasts', every_seconds: 5, run: runBroadcasts },
  { name: 'measure', every_seconds: 60, run: measureShop },
  { name: 'watch-shop', every_seconds: 60, run: watchShop },
  { name: 'add-up-days', every_seconds: 60, run: addUpDays },
  { name: 'post-report', every_seconds: 60, run: postReport },
  { name: 'expire-approvals', every_seconds: 60, run: expireApprovals },
  { name: 'lapse-family', every_seconds: 300, run: ({ db }) => inTransaction(db, lapseLinks) },
  { name: 'sweep-lines', every_seconds: 60, run: sweepLines },
  { name: 'mark-inactive', every_seconds: 3_600, run: markInactive },
  { name: 'forget-chats', every_seconds: 86_400, run: forgetChats },
  { name: 'queue-backups', every_seconds: 60, run: queueBackups },
  { name: 'look-at-backups', every_seconds: 1_800, run: lookAtStore },
  { name: 'find-late-money', every_seconds: 3_600, run: findLateMoney },
  { name: 'write-transaction-words', every_seconds: 30, run: writeTransactionWords },
  { name: 'set-prices', every_seconds: 60, run: setDuePrices },
  { name: 'prune', every_seconds: 3_600, run: prune },
]

const SWEEPS_MAX = 20

/** Catches up after an outage, a bounded number of batches at a time. */
async function sweepAllFundings(core: Core): Promise<void> {
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep++) if (!(await sweepFundings(core)).more) return
}

/** Takes a slot for this worker; false when another one was first. */
async function claimSlot(db: Environment['db'], name: string, slot: Date): Promise<boolean> {
  const { rows } = (await db.raw(
    'insert into clock_slot (name, slot, claimed_at) values (?, ?, ?) on conflict do nothing returning name',
    [name, slot, now()],
  )) as { rows: unknown[] }
  return rows.length === 1
}

/** The slot that a time lies in: the same in every worker, whatever second it ticks at. */
export function slotOf(every_seconds: number, time: Date): Date {
  const every_ms = every_seconds * 1_000
  return new Date(Math.floor(time.getTime() / every_ms) * every_ms)
}

export type Clock = {
  /** One tick: starts what is due and not running here. Resolves when that is done. */
  tick(): Promise<void>
  stop(): Promise<void>
}

/** Ticks every second. Several workers may: each slot is run by whoever claims it. */
export function startClock(core: Core, schedules: readonly Schedule[] = SCHEDULES): Clock {
  const running = new Map<string, Promise<void>>()
  const settled = new Map<string, number>()

  async function runSlot(schedule: Schedule, slot: Date): Promise<void> {
    try {
      const mine = await claimSlot(core.db, schedule.name, slot)
      settled.set(schedule.name, slot.getTime())
      if (mine) await schedule.run(core)
    } catch (error) {
      core.log.warn(
        { schedule: schedule.name, err: error },
        'scheduled work failed; the next slot tries again',
      )
    } finally {
      running.delete(schedule.name)
    }
  }

  async function tick(): Promise<void> {
    for (const schedule of schedules) {
      const slot = slotOf(schedule.every_seconds, now())
      if (running.has(schedule.name) || settled.get(schedule.name) === slot.getTime()) continue
      running.set(schedule.name, runSlot(schedule, slot))
    }
    await Promise.all(running.values())
  }

  const task = cron.schedule('* * * * * *', tick, { name: 'nexa-clock', suppressMissedWarning: true })
  return {
    tick,
    stop: async () => {
      await task.destroy()
      await Promise.all(running.values())
    },
  }
}
