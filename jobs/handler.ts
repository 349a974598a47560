import type { Core } from '../core/compose.ts'
import type { Fault } from '../core/kernel/fault.ts'
import type { JsonObject } from '../core/kernel/json.ts'
import type { JobContract } from '../core/platform/job.ts'

/**
 * How a contract is kept. The queue delivers at least once, so `run` must be safe to run twice
 * and at the same time as itself.
 */
export type Handler<Payload extends JsonObject = JsonObject> = {
  readonly contract: JobContract<Payload>
  /** Written as a method on purpose: a handler of one payload may stand in a table of all handlers. */
  run(core: Core, payload: Payload): Promise<void>
  /** Called when the last try ended in a fault that surely did nothing, so that the person hears of it. */
  gaveUp?(core: Core, payload: Payload, fault: Fault): Promise<void>
}

/**
 * Says how a contract is kept. Throwing decides what follows: a Fault that surely did nothing is
 * tried again as the contract says, an unknown Fault and every Bug end the job (see `run-job.ts`).
 */
export const handle = <Payload extends JsonObject>(
  contract: JobContract<Payload>,
  run: (core: Core, payload: Payload) => Promise<void>,
  gaveUp?: (core: Core, payload: Payload, fault: Fault) => Promise<void>,
): Handler<Payload> => (gaveUp === undefined ? { contract, run } : { contract, run, gaveUp })
