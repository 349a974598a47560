import { useClock } from '../../core/kernel/clock.ts'
import { runFaster } from './run-faster.ts'

/**
 * Loaded into the bot and the worker before their own code: time runs several times faster for them, so that
 * leases, grace and sweeps are really waited out, but in seconds. Nothing else about the processes is changed.
 */
const pace = Number(process.env.CHAOS_PACE)
const start_ms = Number(process.env.CHAOS_START_MS)
if (!(pace >= 1 && start_ms > 0)) throw new Error('CHAOS_PACE and CHAOS_START_MS say how time runs')

useClock({ now: runFaster(start_ms, pace) })
