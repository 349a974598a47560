import { composeCore } from '../../../../core/compose.ts'
import { never } from '../../../../core/kernel/assert.ts'
import { now } from '../../../../core/kernel/clock.ts'
import { readGroups, readSessions, type Session } from '../../../../core/phones/index.ts'
import { ConfigError, readConfig } from '../../../../core/platform/config.ts'
import { connectBaileys } from '../../baileys/connect.ts'
import { connectWwebjs } from '../../wwebjs/connect.ts'
import { Unusable } from '../carrier.ts'
import { CannotLink, linkSession, type Pairing, unlinkSession } from './link.ts'
import { pairBaileys } from './pair-baileys.ts'
import { pairWwebjs } from './pair-wwebjs.ts'
import { BadOption, readOptions } from './read-options.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const pairingOf = (channel: string, digits: string | null): Pairing =>
  channel === 'baileys' ? pairBaileys(connectBaileys(), digits) : pairWwebjs(connectWwebjs, digits)

/** `npm run whatsapp`: links the telephone that an unofficial channel speaks for, and looks at it. */
async function run(args: string[]): Promise<void> {
  const config = readConfig()
  const options = readOptions(args, config)
  const core = composeCore({ ...config, DATABASE_POOL_MAX: 4, LOG_LEVEL: 'silent' }, 'nexa-whatsapp')
  try {
    switch (options.act) {
      case 'status': {
        const sessions = await readSessions(core.db)
        for (const session of sessions) say(lineOf(session))
        for (const { channel, address } of await readGroups(core.db)) say(`group  ${channel}:${address}`)
        if (sessions.length === 0) say('No session is there yet. Begin with link.')
        return
      }
      case 'link': {
        const { session, digits } = options
        const as = await linkSession(core, session, pairingOf(session.channel, digits), say)
        say(`\nLinked as +${as}. A bot with this session connects within seconds.`)
        return
      }
      case 'unlink': {
        const told = await unlinkSession(core, options.session, pairingOf(options.session.channel, null))
        say(told ? 'Unlinked.' : 'Its keys are wiped here. Take the device away on the telephone as well.')
        return
      }
      default:
        never(options)
    }
  } finally {
    await core.close()
  }
}

function lineOf({ channel, name, state, linked_as, holder, lease_until }: Session): string {
  const used = holder !== null && lease_until !== null && lease_until > now()
  const as = linked_as === null ? [] : [`as +${linked_as}`]
  return [channel, name, state, ...as, used ? 'in use by a bot' : 'no bot is connected'].join('  ')
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  const known = [ConfigError, BadOption, CannotLink, Unusable].some((kind) => error instanceof kind)
  if (!known) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
