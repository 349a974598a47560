import type { Core } from '../../core/compose.ts'
import { bad, type Finding } from '../../core/platform/finding.ts'
import { openChannels } from '../channels/open-channels.ts'
import { createFileMaker } from '../documents/make-file.ts'
import { checkDatabase } from './check-database.ts'
import { checkOutside } from './check-outside.ts'
import { checkPeople } from './check-people.ts'
import { checkRedis } from './check-redis.ts'
import { checkReplica } from './check-replica.ts'
import { checkSettings } from './check-settings.ts'
import { checkWork } from './check-work.ts'

export type Section = { title: string; findings: Finding[] }

/** Looks at everything that an operator may get wrong. Changes nothing, and asks nobody for anything that costs. */
export async function* examine(core: Core): AsyncGenerator<Section> {
  yield { title: 'Settings', findings: checkSettings(core.config) }
  const database = await checkDatabase(core)
  yield { title: 'Database', findings: database }
  const replica = await checkReplica(core)
  if (replica.length > 0) yield { title: 'Replica', findings: replica }
  yield { title: 'Redis', findings: await checkRedis(core.config) }
  const take = async () => undefined
  // Several channels have one title, for to people they are one thing.
  for (const { channel, examine } of openChannels({ core, take, makeFile: createFileMaker(core) }))
    if (examine !== undefined)
      yield {
        title: `${channel.title} (${channel.name})`,
        findings: await attempt('channel', examine),
      }
  yield { title: 'Providers and gateways', findings: await checkOutside(core) }
  // Without its tables there is nothing more to look at.
  if (database.some(({ code }) => code === 'database-away' || code === 'schema-behind')) return
  yield { title: 'People', findings: await attempt('people', () => checkPeople(core)) }
  yield { title: 'Work', findings: await attempt('work', () => checkWork(core)) }
}

/** A look that fails is a finding too, and no reason not to look at the rest. */
async function attempt(
  part: 'channel' | 'people' | 'work',
  look: () => Promise<Finding[]>,
): Promise<Finding[]> {
  try {
    return await look()
  } catch (error) {
    return [
      bad(
        `${part}-unread`,
        `it could not be looked at: ${(error as Error).message}`,
        'See the database above.',
      ),
    ]
  }
}
