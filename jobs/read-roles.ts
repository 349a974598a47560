import { parseArgs } from 'node:util'
import { QUEUES, type QueueName } from '../core/platform/job.ts'
import type { Roles } from './start-worker.ts'

const USAGE = `  npm run worker                             everything that there is to do
  npm run worker -- --queues=telecom         only this kind of work; several with commas between them
  npm run worker -- --no-clock               leaves what happens by the clock to other workers
  npm run worker -- --no-relay               leaves handing out what is due to other workers`

/** What was typed cannot be done as it stands. */
export class BadRoles extends Error {
  override readonly name = 'BadRoles'
}

/** Each queue needs a worker somewhere, and so do clock and relay: whatever is not named away is done. */
export function readRoles(args: string[]): Roles {
  const given = parse(args)
  return {
    takes: given.queues === undefined ? QUEUES : readQueues(given.queues),
    with_clock: given['no-clock'] !== true,
    with_relay: given['no-relay'] !== true,
  }
}

function parse(args: string[]) {
  const flag = { type: 'boolean' } as const
  try {
    const options = { queues: { type: 'string' }, 'no-clock': flag, 'no-relay': flag } as const
    return parseArgs({ args, options }).values
  } catch {
    throw new BadRoles(`A worker understands:\n${USAGE}`)
  }
}

function readQueues(text: string): QueueName[] {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !isQueue(name))
  const are = `The queues are ${QUEUES.slice(0, -1).join(', ')} and ${QUEUES.at(-1)}.`
  if (text.trim() === '') throw new BadRoles(`--queues needs at least one name. ${are}\n${USAGE}`)
  if (unknown.length > 0)
    throw new BadRoles(
      `There is no queue called ${unknown.map((name) => `"${name}"`).join(' or ')}. ${are}\n${USAGE}`,
    )
  return QUEUES.filter((name) => names.includes(name))
}

const isQueue = (name: string): name is QueueName => (QUEUES as readonly string[]).includes(name)
