import { type Config, readConfig } from '../../core/platform/config.ts'
import { composeEnvironment } from '../../sandbox/start/environment.ts'

const SECRET_KEY = Buffer.alloc(32, 7).toString('base64')

/** The environment of a process of ours, as `npm start` would give it, beside a stand-in on this port. */
export function benchEnvironment(databaseUrl: string, ports: { sandbox: number; bot: number }) {
  // Not a word of the shell's own settings: a figure must not depend on whose machine it is.
  // And nobody is held up for being quick, nor for thousands that are placed in a row.
  const own = { LOG_LEVEL: 'error', CHAT_EVENTS_MAX: '0', WAITING_PURCHASES_MAX: '0' }
  return composeEnvironment(own, {
    ports: { ...ports, worker: 0 },
    databaseUrl,
    secretKey: SECRET_KEY,
    withSandbox: true,
  })
}

export function benchConfig(databaseUrl: string): Config {
  // A few customers buy all day long here; the pace is looked at as ever, and nobody reaches it.
  const unhurried = { VELOCITY_PER_HOUR_MAX: '1000000', LOG_LEVEL: 'silent' }
  return readConfig({ ...benchEnvironment(databaseUrl, { sandbox: 1, bot: 0 }), ...unhurried })
}
