import { Fault } from '../../core/kernel/fault.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { giveUpOpening, openCheckout, openCheckoutJob, verifyFunding } from '../../core/payments/index.ts'
import { Crash } from '../../core/purchase/fixtures/crashing-db.ts'
import { confirmPurchase, recheckPurchase, vendPurchase } from '../../core/purchase/index.ts'
import { dyingDb, type Life } from './dying-db.ts'
import type { SimulatedJob } from './queue.ts'
import type { SimulatedCore, World } from './world.ts'

/** How often, of a hundred times, a process dies in the middle of something. */
export const DEATH = 10
/** No process gets so far in one piece of work. */
const FOREVER: number = 1_000_000
/** Statements of the longest piece of work, roughly: a death falls anywhere in it. */
const CALLS_MAX = 24

/** Does a piece of work in a process of its own, which dies in the middle now and then. True when it was done. */
export async function inProcess(
  world: World,
  { percent, what }: { percent: number; what: string },
  work: (core: SimulatedCore) => Promise<unknown>,
): Promise<'done' | 'died' | Fault> {
  const dies = world.dice.percent(percent)
  const life: Life = { calls_left: dies ? world.dice.below(CALLS_MAX) : FOREVER, died: false }
  let end: 'done' | 'died' | Fault = 'done'
  try {
    await work({ ...world.core, db: dyingDb(world.db, life) })
  } catch (error) {
    if (error instanceof Fault) end = error
    else if (!(error instanceof Crash) && !life.died) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
      world.report({ law: 'our own code does not break', detail: `${what}: ${detail}` })
    }
  }
  if (life.died) {
    world.count('processes died')
    end = 'died'
  }
  for (const telecom of world.telecoms) telecom.endCall(end === 'done')
  return end
}

/** Takes one job from the queue and does it, as a worker would. False when there was none. */
export async function workOnce(world: World, { percent }: { percent: number }): Promise<boolean> {
  const job = world.queue.take()
  if (job === undefined) return false
  const purchase_id = job.payload.purchase_id as Uuid | undefined
  const what = `${job.name} ${Object.values(job.payload).join(' ')}`
  world.note(`begins ${what}`, purchase_id)
  const end = await inProcess(world, { percent, what }, (core) => perform(core, job))
  const said = end instanceof Fault ? `had no answer (${end.message})` : end
  world.note(`${said}: ${what}`, purchase_id)
  world.count(`jobs ${end instanceof Fault ? 'unanswered' : end}`)
  if (end === 'died') world.queue.outlive(job)
  if (end instanceof Fault) await tryAgain(world, job, end)
  return true
}

async function perform(core: SimulatedCore, { name, payload }: SimulatedJob): Promise<void> {
  const purchase_id = payload.purchase_id as Uuid
  switch (name) {
    case 'purchase.vend':
      return await vendPurchase(core, purchase_id, [0, 0])
    case 'purchase.confirm':
      return await confirmPurchase(core, purchase_id, payload.check as number | null)
    case 'purchase.recheck':
      return await recheckPurchase(core, payload as Parameters<typeof recheckPurchase>[1])
    case 'payments.open-checkout':
      return await openCheckout(core, payload.funding_id as Uuid)
    case 'payments.verify-funding':
      return await verifyFunding(core, { reference: payload.reference as string })
    default:
      throw new Error(`the simulator does not know the job ${name}`)
  }
}

/** Nothing happened: once more, and a page that never opens is given up. The sweep asks about the others. */
async function tryAgain(world: World, job: SimulatedJob, fault: Fault): Promise<void> {
  if (job.tries + 1 < openCheckoutJob.attempts) world.queue.giveBack(job)
  else if (job.name === openCheckoutJob.name)
    await giveUpOpening(world.core, job.payload.funding_id as Uuid, fault.message)
}
