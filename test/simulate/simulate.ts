import type { PurchaseState } from '../../core/purchase/index.ts'
import { ACTS, type Act, MEANWHILE, perform } from './acts.ts'
import { countEnd } from './coverage.ts'
import { checkBooks, checkQuiet, checkStep, readSeen } from './laws.ts'
import { checkFundings, checkTwins, checkWallets } from './money-laws.ts'
import { settle } from './settle.ts'
import { FUNDS, type Options, World } from './world.ts'

export type Report = {
  /** Of everything that happened and how it ended: the same seed gives the same one. */
  digest: string
  states: ReadonlyMap<PurchaseState, number>
  counts: ReadonlyMap<string, number>
}

/** A law did not hold. The message has all that is needed to see it again. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken'
}

/** Reading everything takes longer the more there is, so it is done ever more seldom: in all, not more than the steps themselves. */
const BOOKS_EVERY_STEPS = 50
const BOOKS_EVERY_SHARE = 20
const nextBooks = (step: number): number =>
  step + Math.max(BOOKS_EVERY_STEPS, Math.floor(step / BOOKS_EVERY_SHARE))

/** Runs a shop on an empty, migrated database through everything that can go wrong; throws `LawBroken`. */
export async function simulate(
  url: string,
  options: Options,
  watch: { opened?(world: World): void; progress?(step: number): void } = {},
): Promise<Report> {
  const world = await World.open(url, options)
  try {
    watch.opened?.(world)
    world.interrupt = () => perform(world, world.dice.weigh(MEANWHILE as Record<Act, number>))
    let books_at = nextBooks(0)
    while (world.step < options.steps) {
      world.step += 1
      await perform(world, world.dice.weigh(ACTS))
      await checkStep(world)
      if (world.step === books_at) {
        await checkBooks(world)
        books_at = nextBooks(world.step)
      }
      stopIfBroken(world, options)
      watch.progress?.(world.step)
    }
    await settle(world)
    await checkBooks(world)
    const states = await checkQuiet(world)
    await checkFundings(world)
    await checkWallets(world, FUNDS)
    await checkTwins(world)
    await countEnd(world)
    stopIfBroken(world, options)
    return { digest: world.digest(await writeEnd(world)), states, counts: world.counts }
  } finally {
    await world.close()
  }
}

async function writeEnd(world: World): Promise<string> {
  return JSON.stringify(await readSeen(world, null))
}

function stopIfBroken({ breach, step, trails }: World, { seed, steps, customers }: Options): void {
  if (breach === null) return
  const { law, detail, purchase_id } = breach
  const trail = purchase_id === undefined ? [] : (trails.get(purchase_id) ?? [])
  throw new LawBroken(
    [
      `law broken: ${law}`,
      `seed ${seed}, step ${step} of ${steps}, ${customers} customers`,
      detail,
      ...(purchase_id === undefined ? [] : [`the trail of purchase ${purchase_id}:`, ...trail]),
      `again: npm run simulate -- --seed ${seed} --steps ${steps} --customers ${customers}`,
    ].join('\n'),
  )
}
