import type { Config } from '../platform/config.ts'
import type { TelecomProvider } from './provider.ts'
import { createReloadly } from './reloadly/create-reloadly.ts'
import { keepPace } from './route/pace.ts'
import { createVtpass } from './vtpass/create-vtpass.ts'

/** Every provider that the settings name, each at the pace that was agreed with it. */
export function createTelecoms(config: Config): TelecomProvider[] {
  const telecoms = [keepPace(createVtpass(config), config.VTPASS_CALLS_PER_SECOND)]
  const { RELOADLY_CLIENT_ID: client_id, RELOADLY_CLIENT_SECRET: client_secret } = config
  if (client_id !== undefined && client_secret !== undefined) {
    const reloadly = createReloadly({
      ...{ client_id, client_secret },
      url: config.RELOADLY_URL,
      auth_url: config.RELOADLY_AUTH_URL,
      timeout_ms: config.RELOADLY_TIMEOUT_MS,
    })
    telecoms.push(keepPace(reloadly, config.RELOADLY_CALLS_PER_SECOND))
  }
  return telecoms
}
